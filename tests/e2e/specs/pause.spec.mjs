/** Take a pause, from agreeing on a time to being back. */

import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.mjs";
import { ROUTES } from "../hearth.mjs";

test.beforeEach(({ hearth }) => hearth.stopClock());

/** The pause is over, and nobody has said anything yet. */
async function overdue(hearth) {
  await hearth.beginPause();
  await hearth.tap("skip");
  await hearth.minutes(14);
  await hearth.minutes(8);
}

test("one person alone begins a pause in two taps and a few seconds", async ({ hearth }) => {
  await hearth.open();
  await hearth.link("Take a pause").first().click();
  await expect(hearth.get("until")).toHaveText("20:20");
  await hearth.tap("begin");
  await hearth.expectPhase("breathe");
  await expect(hearth.page.getByText(/A pause until 20:20/).first()).toBeVisible();
});

for (const first of ["first", "second"]) {
  test(`a pause goes from the first tap to hard-topic turns, ${first} asked first or last`, async ({ hearth }) => {
    await hearth.beginPause();
    await hearth.seconds(299);
    await hearth.expectPhase("breathe");
    await hearth.seconds(2);
    await hearth.expectPhase("wait");
    await hearth.minutes(14);
    await hearth.minutes(1);
    await expect(hearth.page.getByRole("heading", { name: /Still want to meet/ })).toBeVisible();
    await hearth.tap("both-here");
    await hearth.expectPhase("cover", "first");
    await hearth.answerReady(true);
    await hearth.expectPhase("cover", "second");
    await hearth.answerReady(true);
    await hearth.expectPhase("choose");
    await hearth.tap(first === "first" ? "to-turns" : "to-gentle-start");
    expect(await hearth.session()).toBeNull();
    if (first === "second") {
      await expect(hearth.page).toHaveURL(/gentle-start$/);
      return;
    }
    await expect(hearth.page).toHaveURL(/turn-taker$/);
    await hearth.tap("begin");
    await hearth.settleIn();
    await hearth.expectClock("2:00");
  });
}

test("the return is a time of day and nothing moves it", async ({ hearth }) => {
  await hearth.beginPause();
  await hearth.tap("skip");
  expect(Math.abs((await hearth.shown()) - 1200)).toBeLessThanOrEqual(1);
  await hearth.minutes(10);
  await hearth.reload();
  expect(Math.abs((await hearth.shown()) - 600)).toBeLessThanOrEqual(2);
  await hearth.minutes(12);
  await expect(hearth.get("ended-ago")).toHaveText(/2 min ago/);
});

test("before the time, being ready is quiet and says why waiting helps", async ({ hearth }) => {
  await hearth.beginPause();
  await hearth.tap("skip");
  await hearth.minutes(5);
  await hearth.tap("ready");
  await expect(hearth.get("stay")).toBeVisible();
  await hearth.tap("stay");
  await hearth.expectPhase("wait");
  await hearth.tap("ready");
  await hearth.tap("ready-anyway");
  await hearth.expectPhase("cover", "first");
});

test("one no, the other no and two noes look the same", async ({ hearth }) => {
  const seen = [];
  for (const [one, other] of [[false, true], [true, false], [false, false]]) {
    await overdue(hearth);
    await hearth.tap("both-here");
    await hearth.answerReady(one);
    await hearth.answerReady(other);
    await hearth.expectPhase("wait");
    seen.push([
      (await hearth.page.locator("main").innerText()).replace(/\d\d:\d\d|\d+:\d\d/g, "–"),
      JSON.stringify((await hearth.session()).place),
    ]);
    await hearth.page.evaluate(() => localStorage.clear());
    await hearth.page.clock.setSystemTime(new Date("2026-11-23T20:00:00+01:00"));
  }
  expect(new Set(seen.map(([text]) => text)).size).toBe(1);
});

test("before answering, both read what can't be hidden", async ({ hearth }) => {
  await overdue(hearth);
  await hearth.tap("both-here");
  for (let i = 0; i < 2; i += 1) {
    await hearth.expectPhase("cover");
    await expect(hearth.get("honest")).toHaveCount(0);
    await hearth.tap("holder");
    await expect(hearth.get("honest")).toHaveText(/that one may guess/);
    await hearth.tap("im-ready");
  }
});

