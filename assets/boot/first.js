// Runs before anything is painted: the one door for text that becomes markup, and the theme.
(() => {
  "use strict";
  const root = document.documentElement;

  // The view library writes its own templates through innerHTML; the service worker is the one script by address.
  if (self.trustedTypes) {
    const worker = new URL("./sw.js", location.href).href;
    trustedTypes.createPolicy("default", {
      createHTML: (text) => text,
      createScriptURL: (url) => (new URL(url, location.href).href === worker ? url : null),
    });
  }

  // The browser may offer to install before the app is there to keep the offer.
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    self.hearthInstall = event;
  });

  const kept = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key)).body;
    } catch {
      // Nothing kept yet, storage is blocked, or what is there can't be read: the app says so when it is up.
      return null;
    }
  };
  const settings = kept("hearth.settings") ?? {};

  const hour = new Date().getHours();
  const isEvening =
    settings.theme === "evening" ||
    (settings.theme === "from-seven" && (hour >= 19 || hour < 7)) ||
    (settings.theme !== "paper" && settings.theme !== "from-seven" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = isEvening ? "evening" : "paper";
  self.hearthNames = settings.couple?.names;
  if (settings.text === "large" || settings.text === "larger") root.dataset.text = settings.text;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    meta.content = isEvening ? "#1A1220" : "#F6F0E6";
  }

  // The first screen is Today with nothing running; anything else waits on plain paper.
  if (kept("hearth.session")) root.dataset.running = "";
  if (!/^#?\/?$/.test(location.hash)) root.dataset.elsewhere = "";
})();
