/** The rules that keep people safe. */

import { expect, test } from "../fixtures.mjs";
import { named } from "../gallery.mjs";
import { ROUTES } from "../hearth.mjs";

const NEUTRAL = "https://www.wikipedia.org/";

async function expectLeft(page) {
  await expect(page).toHaveURL(NEUTRAL);
}

test.beforeEach(async ({ context, watch }) => {
  watch.trust(NEUTRAL);
  await context.route(`${NEUTRAL}**`, (route) => route.fulfill({ contentType: "text/html", body: "<title>An encyclopaedia</title>" }));
});

for (const page of ["pause", "gentle", "safety"]) {
  test(`one tap leaves ${page} for a neutral page and Back shows plain Today`, async ({ hearth }) => {
    await hearth.open();
    await hearth.open(ROUTES[page]);
    await hearth.get("quick-exit").first().click();
    await expectLeft(hearth.page);
    await hearth.page.goBack();
    await hearth.ready();
    await expect(hearth.page.getByTestId("quick-exit")).toHaveCount(0);
    await expect(hearth.page.getByRole("heading", { level: 1 })).toHaveText(/Hello|Good/);
  });
}

test("leaving quickly forgets words that were being written", async ({ hearth }) => {
  await named(hearth);
  await hearth.open("#/moments");
  await hearth.wordsHere();
  await hearth.get("add").click();
  await hearth.page.locator("#moment-words").fill("Half a sentence");
  const begun = () => hearth.page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("hearth.begun.")).sort());
  const own = { "something-new": "#new-title", "hard-thing": "#hard-title" };
  for (const [slug, field] of Object.entries(own)) {
    await hearth.open(`#/exercises/${slug}`);
    await hearth.wordsHere();
    await hearth.get("own").click();
    await hearth.page.locator(field).fill("Half a thing");
  }
  await hearth.open("#/exercises/wins");
  await hearth.wordsHere();
  await hearth.page.locator("#win").fill("Half a win");
  expect(await begun()).toEqual(["hard-thing", "moment", "new-thing", "win"].map((name) => `hearth.begun.${name}`));
  await hearth.open(ROUTES.safety);
  await hearth.get("quick-exit").first().click();
  await expectLeft(hearth.page);
  await hearth.open();
  expect(await begun()).toEqual([]);
});

test("Shift three times leaves, but not with another key between, slowly, or while writing", async ({ hearth }) => {
  await hearth.stopClock();
  await hearth.open(ROUTES.safety);
  const { keyboard } = hearth.page;
  for (const key of ["Shift", "Shift", "a", "Shift"]) await keyboard.press(key);
  await hearth.settle();
  await expect(hearth.page).toHaveURL(/safety$/);
  await hearth.seconds(6);
  for (let i = 0; i < 3; i += 1) {
    await keyboard.press("Shift");
    await hearth.seconds(3);
  }
  await expect(hearth.page).toHaveURL(/safety$/);
  await hearth.seconds(6);
  for (let i = 0; i < 3; i += 1) await keyboard.press("Shift");
  await expectLeft(hearth.page);
});

test("Shift three times in a field only writes", async ({ hearth }) => {
  await hearth.open(ROUTES.gentle);
  await hearth.tap("slot-camera");
  await expect(hearth.get("slot-field")).toBeFocused();
  for (let i = 0; i < 4; i += 1) await hearth.page.keyboard.press("Shift");
  await hearth.settle();
  await expect(hearth.page).toHaveURL(/gentle-start$/);
});

test("Shift three times does nothing where no exit is offered", async ({ hearth }) => {
  await hearth.open(ROUTES.us);
  for (let i = 0; i < 3; i += 1) await hearth.page.keyboard.press("Shift");
  await hearth.settle();
  await expect(hearth.page).toHaveURL(/us$/);
});

test("the exit is everywhere once it is chosen", async ({ hearth }) => {
  await named(hearth, { quick_exit_everywhere: true });
  await hearth.open(ROUTES.us);
  for (let i = 0; i < 3; i += 1) await hearth.page.keyboard.press("Shift");
  await expectLeft(hearth.page);
});

