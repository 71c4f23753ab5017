/** Browsers started as plain processes, so that they can be killed as a phone kills them. */

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes a folder of its own for a profile or a copy; `forget` removes it. */
export async function scratch(name) {
  const folder = await mkdtemp(join(tmpdir(), `hearth-${name}-`));
  return { folder, forget: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Gives a port between 8180 and 8199 that is free, for drivers that can't choose one by themselves. */
export async function freePort() {
  const start = Math.floor(Math.random() * 20);
  for (let i = 0; i < 20; i += 1) {
    const port = 8180 + ((start + i) % 20);
    if (await isFree(port)) return port;
  }
  throw new Error("no port from 8180 to 8199 is free");
}

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });

/** Starts a program in a process group of its own. */
export function start(program, args, env = {}) {
  const child = spawn(program, args, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let said = "";
  const listeners = new Set();
  const hear = (bytes) => {
    said = (said + bytes).slice(-20_000);
    for (const listener of listeners) listener(said);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const gone = new Promise((resolve) => child.once("exit", resolve));
  // A browser that outlives a failed test would hold its port for the next one.
  const reap = () => signal(child, "SIGKILL");
  process.once("exit", reap);
  gone.then(() => process.removeListener("exit", reap));
  return {
    child,
    /** Waits until the program says something that matches. */
    says: (pattern, patience = 20_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${program} never said ${pattern}:\n${said}`)), patience);
        const listener = (text) => {
          const match = text.match(pattern);
          if (!match) return;
          clearTimeout(timer);
          listeners.delete(listener);
          resolve(match);
        };
        listeners.add(listener);
        listener(said);
      }),
    /** Ends it at once, with everything it started, as a dead battery does. */
    async kill() {
      signal(child, "SIGKILL");
      await gone;
    },
    /** Asks it to end. */
    async stop() {
      signal(child, "SIGTERM");
      const timer = setTimeout(() => signal(child, "SIGKILL"), 4000);
      await gone;
      clearTimeout(timer);
      signal(child, "SIGKILL");
    },
  };
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // It is gone already.
  }
}
