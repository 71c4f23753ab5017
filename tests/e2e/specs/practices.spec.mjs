/** The ten practices: how warm each is, its page, and one suggestion. */

import { expect, test } from "../fixtures.mjs";
import { LATELY, named, practised } from "../gallery.mjs";
import { ROUTES } from "../hearth.mjs";

const TEN = {
  "open-communication": "Open & honest",
  empathy: "Empathy & compassion",
  vulnerability: "Vulnerability",
  support: "Support & encourage",
  "quality-time": "Quality time",
  patience: "Patience & pace",
  listening: "Active listening",
  conflict: "Supportive conflict",
  moments: "Shared moments",
  trust: "Trust & reliability",
};

test.beforeEach(async ({ hearth }) => {
  await hearth.stopClock();
});

test("each of the ten has its page with why, how and something to do", async ({ hearth }) => {
  await named(hearth);
  for (const [slug, name] of Object.entries(TEN)) {
    await hearth.open(ROUTES.practices);
    await hearth.get("comb").getByRole("link", { name }).click();
    await hearth.settle();
    await expect(hearth.page).toHaveURL(new RegExp(`#/practices/${slug}$`));
    await expect(hearth.page.getByRole("heading", { level: 1 })).toHaveText(name);
    await hearth.eventually(() => hearth.page.locator(".practice-how li").count(), 3);
    await expect(hearth.get("why")).not.toBeEmpty();
    const first = hearth.get("exercise");
    await expect(first).toContainText(/\d\smin/);
    await expect(first).toHaveAttribute("href", /^#\/exercises\/[a-z-]+$/);
  }
});

test("nothing was done yet: all ten rest, and no word counts days", async ({ hearth }) => {
  await hearth.open(ROUTES.practices);
  const discs = hearth.get("comb").getByRole("link");
  await expect(discs).toHaveCount(10);
  for (const disc of await discs.all()) {
    await expect(disc).toHaveAttribute("data-warmth", "0");
    await expect(disc).toContainText("resting");
  }
  await expect(hearth.get("practices")).not.toContainText(/\d/);
});

test("where there is room Today shows the ten at a glance, each as warm and as named as on its page", async ({ hearth }) => {
  await practised(hearth, "#/");
  await expect(hearth.get("strip")).toHaveCount(0);
  await hearth.page.setViewportSize({ width: 1280, height: 800 });
  const discs = hearth.get("strip").getByRole("link");
  await expect(discs).toHaveCount(10);
  const trust = discs.and(hearth.page.getByRole("link", { name: /Trust & reliability, .*today/ }));
  await hearth.eventually(() => trust.getAttribute("data-warmth"), "4");
  await hearth.tap(trust);
  await expect(hearth.page.getByRole("heading", { level: 1 })).toHaveText("Trust & reliability");
});

test("a practice is as warm as it was tended lately, also by what helps it from elsewhere", async ({ hearth }) => {
  await practised(hearth, ROUTES.practices);
  const expectDisc = async (name, when, warmth) => {
    const disc = hearth.get("comb").getByRole("link", { name });
    await hearth.eventually(() => disc.getAttribute("data-warmth"), warmth);
    await expect(disc).toContainText(when);
  };
  await expectDisc("Trust & reliability", "today", "4");
  await expectDisc("Open & honest", "yesterday", "3");
  await expectDisc("Quality time", "Saturday", "3");
  await expectDisc("Shared moments", "Saturday", "3");
  await expectDisc("Active listening", "Thursday", "3");
  await expectDisc("Empathy & compassion", "this month", "2");
  await expectDisc("Vulnerability", "in October", "1");
  await expectDisc("Patience & pace", "resting", "0");
});

test("what only one may read warms nothing and is not quoted", async ({ hearth }) => {
  await practised(hearth, ROUTES.practices, [["turn-taker", "2026-11-23", "a secret"]], { audience: { only: "second" } });
  await expect(hearth.get("comb").getByRole("link", { name: "Active listening" })).toContainText("resting");
  await hearth.go(`${ROUTES.practices}/listening`);
  await expect(hearth.get("practice")).toBeVisible();
  await expect(hearth.get("last-time")).toHaveCount(0);
  expect(await hearth.page.content()).not.toContain("a secret");
});

test("what both kept of the last time is shown on its page, and nothing where nothing was kept", async ({ hearth }) => {
  await practised(hearth, `${ROUTES.practices}/listening`);
  await hearth.eventually(() => hearth.get("last-time").count(), 1);
  await expect(hearth.get("last-time")).toContainText("Last time, Thursday");
  await expect(hearth.get("last-time")).toContainText("“the commute, and how it is the lonely part”");
  await hearth.go(`${ROUTES.practices}/support`);
  await expect(hearth.get("practice")).toBeVisible();
  await expect(hearth.get("last-time")).toHaveCount(0);
});

test("the discs become lines on demand, and where the text is large", async ({ hearth }) => {
  await practised(hearth, ROUTES.practices);
  const tops = () =>
    hearth.get("comb").getByRole("link").evaluateAll((links) => new Set(links.map((link) => Math.round(link.getBoundingClientRect().top))).size);
  expect(await tops()).toBe(4);
  await hearth.tap(hearth.button("Show as a list"));
  expect(await tops()).toBe(10);
  await hearth.tap(hearth.button("Show as circles"));
  expect(await tops()).toBe(4);
  await hearth.page.setViewportSize({ width: 320, height: 568 });
  expect(await tops()).toBe(5);
  await hearth.page.setViewportSize({ width: 390, height: 844 });
  const debug = await hearth.page.context().newCDPSession(hearth.page);
  await debug.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await hearth.settle();
  expect(await tops()).toBe(10);
  await expect(hearth.button("Show as a list")).toHaveCount(0);
});

test("something small is suggested, says why, and leads there", async ({ hearth }) => {
  await practised(hearth, ROUTES.practices);
  // What is kept has been read: two are as warm as today makes them.
  await hearth.eventually(() => hearth.page.locator("[data-warmth='4']").count(), 2);
  await hearth.tap("suggest");
  await expect(hearth.get("suggested")).toContainText("Chosen for resting longest.");
  await expect(hearth.get("suggested")).toContainText("Patience & pace · 3 min");
  await expect(hearth.get("suggested")).toContainText("It's short.");
  await hearth.tap(hearth.button("Not now"));
  await expect(hearth.get("suggested")).toHaveCount(0);
  await hearth.tap("suggest");
  await hearth.tap(hearth.link("Begin").last());
  await expect(hearth.page).toHaveURL(/#\/exercises\/small-step$/);
});

test("Today suggests the same, the whole day, whatever is done on it", async ({ hearth }) => {
  await practised(hearth, ROUTES.today, [...LATELY, ["small-step", "2026-11-23"]]);
  const link = hearth.get("suggestion").getByRole("link");
  await hearth.eventually(() => link.count(), 1);
  await expect(link).toHaveAttribute("href", "#/exercises/small-step");
  await expect(link).toContainText("patience · 3 min");
  await expect(hearth.get("suggestion")).toContainText("Chosen for resting longest.");
  await hearth.minutes(180);
  await hearth.reload();
  await hearth.eventually(() => link.count(), 1);
  await expect(link).toHaveAttribute("href", "#/exercises/small-step");
  await hearth.tap(link);
  await expect(hearth.page).toHaveURL(/#\/exercises\/small-step$/);
});

test("a minute of thanks is on Today from the first paint", async ({ hearth }) => {
  await hearth.open();
  await expect(hearth.get("today").getByRole("link", { name: "A minute of thanks" })).toHaveAttribute("href", "#/exercises/thanks");
});

test("the tabs lead to the practices and back, and a page leads back to them", async ({ hearth }) => {
  await hearth.open();
  const tabs = hearth.page.getByRole("navigation", { name: "Hearth" });
  await hearth.tap(tabs.getByRole("link", { name: "Practices" }));
  await expect(hearth.page).toHaveTitle("Practices · Hearth");
  await expect(tabs.getByRole("link", { name: "Practices" })).toHaveAttribute("aria-current", "page");
  await hearth.tap(hearth.get("comb").getByRole("link", { name: "Shared moments" }));
  await expect(hearth.page).toHaveTitle("Shared moments");
  await hearth.tap(hearth.link("Back to the practices"));
  await expect(hearth.page).toHaveURL(/#\/practices$/);
  await hearth.tap(tabs.getByRole("link", { name: "Today" }));
  await expect(hearth.page).toHaveURL(/#\/$/);
});

test("the page about conflict keeps the rules of conflict", async ({ hearth }) => {
  await hearth.open(ROUTES.practices);
  const before = await hearth.page.evaluate(() => history.length);
  await hearth.tap(hearth.get("comb").getByRole("link", { name: "Supportive conflict" }));
  expect(await hearth.page.evaluate(() => history.length)).toBe(before);
  await expect(hearth.page).toHaveTitle("Hearth");
  await expect(hearth.get("quick-exit")).toBeVisible();
  await hearth.tap(hearth.link("About this"));
  await expect(hearth.page).toHaveURL(/#\/safety$/);
});

test("by keyboard: from the discs to an exercise and out of the suggestion by Escape", async ({ hearth }) => {
  await practised(hearth, ROUTES.practices);
  const { keyboard } = hearth.page;
  await hearth.get("comb").getByRole("link", { name: "Empathy" }).focus();
  await keyboard.press("Tab");
  await expect(hearth.get("comb").getByRole("link", { name: "Vulnerability" })).toBeFocused();
  await hearth.get("suggest").focus();
  await keyboard.press("Enter");
  await hearth.settle();
  await expect(hearth.get("suggested")).toBeVisible();
  await keyboard.press("Escape");
  await hearth.settle();
  await expect(hearth.get("suggest")).toBeFocused();
  await hearth.get("comb").getByRole("link", { name: "Active listening" }).focus();
  await keyboard.press("Enter");
  await hearth.settle();
  expect(await hearth.page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  for (let i = 0; i < 3; i += 1) await keyboard.press("Tab");
  await hearth.get("exercise").focus();
  await keyboard.press("Enter");
  await hearth.settle();
  await expect(hearth.page).toHaveURL(/#\/exercises\/turn-taker$/);
});
