/** Good news, story relay, the end of the day, side by side, longer talks and saved lengths: from first tap to end. */

import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.mjs";
import { addIdeas, keepStory, pick, saveLengths, toIdeas } from "../gallery/talks.mjs";
import { ROUTES } from "../hearth.mjs";
import { OWN, hold, mark, openAs } from "../own-time.mjs";
import { answerReadiness } from "../ready.mjs";

test.beforeEach(({ hearth }) => hearth.stopClock());

const stem = (hearth) => hearth.page.locator(".half-stem");
const toast = (hearth, name = "Undo") => hearth.page.locator(".way-back").getByRole("button", { name });

for (const first of ["first", "second"]) {
  const second = first === "first" ? "second" : "first";
  test(`good news is told, asked to life and celebrated when ${first} tells first`, async ({ hearth }) => {
    await hearth.begin("good-news", { second: first === "second" });
    for (const [teller, asker] of [[first, second], [second, first]]) {
      await hearth.expectPhase("speak", teller);
      await hearth.expectClock("2:00", 120);
      await expect(hearth.get("another")).toHaveCount(0);
      await hearth.handOver();
      await hearth.expectPhase("question", asker);
      await hearth.expectClock("1:00", 60);
      const cue = await stem(hearth).textContent();
      await hearth.tap("another");
      await expect(stem(hearth)).not.toHaveText(cue);
      await hearth.handOver();
      await hearth.expectPhase("say", teller);
      await hearth.expectClock("0:30", 30);
      await expect(stem(hearth)).toHaveText("Tonight, we could…");
      await hearth.tap("another");
      await expect(stem(hearth)).not.toHaveText("Tonight, we could…");
      await hearth.handOver();
    }
    await hearth.expectPhase("done");
    await expect(hearth.get("saved").first()).toBeVisible();
    const records = await hearth.records();
    expect(records).toHaveLength(1);
    expect(records[0]).toContain('"practice-done":{"exercise":"good-news"');
  });
}

test("good news can be asked to life by keyboard", async ({ hearth }) => {
  await hearth.begin("good-news");
  await hearth.handOver();
  const cue = await stem(hearth).textContent();
  await hearth.get("another").focus();
  await hearth.page.keyboard.press("Enter");
  await hearth.settle();
  await expect(stem(hearth)).not.toHaveText(cue);
  await hearth.get("hand-over").focus();
  await hearth.page.keyboard.press("Enter");
  await hearth.settle();
  await hearth.expectPhase("say", "first");
});

test("a story relay has one theme, and each keeps a title and a line, or nothing", async ({ hearth }) => {
  await hearth.begin("story-relay", { second: true });
  await hearth.expectPhase("deck", "second");
  const theme = await hearth.get("card").textContent();
  await hearth.tap("pass");
  await expect(hearth.get("card")).not.toHaveText(theme);
  const other = await hearth.get("card").textContent();
  expect(await hearth.stored("hearth.session")).not.toContain(`"text":"${theme}\\n`);
  await hearth.reload();
  await expect(hearth.get("card")).toHaveText(other);
  await hearth.handOver();
  for (const [teller, listener] of [["second", "first"], ["first", "second"]]) {
    await hearth.expectPhase("speak", teller);
    await hearth.expectClock("2:00", 120);
    await expect(stem(hearth)).toHaveText(other);
    await hearth.handOver();
    await hearth.expectPhase("say", listener);
    await hearth.expectClock("1:00", 60);
    await expect(stem(hearth)).toHaveText("What I loved hearing was…");
    await hearth.handOver();
  }
  await hearth.expectPhase("done");
  expect((await hearth.records()).filter((record) => record.includes('"story"'))).toEqual([]);
  await expect(hearth.page.locator("#story-title-first")).toHaveValue(other);
  await keepStory(hearth, "first", "The wet coat", "It hung by the stove");
  let stories = (await hearth.records()).filter((record) => record.includes("The wet coat"));
  expect(stories).toHaveLength(1);
  expect(stories[0]).toContain("It hung by the stove");
  await hearth.reload();
  await expect(hearth.page.locator(".keep-story[data-seat='first']")).toContainText("It hung by the stove");
  await hearth.tap("take-out");
  expect((await hearth.records()).join()).not.toContain("It hung by the stove");
  await keepStory(hearth, "first", "The wet coat", "");
  await hearth.tap(hearth.button("Another theme"));
  await hearth.wordsHere();
  await expect(hearth.get("kept-row")).toHaveCount(1);
  await expect(hearth.get("kept-row")).toContainText("Ember, 23 November 2026");
  // A theme that both told a story to rests until the others were met.
  const seen = (await hearth.records()).filter((record) => record.includes('"seen"'));
  expect(seen).toHaveLength(1);
});

