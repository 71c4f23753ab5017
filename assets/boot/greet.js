// Fills the first screen with what is known before the app is up: the day, and the couple's names.
(() => {
  "use strict";
  const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const now = new Date();
  const hour = now.getHours();
  const part = hour < 5 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
  document.getElementById("shell-when").textContent = `${days[now.getDay()]} ${part}`;

  const { first, second } = self.hearthNames ?? {};
  if (!first && !second) return;
  const hello = document.getElementById("shell-hello");
  hello.textContent = `Hello, ${first || second}`;
  if (first && second) {
    const and = document.createElement("em");
    and.className = "t-and";
    and.textContent = "and";
    hello.append(" ", and, ` ${second}`);
  }
  for (const [seat, name] of Object.entries({ first, second })) {
    if (!name) continue;
    const line = document.createElement("p");
    line.className = "today-name";
    line.textContent = name;
    document.querySelector(`#shell .lights-words[data-seat=${seat}] .today-state`).before(line);
  }
  if (!first || !second) return;
  const [begins, also] = document.querySelectorAll("#shell-ways .button-words");
  begins.textContent = `${first} begins`;
  also.textContent = `${second} begins`;
  also.parentNode.href = begins.parentNode.href;
})();
