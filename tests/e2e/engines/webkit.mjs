/** WebKitGTK's MiniBrowser by WebDriver, under a screen of its own: the nearest thing to an iPhone on a Debian machine. */

import { readdirSync } from "node:fs";
import { freePort, start } from "./process.mjs";
import { sleep, until } from "./wait.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

function miniBrowser() {
  const libraries = "/usr/lib/x86_64-linux-gnu";
  const found = readdirSync(libraries).filter((name) => /^webkit2gtk-4\.\d$/.test(name)).sort().at(-1);
  if (!found) throw new Error("MiniBrowser is missing: apt-get install webkit2gtk-driver");
  return `${libraries}/${found}/MiniBrowser`;
}

/** Starts MiniBrowser. */
export async function webkit() {
  const port = await freePort();
  const running = start(
    "xvfb-run",
    ["-a", "-s", "-screen 0 500x1000x24", "WebKitWebDriver", `--port=${port}`, "--host=127.0.0.1"],
    { WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1", NO_AT_BRIDGE: "1" },
  );
  const base = `http://127.0.0.1:${port}`;
  const ask = async (method, path, body) => {
    const answer = await fetch(base + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value?.error} ${value?.message}`);
    return value;
  };
  await until("the WebKit driver", () => ask("GET", "/status").then((status) => status.ready), 20_000);
  const options = { binary: miniBrowser(), args: ["--automation", "--geometry=390x844"] };
  const { sessionId } = await ask("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  });
  const at = `/session/${sessionId}`;
  await ask("POST", `${at}/window/rect`, { x: 0, y: 0, width: 420, height: 920 });
  return {
    name: "WebKitGTK",
    goto: (url) => ask("POST", `${at}/url`, { url }),
    reload: () => ask("POST", `${at}/refresh`, {}),
    evaluate: (script) => ask("POST", `${at}/execute/sync`, { script: `return (${script});`, args: [] }),
    /** Presses and lets go where the element is, as a finger does. */
    async tap(selector) {
      const found = await until(`${selector} in WebKit`, () =>
        ask("POST", `${at}/element`, { using: "css selector", value: selector }),
      );
      await ask("POST", `${at}/execute/sync`, {
        script: "arguments[0].scrollIntoView({ block: 'center' });",
        args: [found],
      });
      const origin = { [ELEMENT]: found[ELEMENT] };
      await ask("POST", `${at}/actions`, {
        actions: [
          {
            type: "pointer",
            id: "finger",
            parameters: { pointerType: "mouse" },
            actions: [
              { type: "pointerMove", duration: 0, origin, x: 0, y: 0 },
              { type: "pointerDown", button: 0 },
              { type: "pause", duration: 40 },
              { type: "pointerUp", button: 0 },
            ],
          },
        ],
      });
      await sleep(80);
    },
    async stop() {
      await ask("DELETE", at).catch(() => {});
      await running.stop();
    },
  };
}