test("a kept story is changed, deleted and brought back", async ({ hearth }) => {
  await hearth.begin("story-relay");
  for (let i = 0; i < 5; i += 1) await hearth.handOver();
  await keepStory(hearth, "first", "The wet coat", "");
  await keepStory(hearth, "second", "The third pot", "A key under it");
  await hearth.tap(hearth.button("Another theme"));
  await expect(hearth.get("kept-row")).toHaveCount(2);
  await expect(hearth.get("kept-row").first()).toContainText("The third pot");
  await hearth.tap(hearth.button("Change: The third pot"));
  await hearth.page.locator("#story-title").fill("The fourth pot");
  await hearth.tap("keep-story");
  await expect(hearth.get("kept-row").first()).toContainText("The fourth pot");
  await hearth.tap(toast(hearth));
  await expect(hearth.get("kept-row").first()).toContainText("The third pot");
  await hearth.tap(hearth.button("Delete: The third pot"));
  await expect(hearth.get("kept-row")).toHaveCount(1);
  expect((await hearth.records()).join()).not.toContain("The third pot");
  await hearth.tap(toast(hearth));
  await expect(hearth.get("kept-row").first()).toContainText("A key under it");
});

test("a topic that one of the two closed brings no theme of it", async ({ hearth }) => {
  const file = JSON.parse(await readFile(new URL("../../../assets/content/en/story-relay.json", import.meta.url), "utf8"));
  const titles = file.themes.filter(({ topic }) => topic === "loss").map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(1);
  await openAs(hearth, OWN.limits);
  await hold(hearth, "Noor");
  await mark(hearth, "Loss and missing", "Later");
  await hearth.begin("story-relay");
  const stored = await hearth.stored("hearth.session");
  for (const title of titles) expect(stored).not.toContain(title);
});

for (const [minutes, clock] of [["5", "5:00"], ["15", "15:00"]]) {
  test(`the end of the day is ${minutes} minutes each, and advice waits until it is welcome`, async ({ hearth }) => {
    await hearth.open("#/exercises/end-of-day");
    await hearth.wordsHere();
    await hearth.choose(`${minutes} min`);
    await hearth.choose("Tide");
    await hearth.tap("begin");
    await hearth.settleIn("second");
    for (const [speaker, listener] of [["second", "first"], ["first", "second"]]) {
      await hearth.expectPhase("speak", speaker);
      await hearth.expectClock(clock);
      const other = hearth.page.locator(`.stage-half[data-seat="${listener}"]`);
      await expect(other.locator(".half-line")).toHaveText("No advice yet. They’ll say when ideas are welcome.");
      await expect(other.getByTestId("ideas")).toHaveCount(0);
      await expect(hearth.get("ideas")).toHaveCount(1);
      await hearth.tap("ideas");
      await expect(other.locator(".half-line")).toHaveText("Ideas are welcome now.");
      await hearth.handOver();
    }
    await hearth.close("second", { solves: false });
    const records = await hearth.records();
    expect(records).toHaveLength(1);
    expect(records[0]).toContain('"practice-done":{"exercise":"end-of-day"');
    expect(records[0]).toContain('"preset":"end-of-day"');
  });
}

test("side by side begins only with two yeses, and one no keeps nothing", async ({ hearth }) => {
  await hearth.begin("side-by-side");
  await expect(hearth.get("quick-exit")).toBeVisible();
  await expect(hearth.link("About this")).toBeVisible();
  await answerReadiness(hearth, [true, false]);
  await expect(hearth.page.getByRole("heading", { name: "Not this time" })).toBeVisible();
  await hearth.tap("go-on");
  await hearth.expectPhase("done");
  expect(await hearth.records()).toEqual([]);
});

/** From the first tap to the choice of an experiment. */
async function toChoice(hearth, ideas) {
  await hearth.begin("side-by-side", { second: true });
  await toIdeas(hearth);
  await addIdeas(hearth, ideas);
}

