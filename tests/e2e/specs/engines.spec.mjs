/** Other engines than Chromium's, with real pointers and the real clock. */

import { expect, test } from "@playwright/test";
import { firefox } from "../engines/firefox.mjs";
import { webkit } from "../engines/webkit.mjs";
import { sleep, until } from "../engines/wait.mjs";

const READY = "document.documentElement.hasAttribute('data-ready')";
const PHASE = "(document.querySelector('[data-testid=phase]') || {dataset: {}}).dataset.phase || ''";
const SECONDS = "Number((document.querySelector('[data-testid=clock]') || {dataset: {}}).dataset.seconds)";

for (const start of [webkit, firefox]) {
  const name = start === webkit ? "WebKitGTK" : "Firefox ESR";

  test.describe(`${name} @long`, () => {
    let browser;

    test.beforeEach(async () => {
      test.setTimeout(240_000);
      browser = await start();
    });

    test.afterEach(() => browser?.stop());

    const phase = (kind) =>
      until(`${kind} in ${name}`, async () => (await browser.evaluate(PHASE)) === kind, 30_000);
    const tap = async (id) => {
      await browser.tap(`[data-testid="${id}"]`);
      await sleep(500);
    };
    const press = async (words) => {
      const mark = `found-${Date.now()}`;
      await until(`${words} in ${name}`, () =>
        browser.evaluate(`(() => { const found = [...document.querySelectorAll("button, a")].find((one) => one.textContent.includes(${JSON.stringify(words)}) && one.offsetParent !== null);
          if (!found) return false; found.id = ${JSON.stringify(mark)}; return true; })()`),
      );
      await browser.tap(`#${mark}`);
      await sleep(500);
    };

    test(`from a link to the end of a talk in ${name}`, async ({ baseURL }) => {
      await browser.goto(baseURL);
      await until("the app", () => browser.evaluate(READY), 30_000);
      await browser.tap('a[href="#/exercises/turn-taker"]');
      await tap("begin");
      await phase("settle");
      await phase("speak");
      for (let turn = 0; turn < 2; turn += 1) {
        await phase("speak");
        await sleep(1200);
        await tap("hand-over");
        await phase("reflect");
        await tap("hand-over");
        await phase("confirm");
        await tap("heard");
      }
      await phase("choose");
      await press("Enough for now");
      for (let i = 0; i < 2; i += 1) {
        await phase("say");
        await tap("hand-over");
      }
      await phase("choose");
      await press("Close here");
      await phase("done");
      expect(browser.problems ?? []).toEqual([]);
    });

    test(`a pause over a reload in ${name}`, async ({ baseURL }) => {
      await browser.goto(`${baseURL}#/exercises/cool-down`);
      await until("the app", () => browser.evaluate(READY), 30_000);
      await tap("begin");
      await phase("breathe");
      const before = await browser.evaluate(SECONDS);
      const began = Date.now();
      await sleep(1500);
      await browser.reload();
      await until("the app again", () => browser.evaluate(READY), 30_000);
      await phase("breathe");
      const passed = (Date.now() - began) / 1000;
      expect(Math.abs(before - (await browser.evaluate(SECONDS)) - passed)).toBeLessThanOrEqual(1.5);
      await tap("skip");
      await phase("wait");
      expect(browser.problems ?? []).toEqual([]);
    });
  });
}
