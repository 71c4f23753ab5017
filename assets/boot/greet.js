// Fills the first screen with what is known before the app is up: the day, and the couple's names.
(() => {
  "use strict";
  const now = new Date();
  const day = now.toLocaleDateString("en-GB", { weekday: "long" });
  const hour = now.getHours();
  const part = hour < 5 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
  document.getElementById("shell-day").textContent = `${day} ${part}`;
})();