test("side by side gathers needs and ideas, and keeps one experiment only when both say so", async ({ hearth }) => {
  await hearth.begin("side-by-side", { second: true });
  await answerReadiness(hearth, [true, true]);
  await hearth.seconds(10);
  for (const [speaker, listener] of [["second", "first"], ["first", "second"]]) {
    await hearth.expectPhase("speak", speaker);
    await hearth.handOver();
    await hearth.expectPhase("speak", speaker);
    await expect(stem(hearth)).toHaveText("What matters under it is…");
    await hearth.tap("another");
    await expect(stem(hearth)).toHaveText(/^Perhaps .*\?$/);
    await hearth.handOver();
    await hearth.expectPhase("reflect", listener);
    await hearth.handOver();
  }
  await hearth.expectPhase("say");
  await hearth.expectClock("4:00", 240);
  await addIdeas(hearth, ["A list on the door", "Sundays off", "Ask before ten"]);
  await hearth.page.locator("#idea").fill("A bell");
  await hearth.page.keyboard.press("Enter");
  await hearth.settle();
  await expect(hearth.get("idea")).toHaveCount(4);
  await hearth.tap(hearth.button("Take out: Sundays off"));
  await expect(hearth.get("idea")).toHaveCount(3);
  await hearth.tap(toast(hearth));
  await expect(hearth.get("idea")).toHaveCount(4);
  await hearth.reload();
  await expect(hearth.get("idea")).toHaveCount(4);
  await hearth.minutes(5);
  await hearth.handOver();
  await hearth.expectPhase("choose");
  await expect(hearth.get("says").first().getByRole("checkbox")).toBeDisabled();
  await pick(hearth);
  await expect(hearth.page.getByText("That is Monday, 30 November 2026.")).toBeVisible();
  const [one, other] = await hearth.get("says").all();
  await hearth.tap(one);
  expect((await hearth.records()).join()).not.toContain("A list on the door");
  // A yes was said to something else.
  await hearth.tap(hearth.get("option").nth(1));
  await hearth.tap(hearth.get("option").first());
  await hearth.tap(other);
  expect((await hearth.records()).join()).not.toContain("A list on the door");
  await hearth.tap(one);
  await expect(hearth.get("experiment")).toContainText("A list on the door");
  const downloading = hearth.page.waitForEvent("download");
  await hearth.tap("calendar");
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("look-again.ics");
  const ics = await readFile(await file.path(), "utf8");
  expect(ics).toContain("SUMMARY:Look again\r\n");
  expect(ics).toContain("DTSTART:20261130T180000Z");
  expect(ics).not.toContain("list");
  await hearth.tap("take-out");
  expect((await hearth.records()).join()).not.toContain("A list on the door");
  await pick(hearth);
  for (const says of await hearth.get("says").all()) await hearth.tap(says);
  await hearth.reload();
  await expect(hearth.get("experiment")).toContainText("A list on the door");
  await hearth.tap("finish");
  await hearth.expectPhase("done");
  // What was not chosen is gone with the run, and not even the date stays unless both want it.
  expect(await hearth.everything()).not.toContain("Ask before ten");
  expect(await hearth.records()).toHaveLength(1);
  await expect(hearth.page.getByText("Nothing of this talk is kept")).toBeVisible();
  await hearth.tap(hearth.button(/We both say/));
  expect((await hearth.records()).join()).toContain('"exercise":"side-by-side"');
});

test("side by side may end without anything kept", async ({ hearth }) => {
  await toChoice(hearth, ["A list on the door"]);
  await hearth.handOver();
  await hearth.tap("finish");
  await hearth.expectPhase("done");
  expect(await hearth.records()).toEqual([]);
  expect(await hearth.everything()).not.toContain("A list on the door");
});

test("an experiment is found on the set-up, changed, looked at again, deleted and brought back", async ({ hearth }) => {
  await toChoice(hearth, ["A list on the door"]);
  await hearth.handOver();
  await pick(hearth);
  for (const says of await hearth.get("says").all()) await hearth.tap(says);
  await hearth.tap("finish");
  await hearth.tap(hearth.button("Once more"));
  await expect(hearth.get("kept-row")).toContainText("Look again on Monday, 30 November 2026");
  await hearth.tap("edit-kept");
  await hearth.page.locator("#experiment-words").fill("A list on the fridge");
  await hearth.choose("other choose");
  await hearth.page.locator("#look-again-day").fill("2026-12-24");
  await hearth.tap("keep-experiment");
  await expect(hearth.get("kept-row")).toContainText("A list on the fridge");
  await expect(hearth.get("kept-row")).toContainText("Thursday, 24 December 2026");
  await hearth.tap(toast(hearth));
  await expect(hearth.get("kept-row")).toContainText("A list on the door");
  await hearth.tap("edit-kept");
  await hearth.tap(hearth.switch("We have looked again"));
  await hearth.tap("keep-experiment");
  await expect(hearth.get("kept-row")).toContainText("Looked at again on Monday, 23 November 2026");
  await hearth.tap("delete-kept");
  await expect(hearth.get("kept-row")).toHaveCount(0);
  await hearth.tap(toast(hearth));
  await expect(hearth.get("kept-row")).toHaveCount(1);
});