test("a reload in the middle of the question asks again, and no answer was kept", async ({ hearth }) => {
  await overdue(hearth);
  await hearth.tap("both-here");
  await hearth.answerReady(true);
  await hearth.expectPhase("cover", "second");
  expect(await hearth.everything()).not.toMatch(/ready"?:|answer/i);
  await hearth.reload();
  await hearth.expectPhase("wait");
});

test("hiding the page covers a private question", async ({ hearth }) => {
  await overdue(hearth);
  await hearth.tap("both-here");
  await hearth.tap("holder");
  await hearth.expectPhase("ask", "first");
  await hearth.page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await hearth.expectPhase("cover", "first");
});

test("two minutes without a touch cover a private question", async ({ hearth }) => {
  await overdue(hearth);
  await hearth.tap("both-here");
  await hearth.tap("holder");
  await hearth.seconds(121);
  await hearth.expectPhase("cover", "first");
});

test("a calm body suggests ready and a tense one does not decide", async ({ hearth }) => {
  await overdue(hearth);
  await hearth.tap("both-here");
  await hearth.tap("holder");
  await hearth.page.getByRole("radio", { name: /^Very tense/ }).click();
  await expect(hearth.page.getByText("Heart loud, jaw tight. More quiet may help.")).toBeVisible();
  await hearth.tap("im-ready");
  await hearth.expectPhase("cover", "second");
});

test("a tapped pulse answers in a plain word", async ({ hearth }) => {
  await overdue(hearth);
  await hearth.tap("both-here");
  await hearth.tap("holder");
  await hearth.page.getByText("Count your pulse, if you like").click();
  for (let i = 0; i < 16; i += 1) {
    await hearth.get("pulse-tap").click();
    await hearth.pass(900);
  }
  await hearth.seconds(2);
  await expect(hearth.page.getByText("A calm pulse.")).toBeVisible();
});

test("one line is parked, hidden until the return, and gone after it", async ({ hearth }) => {
  await hearth.beginPause();
  await hearth.tap("skip");
  await hearth.tap("park");
  await hearth.page.getByRole("textbox", { name: /One short line/ }).fill("the spare key");
  await hearth.tap("park-save");
  await expect(hearth.page.getByText("the spare key")).toHaveCount(0);
  await hearth.minutes(14);
  await hearth.minutes(7);
  await expect(hearth.page.getByText("the spare key")).toHaveCount(0);
  await hearth.tap("both-here");
  await hearth.answerReady(true);
  await hearth.answerReady(true);
  await expect(hearth.get("parked")).toContainText("the spare key");
  await hearth.tap("to-turns");
  await expect.poll(() => hearth.everything()).not.toContain("spare key");
  expect(await hearth.records()).toEqual([]);
});

test("overdue it never says how late anybody is, and every answer works", async ({ hearth }) => {
  await overdue(hearth);
  await hearth.tap("longer");
  await hearth.expectPhase("wait");
  expect(Math.abs((await hearth.shown()) - 1200)).toBeLessThanOrEqual(2);
  await hearth.minutes(14);
  await hearth.minutes(8);
  await hearth.tap("choose-time");
  await hearth.page.getByRole("spinbutton").fill("45");
  await hearth.tap("later-confirm");
  expect(Math.abs((await hearth.shown()) - 2700)).toBeLessThanOrEqual(2);
  for (let i = 0; i < 4; i += 1) await hearth.minutes(14);
  await hearth.tap("leave-for-today");
  await hearth.tap("leave-confirm");
  await expect(hearth.page).toHaveURL(/#\/$/);
  expect(await hearth.session()).toBeNull();
  expect(await hearth.records()).toEqual([]);
});

test("each of the five breaths can be chosen before and during", async ({ hearth }) => {
  await hearth.open(ROUTES.pause);
  await hearth.tap("breathing");
  for (const pattern of ["even", "sigh", "box", "four-seven-eight"]) {
    await hearth.page.locator(`[data-pattern=${pattern}]`).click();
    await hearth.settle();
    await hearth.tap("breathing");
  }
  await hearth.page.locator("[data-pattern=sigh]").click();
  await hearth.tap("begin");
  await hearth.expectPhase("breathe");
  await hearth.pass(2000);
  await expect(hearth.page.getByText(/^In again/).first()).toBeVisible();
  await hearth.tap("pattern");
  await hearth.page.locator("dialog[open] [data-pattern=box]").click();
  await hearth.settle();
  expect((await hearth.session()).exercise["cool-down"].pattern).toBe("box");
});

test("no breathing goes straight to the quiet", async ({ hearth }) => {
  await hearth.open(ROUTES.pause);
  await hearth.tap("breathing");
  await hearth.page.locator("[data-pattern=none]").click();
  await hearth.settle();
  await hearth.tap("begin");
  await hearth.expectPhase("wait");
});

test("under twenty minutes it is called a breather, and the return is at most a day ahead", async ({ hearth }) => {
  await hearth.open(ROUTES.pause);
  await hearth.choose(/^later/);
  await hearth.page.getByRole("spinbutton").fill("5");
  await hearth.tap("later-confirm");
  await expect(hearth.page.getByRole("heading", { name: "Take a breather" })).toBeVisible();
  await hearth.page.locator("input[type=time]").fill("19:30");
  await expect(hearth.page.getByText(/19:30 tomorrow/)).toBeVisible();
  await hearth.tap("later-confirm");
  await expect(hearth.get("until")).toHaveText("19:30");
});

test("each picks something for the hands, and there is no place to write the quarrel down", async ({ hearth }) => {
  await hearth.beginPause();
  await hearth.tap("skip");
  for (const seat of [0, 1]) {
    await hearth.tap(hearth.get("doing").nth(seat));
    await hearth.page.locator("dialog[open] .idea").nth(seat).click();
    await hearth.settle();
  }
  const { doing } = (await hearth.session()).exercise["cool-down"];
  expect([doing.first, doing.second].every((text) => text.length > 0)).toBe(true);
  await expect(hearth.page.locator("textarea")).toHaveCount(0);
});

test("the calendar file says when and nothing else", async ({ hearth }) => {
  await hearth.open(ROUTES.pause);
  const saving = hearth.page.waitForEvent("download");
  await hearth.tap("calendar");
  const file = await readFile(await (await saving).path(), "utf8");
  expect(file).toContain("SUMMARY:Back at 20:20\r\n");
  expect(file).toContain("BEGIN:VALARM");
  expect(file).not.toMatch(/kitchen|LOCATION|DESCRIPTION:[^B]|quarrel|conflict|pause|hearth\b.*cool/i);
});

test("quick exit and About this stand on every screen of a pause", async ({ hearth }) => {
  const both = async () => {
    await expect(hearth.get("quick-exit").first()).toBeVisible();
    await expect(hearth.link(/About this/).first()).toBeVisible();
  };
  await hearth.open(ROUTES.pause);
  await both();
  await hearth.tap("begin");
  await both();
  await hearth.tap("skip");
  await both();
  await hearth.minutes(14);
  await hearth.minutes(8);
  await both();
  await hearth.tap("both-here");
  await both();
  await hearth.tap("holder");
  await both();
});
