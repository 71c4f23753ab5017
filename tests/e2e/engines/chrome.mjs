/** Chromium by its own protocol: tabs that can be hidden, frozen, killed. Playwright keeps every page visible. */

import WebSocket from "ws";
import { start } from "./process.mjs";
import { until } from "./wait.mjs";

export const CHROME = process.env.CHROME ?? "/usr/bin/chromium";
export const CHROME_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium on a profile. */
export async function chrome(profile, args = []) {
  const running = start(CHROME, [
    "--headless",
    ...CHROME_ARGS,
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "--window-size=390,844",
    ...args,
    "about:blank",
  ]);
  const [, address] = await running.says(/DevTools listening on (ws:\S+)/);
  const wire = await connect(address);
  return {
    kill: running.kill,
    async stop() {
      await wire.send("Browser.close").catch(() => {});
      await running.stop();
    },
    /** Opens a tab in the foreground; the one before it is hidden. */
    async open(url) {
      const { targetId } = await wire.send("Target.createTarget", { url });
      const { sessionId } = await wire.send("Target.attachToTarget", { targetId, flatten: true });
      return new Tab(wire, targetId, sessionId);
    },
  };
}

class Tab {
  constructor(wire, targetId, sessionId) {
    this.wire = wire;
    this.targetId = targetId;
    this.sessionId = sessionId;
    this.problems = [];
    wire.listen(sessionId, (event) => this.#note(event));
    this.ready = Promise.all([this.send("Runtime.enable"), this.send("Log.enable"), this.send("Page.enable")]).catch(() => {});
  }

  #note({ method, params }) {
    if (method === "Runtime.exceptionThrown") this.problems.push(params.exceptionDetails.text);
    if (method === "Runtime.consoleAPICalled" && ["error", "warning", "assert"].includes(params.type)) {
      this.problems.push(params.args.map((arg) => arg.value ?? arg.description).join(" "));
    }
    if (method === "Log.entryAdded" && ["error", "warning"].includes(params.entry.level)) {
      this.problems.push(params.entry.text);
    }
  }

  send(method, params) {
    return this.wire.send(method, params, this.sessionId);
  }

  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  until(expression, patience) {
    return until(expression, () => this.evaluate(expression), patience);
  }

  goto(url) {
    return this.send("Page.navigate", { url });
  }

  /** Brings the tab to the front, which hides the one that was there. */
  async front() {
    await this.wire.send("Target.activateTarget", { targetId: this.targetId });
    await this.send("Page.bringToFront");
  }

  freeze() {
    return this.send("Page.setWebLifecycleState", { state: "frozen" });
  }

  thaw() {
    return this.send("Page.setWebLifecycleState", { state: "active" });
  }

  /** Taps the middle of the first element that is found. */
  async tap(selector) {
    const spot = await this.until(
      `(() => { const found = document.querySelector(${JSON.stringify(selector)});
        if (!found) return null;
        found.scrollIntoView({ block: "center" });
        const box = found.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()`,
    );
    for (const type of ["mousePressed", "mouseReleased"]) {
      await this.send("Input.dispatchMouseEvent", { type, ...spot, button: "left", clickCount: 1 });
    }
  }

  close() {
    return this.wire.send("Target.closeTarget", { targetId: this.targetId });
  }
}

async function connect(address) {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  socket.on("message", (data) => {
    const message = JSON.parse(data);
    const asked = waiting.get(message.id);
    if (!asked) {
      listeners.get(message.sessionId)?.(message);
      return;
    }
    waiting.delete(message.id);
    if (message.error) asked.reject(new Error(`${asked.method}: ${message.error.message}`));
    else asked.resolve(message.result);
  });
  socket.on("close", () => {
    for (const { reject, method } of waiting.values()) reject(new Error(`${method}: the browser is gone`));
    waiting.clear();
  });
  return {
    listen: (sessionId, listener) => listeners.set(sessionId, listener),
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject, method });
        socket.send(JSON.stringify({ id: last, method, params, sessionId }), (error) => error && reject(error));
      }),
  };
}
