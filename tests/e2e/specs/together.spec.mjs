/** Say it back, how should I be here, a minute of thanks, phones down, some space: from first tap to end. */

import { expect, test } from "../fixtures.mjs";

test.beforeEach(({ hearth }) => hearth.stopClock());

/** Expects one finished exercise in the journal, and nothing of what was said. */
async function expectKept(hearth, slug) {
  await expect(hearth.get("saved").first()).toBeVisible();
  const records = await hearth.records();
  expect(records).toHaveLength(1);
  expect(records[0]).toContain(`"practice-done":{"exercise":"${slug}"`);
}

for (const first of ["first", "second"]) {
  const second = first === "first" ? "second" : "first";
  test(`say it back goes to the end when ${first} tells first`, async ({ hearth }) => {
    await hearth.begin("say-it-back", { second: first === "second" });
    await hearth.settleIn(first);
    for (const [teller, listener] of [[first, second], [second, first]]) {
      await hearth.expectPhase("speak", teller);
      await hearth.handOver();
      await hearth.expectPhase("reflect", listener);
      await hearth.handOver();
      await hearth.expectPhase("say", listener);
      await hearth.handOver();
      await hearth.expectPhase("say", listener);
      await hearth.handOver();
      await hearth.expectPhase("confirm", teller);
      await expect(hearth.get("nearly")).toHaveText("Close");
      await expect(hearth.get("more")).toHaveText("Not quite");
      await hearth.tap("heard");
    }
    await hearth.expectPhase("done");
    await expectKept(hearth, "say-it-back");
  });
}

test("a guess that was close is said back once more, and a reload loses nothing", async ({ hearth }) => {
  await hearth.begin("say-it-back");
  await hearth.settleIn();
  for (let i = 0; i < 4; i += 1) await hearth.handOver();
  await hearth.tap("nearly");
  await hearth.expectPhase("reflect", "second");
  await hearth.reload();
  await hearth.expectPhase("reflect", "second");
  await hearth.handOver();
  await hearth.expectPhase("confirm", "first");
});

test("whoever asks picks how the other is here, and only they may switch", async ({ hearth }) => {
  await hearth.begin("support");
  for (const [asker, way] of [["first", "Hug"], ["second", "Help"]]) {
    await hearth.expectPhase("choose", asker);
    await hearth.tap(hearth.button(new RegExp(`^${way}`)));
    await hearth.expectPhase("speak", asker);
    await hearth.expectClock("4:00", 240);
    await expect(hearth.get("way")).toHaveCount(1);
    await hearth.tap("way");
    await expect(hearth.get("way")).toHaveAttribute("data-way", way === "Hug" ? "help" : "hear");
    await hearth.handOver();
    await hearth.expectPhase("say", asker);
    await hearth.handOver();
  }
  await hearth.expectPhase("done");
  await expectKept(hearth, "support");
});

test("a minute of thanks is half a minute each", async ({ hearth }) => {
  await hearth.begin("thanks");
  for (const partner of ["first", "second"]) {
    await hearth.expectPhase("say", partner);
    await hearth.expectClock("0:30", 30);
    await hearth.handOver();
  }
  await hearth.expectPhase("done");
  await expectKept(hearth, "thanks");
});

test("phones down lasts until its hour whatever happens, and keeps one line", async ({ hearth }) => {
  await hearth.open("#/exercises/phones-down");
  await hearth.wordsHere();
  await expect(hearth.page.getByLabel("A card to take along")).not.toContainText("No card. Whatever");
  await hearth.tap("begin");
  await hearth.expectPhase("wait");
  expect(await hearth.shown()).toBe(45 * 60);
  await hearth.minutes(10);
  await hearth.reload();
  await hearth.settle();
  expect(await hearth.shown()).toBeLessThanOrEqual(35 * 60);
  expect(await hearth.shown()).toBeGreaterThan(35 * 60 - 10);
  await hearth.minutes(36);
  await expect(hearth.page.getByRole("heading", { name: "It is 20:45" })).toBeVisible();
  await hearth.handOver();
  await hearth.expectPhase("done");
  await hearth.page.locator("#kept-line").fill("We counted the lamps on the bridge");
  await hearth.tap(hearth.button("Keep it"));
  await expect(hearth.get("saved").first()).toBeVisible();
  expect((await hearth.records()).join()).toContain("We counted the lamps on the bridge");
  await hearth.tap(hearth.button("Take it out again"));
  expect((await hearth.records()).join()).not.toContain("We counted the lamps");
});

test("some space is asked for until an hour, and leaves nothing behind", async ({ hearth }) => {
  await hearth.open("#/exercises/space");
  await hearth.wordsHere();
  await hearth.choose("Tide");
  await expect(hearth.page.getByLabel("How it is said")).toContainText("20:40");
  await hearth.tap(hearth.button("Said otherwise"));
  await expect(hearth.page.getByLabel("How it is said")).toContainText("20:40");
  await hearth.tap("begin");
  await hearth.expectPhase("wait", "second");
  await expect(hearth.page.getByRole("heading", { name: "Quiet until 20:40" })).toBeVisible();
  await hearth.tap("longer");
  await expect(hearth.page.getByRole("heading", { name: "Quiet until 20:55" })).toBeVisible();
  await hearth.go("#/");
  await expect(hearth.page.getByText("Quiet until 20:55")).toBeVisible();
  await hearth.tap("resume");
  await hearth.minutes(60);
  await hearth.handOver();
  await hearth.expectPhase("done");
  expect(await hearth.records()).toHaveLength(0);
  await hearth.tap(hearth.button("Back to today"));
  expect(await hearth.session()).toBeNull();
});

test("everything is done by keyboard as well", async ({ hearth }) => {
  await hearth.open("#/exercises/thanks");
  await hearth.wordsHere();
  await hearth.get("begin").focus();
  await hearth.page.keyboard.press("Enter");
  await hearth.settle();
  for (const partner of ["first", "second"]) {
    await hearth.expectPhase("say", partner);
    await hearth.get("hand-over").focus();
    await hearth.page.keyboard.press("Enter");
    await hearth.settle();
  }
  await hearth.expectPhase("done");
});
