/** The week, the storm, something hard, the outside view, mending: whole journeys, and what must not stay. */

import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.mjs";
import {
  DEEP,
  LINES,
  PREPARED,
  SEEN,
  beginDeep,
  bothCalm,
  keepOutside,
  mending,
  openDeep,
  prepare,
  saying,
  setNear,
  toPart,
  writing,
} from "../gallery/deep.mjs";
import { hold } from "../own-time.mjs";

const entries = async (hearth) =>
  (await hearth.records()).map((record) => JSON.parse(record)).filter((record) => record.entry);
const kinds = async (hearth) => (await entries(hearth)).map((record) => Object.keys(record.entry)[0]).sort();
const undo = (hearth) => hearth.tap(hearth.button("Undo"));
const page = (hearth) => hearth.page.content();

test.beforeEach(async ({ hearth }) => {
  await hearth.stopClock();
});

test("the week goes from thanks to wishes, and is kept as a date", async ({ hearth }) => {
  await openDeep(hearth, DEEP.checkUp);
  await expect(hearth.get("parts").getByRole("listitem")).toHaveCount(6);
  await hearth.page.getByRole("radio", { name: /20/ }).click();
  await hearth.tap("begin");
  await hearth.tap("carry-on");
  for (const who of ["first", "second", "first", "second"]) {
    await hearth.expectPhase("say", who);
    await hearth.handOver();
  }
  for (let part = 2; part <= 3; part += 1) {
    await hearth.tap("carry-on");
    await hearth.expectPhase("say");
    await hearth.tap(hearth.button("Go on").first());
  }
  await expect(hearth.link("About this")).toBeVisible();
  await hearth.tap("carry-on");
  for (const speaker of ["first", "second"]) await hearth.turn(speaker, { speak: 3, reflect: 2 });
  await hearth.tap("leave-out");
  await hearth.tap("undo");
  await hearth.tap("carry-on");
  for (let i = 0; i < 2; i += 1) await hearth.handOver();
  await hearth.tap("leave-out");
  await hearth.expectPhase("done");
  expect(await kinds(hearth)).toEqual(["practice-done"]);
});

test("how near it felt is for whoever set it, unless both show it", async ({ hearth }) => {
  await toPart(hearth, 6);
  await hearth.tap("carry-on");
  await setNear(hearth, { steps: 2, show: true });
  // A reload in between loses nothing of what was kept, and asks again.
  expect((await entries(hearth))[0]).toMatchObject({ audience: { only: "first" }, entry: { closeness: { overlap: 83 } } });
  await hearth.expectPhase("cover", "second");
  expect(await page(hearth)).not.toMatch(/Near\b/);
  await setNear(hearth, { steps: -2 });
  await expect(hearth.get("closeness-shown")).toContainText("stays with each of you");
  expect(await page(hearth)).not.toMatch(/Further off|nearer/);
  const alone = await hearth.get("closeness-shown").innerText();
  await hearth.tap("go-on");
  expect((await entries(hearth)).map((record) => record.audience)).toEqual(expect.arrayContaining([{ only: "first" }, { only: "second" }]));

  await hearth.tap(hearth.button("Back to today"));
  await hearth.go(DEEP.checkUp);
  await hearth.wordsHere();
  await hearth.tap("begin");
  for (let part = 1; part <= 5; part += 1) await hearth.tap("leave-out");
  await hearth.tap("carry-on");
  await setNear(hearth, { show: true });
  await hearth.tap("holder");
  await hearth.tap("not-today");
  expect(await hearth.get("closeness-shown").innerText(), "not today looks the same").toBe(alone);
});

test("both circles are shown where both would", async ({ hearth }) => {
  await toPart(hearth, 6);
  await hearth.tap("carry-on");
  await setNear(hearth, { show: true });
  await setNear(hearth, { steps: 1, show: true });
  await hearth.wordsHere();
  await expect(hearth.get("closeness-shown")).toContainText("much the same");
  await expect(hearth.get("closeness-shown")).toContainText("Sam: Fairly near");
  const near = (await entries(hearth)).filter((record) => record.entry.closeness);
  expect(near.map((record) => record.audience)).toEqual(["both", "both"]);
});

test("the check-up leads to how near it felt over time", async ({ hearth }) => {
  await openDeep(hearth, DEEP.checkUp);
  await hearth.tap(hearth.link(/How near it felt, over time/));
  await expect(hearth.page.getByRole("heading", { level: 1 })).toHaveText("Lines over time");
});

