/** Firefox ESR by WebDriver BiDi: the browser as Debian ships it, no driver between. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import WebSocket from "ws";
import { freePort, scratch, start } from "./process.mjs";
import { sleep, until } from "./wait.mjs";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

// A fresh profile that speaks to nobody.
const PREFERENCES = {
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "remote.active-protocols": 1,
  "toolkit.telemetry.enabled": false,
};

/** Starts Firefox. */
export async function firefox() {
  const profile = await scratch("firefox");
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile.folder, "user.js"), lines.join("\n"));
  const port = await freePort();
  const running = start(
    FIREFOX,
    ["--headless", "--no-remote", "--profile", profile.folder, `--remote-debugging-port=${port}`, "--width=390", "--height=844"],
    { HOME: profile.folder, MOZ_HEADLESS: "1" },
  );
  await running.says(/WebDriver BiDi listening/, 60_000);
  const problems = [];
  const send = await connect(`ws://127.0.0.1:${port}/session`, problems);
  await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const { contexts } = await send("browsingContext.getTree", {});
  const { context } = contexts[0];
  await send("browsingContext.setViewport", { context, viewport: { width: 390, height: 844 } });
  const evaluate = async (expression) => {
    const answer = await send("script.evaluate", {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
  };
  return {
    name: "Firefox ESR",
    problems,
    evaluate,
    goto: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    reload: () => send("browsingContext.reload", { context, wait: "complete" }),
    /** Presses and lets go where the element is, as a finger does. */
    async tap(selector) {
      const spot = await until(`${selector} in Firefox`, () =>
        evaluate(`(() => { const found = document.querySelector(${JSON.stringify(selector)});
          if (!found) return null;
          found.scrollIntoView({ block: "center" });
          const box = found.getBoundingClientRect();
          return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }; })()`),
      );
      await send("input.performActions", {
        context,
        actions: [
          {
            type: "pointer",
            id: "finger",
            parameters: { pointerType: "touch" },
            actions: [
              { type: "pointerMove", ...spot },
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
      await send("browser.close", {}).catch(() => {});
      await running.stop();
      await profile.forget();
    },
  };
}

async function connect(address, problems) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map();
  let last = 0;
  socket.on("message", (data) => {
    const message = JSON.parse(data);
    if (message.method === "log.entryAdded") {
      const { level, text } = message.params;
      if (level === "error" || level === "warn") problems.push(text);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "error") asked?.reject(new Error(`${asked.method}: ${message.error} ${message.message}`));
    else asked?.resolve(message.result);
  });
  socket.on("close", () => {
    for (const { reject, method } of waiting.values()) reject(new Error(`${method}: the browser is gone`));
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject, method });
      socket.send(JSON.stringify({ id: last, method, params }), (error) => error && reject(error));
    });
}
