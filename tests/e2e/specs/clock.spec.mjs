/** Clocks are changed, summer time comes, long minutes pass: the timer is right to the quarter of a second. */

import { expect, test } from "../fixtures.mjs";
import { ROUTES } from "../hearth.mjs";

const HOUR = 3_600_000;

for (const [name, by] of [["an hour forward", HOUR], ["an hour back", -HOUR], ["a day forward", 24 * HOUR], ["a day back", -24 * HOUR]]) {
  test(`a clock set ${name} while they talk changes nothing`, async ({ hearth }) => {
    await hearth.page.addInitScript(() => {
      const real = Date.now.bind(Date);
      window.setBy = 0;
      Date.now = () => real() + window.setBy;
    });
    await hearth.open(ROUTES.turns);
    await hearth.tap("begin");
    await expect(hearth.get("phase")).toHaveAttribute("data-phase", "speak", { timeout: 15_000 });
    const start = await hearth.page.evaluate(() => performance.now());
    const before = await hearth.shown();
    await hearth.page.waitForTimeout(1000);
    await hearth.page.evaluate((millis) => {
      window.setBy = millis;
    }, by);
    await hearth.page.waitForTimeout(1500);
    await hearth.expectPhase("speak", "first");
    const passed = (await hearth.page.evaluate(() => performance.now())) - start;
    const after = await hearth.shown();
    expect(Math.abs(before - after - passed / 1000)).toBeLessThanOrEqual(1.25);
  });
}

test("a pause is never moved by a clock that is set", async ({ hearth }) => {
  await hearth.page.addInitScript(() => {
    const real = Date.now.bind(Date);
    window.setBy = 0;
    Date.now = () => real() + window.setBy;
  });
  await hearth.open(ROUTES.pause);
  await hearth.tap("begin");
  await hearth.tap("skip");
  const { until } = (await hearth.session()).exercise["cool-down"];
  await hearth.page.evaluate(() => {
    window.setBy = 10 * 60_000;
  });
  await hearth.page.waitForTimeout(700);
  const left = until - (await hearth.page.evaluate(() => Date.now()));
  expect(Math.abs((await hearth.shown()) - left / 1000)).toBeLessThanOrEqual(1.25);
});

test("a return across the night summer time ends is at the agreed instant", async ({ hearth }) => {
  await hearth.stopClock(new Date("2026-10-25T02:50:00+02:00"));
  await hearth.beginPause();
  await hearth.tap("skip");
  expect(Math.abs((await hearth.shown()) - 1200)).toBeLessThanOrEqual(1);
  await hearth.minutes(14);
  expect(Math.abs((await hearth.shown()) - 360)).toBeLessThanOrEqual(2);
});

test("a real clock and the shown one agree to a quarter of a second over half a minute @long", async ({ hearth }) => {
  test.setTimeout(90_000);
  await hearth.open(ROUTES.turns);
  await hearth.tap("begin");
  await expect(hearth.get("phase")).toHaveAttribute("data-phase", "speak", { timeout: 15_000 });
  const off = await hearth.page.evaluate(
    () =>
      new Promise((resolve) => {
        const clock = document.querySelector("[data-testid=clock]");
        const changes = [];
        new MutationObserver(() => changes.push([Number(clock.dataset.seconds), performance.now()])).observe(clock, { attributes: true });
        setTimeout(() => {
          const [first, at] = changes[0];
          resolve(Math.max(...changes.map(([seconds, when]) => Math.abs(when - at - (first - seconds) * 1000))));
        }, 30_000);
      }),
  );
  expect(off).toBeLessThanOrEqual(250);
});