test("offline a plain clock hides everything and opens by holding its centre", async ({ hearth, context, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/);
  await hearth.open(ROUTES.pause);
  await hearth.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await context.setOffline(true);
  await hearth.get("quick-exit").first().click();
  const clock = hearth.get("clock-cover");
  await expect(clock).toBeVisible();
  expect(await hearth.page.locator("body").innerText()).not.toMatch(/pause|hearth|talk/i);
  await expect(hearth.page).not.toHaveTitle(/Hearth/);
  await clock.hover();
  await hearth.page.mouse.down();
  await hearth.page.waitForTimeout(500);
  await hearth.page.mouse.up();
  await expect(clock).toBeVisible();
  await hearth.page.mouse.down();
  await hearth.page.waitForTimeout(2300);
  await hearth.page.mouse.up();
  await expect(clock).toHaveCount(0);
  await expect(hearth.page.getByRole("heading", { level: 1 })).toHaveText(/Hello|Good/);
  await context.setOffline(false);
});

test("offline the plain clock opens by h twice", async ({ hearth, context, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/);
  await hearth.open(ROUTES.pause);
  await hearth.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await context.setOffline(true);
  await hearth.get("quick-exit").first().click();
  await expect(hearth.get("clock-cover")).toBeVisible();
  await hearth.page.keyboard.press("h");
  await hearth.page.keyboard.press("h");
  await expect(hearth.get("clock-cover")).toHaveCount(0);
});

test("after leaving quickly a running pause is not shown until asked for in Us", async ({ hearth }) => {
  await hearth.beginPause();
  await hearth.tap("skip");
  await hearth.get("quick-exit").first().click();
  await expectLeft(hearth.page);
  await hearth.open();
  await expect(hearth.page.getByText(/pause until/i)).toHaveCount(0);
  await expect(hearth.get("resume")).toHaveCount(0);
  await hearth.open(ROUTES.us);
  await hearth.tap("show-hidden");
  await expect(hearth.page.getByText(/pause until/i).first()).toBeVisible();
});

test("pages of conflict and safety leave no trace in the history", async ({ hearth }) => {
  await hearth.open();
  const before = await hearth.page.evaluate(() => history.length);
  await hearth.link("Take a pause").first().click();
  await hearth.tap("begin");
  await hearth.tap("skip");
  await hearth.link(/About this/).first().click();
  await expect(hearth.page).toHaveURL(/safety$/);
  expect(await hearth.page.evaluate(() => history.length)).toBe(before);
  await expect(hearth.page).toHaveTitle("Hearth");
});

test("places to turn to are dated, none is chosen beforehand, and none learns where one came from", async ({ hearth }) => {
  await hearth.open(ROUTES.safety);
  const outside = hearth.page.locator("a[href^='https:']");
  expect(await outside.count()).toBeGreaterThanOrEqual(2);
  for (const link of await outside.all()) {
    await expect(link).toHaveAttribute("rel", /noreferrer/);
    await expect(link).toHaveAttribute("referrerpolicy", "no-referrer");
  }
  for (const number of ["112", "911", "999"]) await expect(hearth.page.locator(`a[href="tel:${number}"]`)).toHaveCount(1);
  await expect(hearth.page.getByText(/Seen at .* 20\d\d/).first()).toBeVisible();
  await expect(hearth.page.locator(":checked, [aria-selected=true]")).toHaveCount(0);
});

test("the safety page stores nothing", async ({ hearth }) => {
  await hearth.open();
  const before = await hearth.everything();
  await hearth.go(ROUTES.safety);
  await hearth.settle();
  expect(await hearth.everything()).toBe(before);
});

test("nothing of a pause is in the records", async ({ hearth }) => {
  await hearth.beginPause();
  await hearth.tap("skip");
  await hearth.open();
  expect(await hearth.records()).toEqual([]);
});