test("after the storm both bodies are asked first, and nothing is kept by itself", async ({ hearth }) => {
  await beginDeep(hearth, DEEP.storm);
  await hearth.tap("accept");
  await hearth.tap("holder");
  await hearth.tap(hearth.page.getByRole("radio", { name: /Tense/ }).first());
  // Tense suggests waiting and never decides it.
  await hearth.tap("im-ready");
  await hearth.tap("holder");
  await hearth.tap("im-ready");
  await hearth.settleIn();
  const turns = ["first", "second", "first", "second", "second", "first", "first", "second", "first", "second", "first", "second", "first", "second"];
  for (const who of turns) {
    expect(["speak", "say"]).toContain(await hearth.phase());
    await expect(hearth.get("phase")).toHaveAttribute("data-partner", who);
    await hearth.handOver();
  }
  await hearth.tap(hearth.button("Go on").first());
  await hearth.expectPhase("done");
  expect(await hearth.records()).toEqual([]);
  await hearth.tap("keep-date");
  await expect(hearth.get("saved")).toBeVisible();
  expect(await kinds(hearth)).toEqual(["practice-done"]);
});

for (const [seat, answers] of [["first", ["not-now", "im-ready"]], ["second", ["im-ready", "not-now"]]]) {
  test(`after the storm waits where the ${seat} is not ready, and says no more`, async ({ hearth }) => {
    await beginDeep(hearth, DEEP.storm);
    await hearth.tap("accept");
    for (const answer of answers) {
      await hearth.tap("holder");
      await hearth.tap(answer);
    }
    await expect(hearth.get("ready-said")).toContainText("Not this time");
    await hearth.tap("go-on");
    await expect(hearth.page.getByText("Nothing of it is kept.")).toBeVisible();
    expect(await hearth.records()).toEqual([]);
  });
}

test("something hard is prepared alone, said slowly, thanked first, and gone at the end", async ({ hearth }) => {
  await openDeep(hearth, DEEP.hard);
  await expect(hearth.get("safety-line")).toContainText("If you’re afraid");
  await expect(hearth.link("About this")).toBeVisible();
  await saying(hearth);
  expect(await page(hearth)).not.toContain(PREPARED["hard-fear"]);
  await hearth.tap("my-lines");
  expect(await page(hearth)).not.toContain(PREPARED["hard-fear"]);
  await hearth.tap("holder");
  await expect(hearth.get("own-words")).toContainText(PREPARED["hard-fear"]);
  // The keyboard stays with the lines, and Escape puts them away.
  for (let i = 0; i < 8; i += 1) {
    await hearth.page.keyboard.press("Tab");
    expect(await hearth.page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.closest("dialog[open]")))).toBe(true);
  }
  await hearth.page.keyboard.press("p");
  await hearth.page.keyboard.press("Escape");
  await hearth.settle();
  expect(await page(hearth)).not.toContain(PREPARED["hard-fear"]);
  await expect(hearth.get("resume")).toHaveCount(0);
  await expect(hearth.page.getByRole("heading", { level: 1 })).toBeFocused();
  await hearth.tap("my-lines");
  await hearth.tap("holder");
  await hearth.tap("put-away");
  expect(await page(hearth)).not.toContain(PREPARED["hard-fear"]);
  await hearth.expectPhase("speak", "first");
  await hearth.handOver();
  await hearth.expectPhase("say", "second");
  await hearth.handOver();
  await hearth.expectPhase("reflect", "second");
  await hearth.handOver();
  await hearth.tap("heard");
  await hearth.turn("second", { speak: 3, reflect: 2 });
  for (let i = 0; i < 2; i += 1) await hearth.handOver();
  await hearth.expectPhase("done");
  expect(await hearth.records()).toEqual([]);
  expect(await hearth.everything()).not.toContain("job in June");
});

test("what is prepared waits behind the cover, and is on no disk", async ({ hearth }) => {
  await prepare(hearth);
  expect(await hearth.everything()).not.toContain("job in June");
  // Nobody has touched the phone for two minutes.
  await hearth.pass(130_000);
  await hearth.expectPhase("cover", "first");
  expect(await page(hearth)).not.toContain("job in June");
  await hearth.tap("holder");
  await hearth.wordsHere();
  await expect(hearth.page.locator("#hard-true")).toHaveValue(PREPARED["hard-true"]);
  await hearth.tap("prepared");
  await bothCalm(hearth);
  await hearth.expectPhase("settle");
});

test("a reload in the middle goes on, and the lines are gone", async ({ hearth }) => {
  await saying(hearth);
  await expect(hearth.get("my-lines")).toBeVisible();
  await hearth.reload();
  await hearth.settle();
  await hearth.expectPhase("speak", "first");
  await expect(hearth.get("my-lines")).toHaveCount(0);
  expect(await page(hearth)).not.toContain("job in June");
  await hearth.handOver();
  await hearth.expectPhase("say", "second");
});

