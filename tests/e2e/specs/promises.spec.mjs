/** Promises and lines over time: one's own, and of the other only what they show. */

import { KEPT, PROMISES, SHOWN, WEEKS, YEARS, closeness, inked, moment, openWith } from "../album.mjs";
import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.mjs";
import { DEEP } from "../gallery/deep.mjs";
import { hold } from "../own-time.mjs";

const undo = (hearth) => hearth.tap(hearth.button("Undo"));

async function as(hearth, name) {
  await hold(hearth, name);
  await hearth.wordsHere();
}

const putAway = (hearth) => hearth.tap("put-away");

test("a promise is made, kept private, shown, and kept; nobody but its maker marks it", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.promises);
  await as(hearth, "Noor");
  await expect(hearth.get("empty")).toBeVisible();
  await hearth.tap("make");
  await hearth.page.locator("#promise-words").fill("ring the landlord about the damp");
  await hearth.page.locator("#promise-by").fill("2026-11-22");
  await expect(hearth.get("keep")).toBeDisabled();
  await hearth.page.locator("#promise-by").fill("2026-11-26");
  await hearth.tap("keep");
  await expect(hearth.get("promise")).toContainText("ring the landlord");
  await putAway(hearth);
  await as(hearth, "Sam");
  expect(await hearth.page.content()).not.toContain("landlord");
  await hearth.go("#/");
  await expect(hearth.get("today")).toBeVisible();
  await hearth.pass(500);
  expect(await hearth.page.content()).not.toContain("landlord");
  await hearth.go(KEPT.promises);
  await as(hearth, "Noor");
  await hearth.tap("promise");
  await hearth.tap(hearth.switch(/Show it to Sam/));
  await putAway(hearth);
  await as(hearth, "Sam");
  await expect(hearth.get("from-other")).toContainText("ring the landlord");
  await expect(hearth.get("from-other").getByRole("button")).toHaveCount(0);
  await hearth.go("#/");
  await expect(hearth.get("keepsakes")).toContainText("Noor, by 26 November 2026");
  await hearth.go(KEPT.promises);
  await as(hearth, "Noor");
  await hearth.tap("promise");
  await expect(hearth.get("missed")).toHaveCount(0);
  await hearth.tap("kept");
  await undo(hearth);
  await hearth.tap("kept");
  await putAway(hearth);
  await as(hearth, "Sam");
  await expect(hearth.get("from-other")).toContainText("kept, 23 November 2026");
  await hearth.go("#/");
  await hearth.pass(500);
  await expect(hearth.get("keepsakes")).toHaveCount(0);
});

test("what was missed is its maker's alone, and leads to mending it", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.promises, PROMISES);
  await as(hearth, "Noor");
  const due = hearth.get("due");
  await expect(due).toContainText("due today");
  await due.getByTestId("missed").click();
  await hearth.settle();
  await expect(hearth.link("Mend it")).toHaveAttribute("href", "#/exercises/mend");
  await expect(hearth.switch(/Show it/)).toHaveCount(0);
  await hearth.tap(hearth.link("Mend it"));
  await hearth.wordsHere();
  await as(hearth, "Sam");
  expect(await hearth.page.content()).not.toMatch(/landlord/);
  await putAway(hearth);
  await as(hearth, "Noor");
  await expect(hearth.get("about-promise")).toHaveText("I will ring the landlord about the damp");
  await hearth.page.locator("#mend-regret").fill("I’m sorry that it stayed damp.");
  for (const step of ["read", "said", "keep-own"]) await hearth.tap(step);
  const mends = (await hearth.records()).map((text) => JSON.parse(text)).filter(({ entry }) => entry.mend);
  expect(mends.map(({ entry }) => entry.mend.promise)).toEqual([PROMISES[0][1].id]);
  await hearth.go("#/");
  await hearth.go(DEEP.mend);
  await hearth.wordsHere();
  await as(hearth, "Noor");
  await expect(hearth.get("about-promise")).toHaveCount(0);
  await hearth.tap("kept");
  await expect(hearth.get("own-mends")).toContainText("ring the landlord");
  await hearth.go(KEPT.promises);
  await as(hearth, "Sam");
  const seen = await hearth.page.locator("main").innerText();
  expect(seen).not.toMatch(/landlord|bulb|take the early shift$/);
  for (const state of ["Open", "Kept", "Changed", "Missed"]) {
    await hearth.choose(state);
    expect(await hearth.page.content()).not.toMatch(/landlord|change the bulb/);
  }
});

