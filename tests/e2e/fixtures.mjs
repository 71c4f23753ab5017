/** What holds in every test: no console error or warning, no policy violation, no foreign request. */

import { test as base, expect } from "@playwright/test";
import { Hearth } from "./hearth.mjs";

export { expect };

/** Everything a context did that it must not do. */
export class Watch {
  #problems = [];
  #allowed = [];
  #origins = new Set();

  constructor(context, origin) {
    this.#origins.add(origin);
    context.on("console", (message) => {
      if (["error", "warning", "assert"].includes(message.type())) this.note(`console: ${message.text()}`, message.location()?.url);
    });
    context.on("weberror", (error) => this.note(`error: ${error.error()}`));
    context.on("request", (request) => {
      const { protocol, origin: to } = new URL(request.url());
      if (/^(blob|data|about|chrome):$/.test(protocol)) return;
      if (!this.#origins.has(to)) this.note(`foreign request: ${request.url()}`);
    });
  }

  note(problem, where = "") {
    this.#problems.push(where ? `${problem} (${where})` : problem);
  }

  /** Expects a problem in this test, because it is what the test provokes. */
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  /** Counts another address as Hearth's own. */
  trust(origin) {
    this.#origins.add(new URL(origin).origin);
  }

  problems() {
    return this.#problems.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)));
  }
}

export const test = base.extend({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch(context, new URL(baseURL).origin);
      await use(watch);
      expect(watch.problems(), "console, policy and foreign requests").toEqual([]);
    },
    { auto: true },
  ],
  hearth: async ({ page, baseURL, watch: _ }, use) => {
    await use(new Hearth(page, baseURL));
  },
});