test("a long talk is ten or fifteen minutes, two or three times, and closes in silence", async ({ hearth }) => {
  await hearth.open(ROUTES.turns);
  await hearth.choose("Long talk");
  await hearth.wordsHere();
  await expect(hearth.get("about-preset")).toContainText("For what needs room");
  await expect(hearth.page.getByText("about 42 min")).toBeVisible();
  await hearth.choose("15 min");
  await hearth.choose("3 turns");
  await expect(hearth.page.getByRole("radio", { name: "Long talk" })).toBeChecked();
  await expect(hearth.page.getByText("about 92 min")).toBeVisible();
  await hearth.choose("2 turns");
  await hearth.tap("begin");
  await hearth.settleIn();
  for (const speaker of ["first", "second", "first", "second"]) {
    await hearth.expectPhase("speak", speaker);
    await hearth.expectClock("15:00");
    await hearth.handOver();
  }
  await hearth.expectPhase("say");
  await hearth.expectClock("2:00", 120);
  await expect(hearth.page.getByText("Two minutes, and silence is fine.").first()).toBeAttached();
  await hearth.minutes(2);
  await hearth.tap(hearth.button("Go on").first());
  await hearth.expectPhase("choose");
  await hearth.tap(hearth.button("Close here"));
  await hearth.expectPhase("done");
  expect((await hearth.records()).join()).toContain('"preset":"long-talk"');
});

test("an open floor counts up, goes over as often as they like, and ends when they end it", async ({ hearth }) => {
  await hearth.open(ROUTES.turns);
  await hearth.choose("Open floor");
  await hearth.wordsHere();
  await expect(hearth.page.getByText("as long as you like")).toBeVisible();
  await hearth.tap("begin");
  await hearth.settleIn();
  await hearth.seconds(75);
  const shown = await hearth.shown();
  expect(shown).toBeGreaterThanOrEqual(74);
  expect(shown).toBeLessThanOrEqual(77);
  for (const speaker of ["first", "second", "first", "second", "first"]) {
    await hearth.expectPhase("speak", speaker);
    await hearth.handOver();
  }
  await hearth.expectPhase("speak", "second");
  await hearth.tap("undo");
  await hearth.expectPhase("speak", "first");
  await hearth.seconds(30);
  await hearth.reload();
  await hearth.expectPhase("speak", "first");
  await hearth.tap("pause");
  await hearth.seconds(6);
  await expect(hearth.button("Slower, a minute each")).toHaveCount(0);
  await hearth.tap("resume");
  await hearth.tap("end");
  await hearth.tap("close-floor");
  await hearth.close("first", { solves: false });
  expect((await hearth.records()).join()).toContain('"preset":"open-floor"');
});

test("an open floor can be said back before it goes over, and ended at once", async ({ hearth }) => {
  await hearth.open(ROUTES.turns);
  await hearth.choose("Open floor");
  await hearth.tap(hearth.switch("Say it back"));
  await expect(hearth.page.getByRole("radio", { name: "Open floor" })).toBeChecked();
  await hearth.tap("begin");
  await hearth.settleIn();
  for (const [speaker, listener] of [["first", "second"], ["second", "first"], ["first", "second"]]) {
    await hearth.expectPhase("speak", speaker);
    await hearth.handOver();
    await hearth.expectPhase("reflect", listener);
    await hearth.handOver();
  }
  await hearth.tap("end");
  await hearth.tap(hearth.page.getByRole("alertdialog").getByRole("button", { name: "End it" }));
  await hearth.expectPhase("done");
  expect((await hearth.records()).join()).toContain('"preset":"open-floor"');
});

test("lengths are saved by name for both, chosen, called otherwise, deleted and brought back", async ({ hearth }) => {
  await hearth.open(ROUTES.turns);
  await saveLengths(hearth, "Sunday, slowly");
  const own = (name) => hearth.page.getByRole("radio", { name, exact: true });
  await expect(own("Sunday, slowly")).toBeChecked();
  const records = (await hearth.records()).filter((record) => record.includes("Sunday, slowly"));
  expect(records).toHaveLength(1);
  expect(records[0]).toContain('"both"');
  await hearth.choose("First try");
  await expect(hearth.get("saved-lengths")).toHaveCount(0);
  await hearth.reload();
  await hearth.choose("Sunday, slowly");
  await expect(own("2 min")).toBeChecked();
  await hearth.tap("rename-lengths");
  await hearth.page.locator("#lengths-name").fill("Sunday, quickly");
  await hearth.tap("keep-lengths");
  await expect(own("Sunday, quickly")).toBeChecked();
  await hearth.choose("3 min");
  await hearth.tap("save-lengths");
  await hearth.page.locator("#lengths-name").fill("Sunday, quickly");
  await expect(hearth.page.getByText("Other lengths are called that.")).toBeVisible();
  await expect(hearth.get("keep-lengths")).toBeDisabled();
  await hearth.page.keyboard.press("Escape");
  await hearth.settle();
  await hearth.choose("Sunday, quickly");
  await hearth.tap("delete-lengths");
  await expect(own("Sunday, quickly")).toHaveCount(0);
  await hearth.tap(toast(hearth));
  await expect(own("Sunday, quickly")).toBeChecked();
  await hearth.tap("begin");
  await hearth.settleIn();
  await hearth.expectClock("2:00");
});