test("of the other only what was kept or is still open and shown, whatever is filtered", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.promises, PROMISES);
  await as(hearth, "Noor");
  for (const state of ["Open", "Kept", "Changed", "Missed"]) {
    await hearth.choose(state);
    await expect(hearth.get("from-other").getByRole("listitem")).toHaveCount(2);
    expect(await hearth.page.content()).not.toMatch(/in secret|parcel|cellar/);
  }
  const words = await hearth.page.locator("main").innerText();
  expect(words).not.toMatch(/\d+ (of|kept|missed)|%|streak/i);
});

test("a promise is changed before its day: the old one rests, the new one stands, Undo brings it back", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.promises, PROMISES.slice(0, 1));
  await as(hearth, "Noor");
  await hearth.tap("change");
  await hearth.page.locator("#promise-by").fill("2026-11-30");
  await hearth.tap("keep");
  await expect(hearth.get("promise")).toContainText("by 30 November 2026");
  await expect(hearth.get("due")).toHaveCount(0);
  await undo(hearth);
  await expect(hearth.get("due")).toBeVisible();
  await expect(hearth.get("promise")).toHaveCount(0);
});

test("its day is given to the calendar only when it is asked for", async ({ hearth }) => {
  await openWith(hearth, KEPT.promises, [PROMISES[0]].map(([key, record]) => {
    const entry = { promise: { ...record.entry.promise, by: "2999-01-01" } };
    return [key, { ...record, entry }];
  }));
  await as(hearth, "Noor");
  await hearth.tap("promise");
  const saved = hearth.page.waitForEvent("download");
  await hearth.get("calendar").click();
  const text = await readFile(await (await saved).path(), "utf8");
  expect(text).toContain("SUMMARY:ring the landlord about the damp");
  expect(text).toMatch(/DTSTART:29990101T|DTSTART:29981231T/);
});

test("Today tells of this day in another year, and of no promise that is private, late or missed", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, "#/", [...YEARS, ...PROMISES, moment("m-sealed", "2024-11-23", "Still sealed.", { audience: { "sealed-until": "2027-01-01" } })]);
  const lines = hearth.get("keepsakes").getByRole("link");
  await expect(lines).toHaveText([/This day, in 2025/, /call my sister.*Sam, by 28 November 2026/, /leave my phone.*Noor, by 29 November 2026/]);
  expect(await hearth.page.content()).not.toMatch(/landlord|bulb|parcel|cellar|secret|Still sealed|wrong coats/);
});

test("a line is one's own, and the other's joins it only where both show theirs", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.lines, WEEKS);
  await expect(hearth.page.locator("svg[role=img]")).toHaveCount(0);
  await as(hearth, "Noor");
  const near = hearth.get("closeness");
  const marks = (chart, seat) => chart.locator(`.line[data-seat=${seat}] circle`);
  await expect(marks(near, "first")).toHaveCount(6);
  // Between October and November nothing was said: the line breaks off.
  await expect(near.locator(".line[data-seat=first] path")).toHaveCount(2);
  await expect(marks(near, "second")).toHaveCount(0);
  await expect(marks(hearth.get("feelings"), "first")).toHaveCount(2);
  expect(await hearth.page.content()).not.toMatch(/>24<|>58</);
  await hearth.tap(hearth.switch(/Show my line to Sam/));
  await expect(marks(near, "second")).toHaveCount(6);
  await expect(hearth.get("together")).toHaveText(/felt different to each of you/);
  await expect(marks(hearth.get("feelings"), "second")).toHaveCount(0);
  await hearth.tap(hearth.switch(/Show my line to Sam/));
  await expect(marks(near, "second")).toHaveCount(0);
  await putAway(hearth);
  await as(hearth, "Sam");
  await expect(marks(near, "second")).toHaveCount(6);
  await expect(marks(near, "first")).toHaveCount(0);
});