test("leaving quickly takes the prepared lines along", async ({ hearth, context }) => {
  await prepare(hearth);
  await context.setOffline(true);
  await hearth.tap("quick-exit");
  expect(await page(hearth)).not.toContain("job in June");
  expect(await hearth.everything()).not.toContain("job in June");
});

test("a check-up that is left early keeps no date", async ({ hearth }) => {
  await toPart(hearth, 6);
  await hearth.tap("carry-on");
  await setNear(hearth, { steps: 1 });
  await hearth.reload();
  await hearth.settle();
  await expect(hearth.get("week-part")).toBeVisible();
  await hearth.tap("end");
  await hearth.tap(hearth.button("End it"));
  await expect(hearth.page.getByText("Kept: how near it felt, where one of you set it. Nothing else.")).toBeVisible();
  expect(await kinds(hearth)).toEqual(["closeness"]);
});

test("the outside view is let go of and leaves nothing, not even a date", async ({ hearth }) => {
  await writing(hearth);
  await hearth.tap("another");
  expect(await hearth.everything()).not.toContain("kitchen");
  await hearth.tap("written-done");
  await hearth.wordsHere();
  await hearth.tap("back");
  await expect(hearth.page.locator("#outside-text")).toHaveValue(SEEN);
  await hearth.tap("written-done");
  await hearth.tap("let-go");
  await hearth.expectPhase("done");
  expect(await hearth.records()).toEqual([]);
  expect(await page(hearth)).not.toContain("kitchen");
  const saving = hearth.page.waitForEvent("download");
  await hearth.tap("calendar");
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("date.ics");
  const file = await readFile(await saved.path(), "utf8");
  expect(file).toContain("SUMMARY:Seven quiet minutes");
  expect(file).toContain("DTSTART:20270325T190000Z");
});

test("a kept outside view is its writer's alone, is deleted and had back", async ({ hearth }) => {
  await keepOutside(hearth);
  await hearth.expectPhase("done");
  expect(await page(hearth)).not.toContain("kitchen");
  expect((await entries(hearth)).map((record) => record.audience)).toEqual([{ only: "first" }]);
  await hearth.go(DEEP.outside);
  await hearth.wordsHere();
  await hearth.tap("kept");
  await hold(hearth, "Sam");
  expect(await page(hearth)).not.toContain("kitchen");
  await hearth.tap("put-away");
  await hold(hearth, "Noor");
  await expect(hearth.get("own-texts")).toContainText(SEEN);
  await hearth.tap(hearth.button("Delete these words"));
  await expect(hearth.get("own-texts")).toHaveCount(0);
  await undo(hearth);
  await expect(hearth.get("own-texts")).toContainText(SEEN);
});

test("mending is read aloud, kept only if its maker wishes, and leads into turns", async ({ hearth }) => {
  await mending(hearth);
  const said = LINES["mend-regret"];
  await hearth.tap("put-away");
  expect(await page(hearth)).not.toContain(said);
  await hold(hearth, "Sam");
  await hearth.wordsHere();
  expect(await page(hearth)).not.toContain(said);
  await hearth.tap("put-away");
  await hold(hearth, "Noor");
  await hearth.wordsHere();
  await hearth.tap("read");
  await expect(hearth.get("to-read")).toContainText(said);
  await hearth.tap("said");
  expect(await hearth.records()).toEqual([]);
  await hearth.tap("keep-own");
  expect((await entries(hearth))[0]).toMatchObject({ author: "first", audience: { only: "first" }, entry: { mend: { promise: null } } });
  await undo(hearth);
  expect(await entries(hearth)).toEqual([]);
  await hearth.tap("keep-own");
  await hearth.tap("to-turns");
  await expect(hearth.page.getByRole("radio", { name: "Hard topic" })).toBeChecked();
  expect(await page(hearth)).not.toContain(said);
  await hearth.go(DEEP.mend);
  await hearth.wordsHere();
  await hold(hearth, "Sam");
  await hearth.wordsHere();
  await hearth.tap("kept");
  expect(await page(hearth)).not.toContain(said);
  await hearth.tap("put-away");
  await hold(hearth, "Noor");
  await hearth.wordsHere();
  await hearth.tap("kept");
  await hearth.tap(hearth.button("Delete these lines"));
  await expect(hearth.get("own-mends")).toHaveCount(0);
  await undo(hearth);
  await expect(hearth.get("own-mends")).toContainText(said);
});