test("lines are read as a table, and saved as a picture and as a table", async ({ hearth }) => {
  await openWith(hearth, KEPT.lines, SHOWN);
  await as(hearth, "Sam");
  await hearth.page.getByText("As a table").first().click();
  const said = (chart) => hearth.page.locator(".line-table").nth(chart).getByRole("row").filter({ hasText: "22 November 2026" });
  await expect(said(0)).toContainText("Further off");
  await expect(said(0)).toContainText("Fairly near");
  expect(await hearth.page.locator("main").innerText()).not.toMatch(/\b(24|66)\b/);
  const files = [];
  for (const button of ["save-picture", "save-csv"]) {
    const saved = hearth.page.waitForEvent("download");
    await hearth.get(button).first().click();
    const file = await saved;
    files.push([file.suggestedFilename(), await readFile(await file.path())]);
  }
  expect(files[0][0]).toBe("hearth-closeness.png");
  expect(await inked(hearth, files[0][1])).toEqual({ size: [1104, 732], isPaper: true, hasFirst: true, hasSecond: true });
  expect(files[1][0]).toBe("hearth-closeness.csv");
  expect(files[1][1].toString()).toContain('2026-11-22,"Further off","24","Fairly near","66"\r\n');
});

test("where a browser draws no picture, the drawing itself is saved", async ({ hearth }) => {
  await hearth.page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException("tainted", "SecurityError"); };
  });
  await openWith(hearth, KEPT.lines, SHOWN);
  await as(hearth, "Sam");
  const saved = hearth.page.waitForEvent("download");
  await hearth.get("save-picture").first().click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("hearth-closeness.svg");
  expect(await readFile(await file.path(), "utf8")).toMatch(/^<svg xmlns=.*<\/svg>\n$/s);
});

test("what one said of a day is deleted and had back; the other's can't be", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.lines, [...SHOWN, closeness("second", "2026-11-19", 50, true)]);
  await as(hearth, "Noor");
  for (const [chart, day, words] of [["closeness", "15 November 2026", "How near it felt"], ["feelings", "22 November 2026", "How the days felt"]]) {
    const section = hearth.page.getByRole("region", { name: words });
    await hearth.tap(section.locator("summary"));
    const before = await section.getByRole("row").count();
    const marks = section.locator(".line[data-seat=first] circle");
    const drawn = await marks.count();
    const others = await section.locator(".line[data-seat=second] circle").count();
    await expect(section.getByRole("button", { name: /Delete what you said/ })).toHaveCount(drawn);
    await hearth.tap(section.getByRole("button", { name: `Delete what you said on ${day}` }));
    await expect(marks, chart).toHaveCount(drawn - 1);
    await expect(section.locator(".line[data-seat=second] circle")).toHaveCount(others);
    await undo(hearth);
    await expect(marks).toHaveCount(drawn);
    await expect(section.getByRole("row")).toHaveCount(before);
  }
  await expect(hearth.page.locator(".line-table").first()).toHaveAttribute("open");
  await expect(hearth.page.locator(".line-table").last()).toContainText(/sad/i);
});

test("deleting a day, or taking that back, shows no line that was not shown", async ({ hearth }) => {
  await hearth.stopClock();
  const weeks = [
    closeness("first", "2026-11-08", 40, true),
    closeness("second", "2026-11-08", 60, true),
    closeness("first", "2026-11-15", 50),
    closeness("second", "2026-11-15", 70, true),
  ];
  await openWith(hearth, KEPT.lines, weeks);
  await as(hearth, "Noor");
  const near = hearth.page.getByRole("region", { name: "How near it felt" });
  const others = near.locator(".line[data-seat=second]");
  const shows = hearth.switch(/Show my line to Sam/);
  const remove = (day) => hearth.tap(near.getByRole("button", { name: `Delete what you said on ${day} November 2026` }));
  await expect(others).toHaveCount(0);
  await hearth.tap(near.locator("summary"));
  await remove(15);
  await expect(shows).not.toBeChecked();
  await expect(others).toHaveCount(0);
  await undo(hearth);
  await hearth.tap(shows);
  await expect(others).toHaveCount(1);
  await remove(15);
  await expect(shows).toBeChecked();
  await hearth.tap(shows);
  await undo(hearth);
  await expect(shows).not.toBeChecked();
  await expect(others).toHaveCount(0);
});
