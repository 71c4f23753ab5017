/** Lists of what the two keep: from the first tap to what is kept, with a way back from each. */

import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.mjs";
import { KEPT, addWin, field, goTo, hold, kinds, openList, plan, reload, row, rows, tell, undo, unfold, whole } from "../keepsakes.mjs";

test.beforeEach(({ hearth }) => hearth.stopClock());

test("a win is in the jar after two taps, and drawn in a warm light", async ({ hearth }) => {
  await openList(hearth, KEPT.wins);
  await expect(hearth.get("empty")).toBeVisible();
  await expect(hearth.get("draw")).toHaveCount(0);
  await hearth.tap(field(hearth, "win"));
  await hearth.page.keyboard.type("Rang the plumber");
  await hearth.tap("keep");
  await expect(rows(hearth, "wins")).toHaveText(/Rang the plumber/);
  expect(await kinds(hearth)).toEqual(["practice-done", "win"]);
  await undo(hearth);
  await expect(hearth.get("empty")).toBeVisible();
  expect(await kinds(hearth)).toEqual(["gone", "gone"]);
  await addWin(hearth, "Rang the plumber");
  await addWin(hearth, "Slept till seven");
  await hearth.tap("draw");
  const first = await hearth.get("drawn").innerText();
  await hearth.tap("draw");
  expect(await hearth.get("drawn").innerText()).not.toBe(first);
  await hearth.tap("back");
  await reload(hearth);
  await expect(rows(hearth, "wins")).toHaveCount(2);
  expect(await hearth.page.locator("main").innerText()).not.toMatch(/\b2\b(?!\d)(?! ?November)/);
});

test("the light of a win stands still where motion is reduced", async ({ hearth }) => {
  await hearth.page.emulateMedia({ reducedMotion: "reduce" });
  await openList(hearth, KEPT.wins);
  await addWin(hearth, "Rang the plumber");
  await hearth.tap("draw");
  const moving = await hearth.page.evaluate(() =>
    document.getAnimations().filter(({ effect }) => effect.target.closest("[data-testid=drawn]")).length);
  expect(moving).toBe(0);
  await expect(hearth.get("drawn").locator(".lights")).toBeVisible();
});

test("a win is changed, deleted and had back; a long list can be searched", async ({ hearth }) => {
  await openList(hearth, KEPT.wins);
  for (let i = 1; i <= 8; i += 1) await addWin(hearth, `Win number ${i}`);
  await field(hearth, "wins-search").fill("number 7");
  await hearth.settle();
  await expect(rows(hearth, "wins")).toHaveCount(1);
  await hearth.tap(row(hearth, "number 7"));
  await field(hearth, "win-words").fill("Number 7, mended");
  await hearth.tap(hearth.page.getByRole("dialog").getByTestId("keep"));
  await expect(row(hearth, "mended")).toHaveCount(1);
  await hearth.tap(row(hearth, "mended"));
  await hearth.page.keyboard.press("Escape");
  await hearth.settle();
  await expect(hearth.page.getByRole("dialog")).toHaveCount(0);
  await expect(row(hearth, "mended")).toBeFocused();
  await hearth.tap(row(hearth, "mended"));
  await hearth.tap("delete");
  await expect(row(hearth, "mended")).toHaveCount(0);
  await expect(field(hearth, "wins-search")).toHaveCount(0);
  await undo(hearth);
  await field(hearth, "wins-search").fill("nowhere to be found");
  await hearth.settle();
  await expect(rows(hearth, "wins")).toHaveCount(0);
  await expect(hearth.get("empty")).toHaveCount(0);
});

test("ideas for two follow the filters, and what is not open to both stays away", async ({ hearth }) => {
  await openList(hearth, "#/exercises/limits");
  await hold(hearth, "Sam");
  await hearth.tap(hearth.page.getByRole("group", { name: "Play", exact: true }).getByRole("radio", { name: "Not", exact: true }));
  await goTo(hearth, KEPT.dates);
  const words = JSON.parse(await readFile(new URL("../../../assets/content/en/time-for-two.json", import.meta.url), "utf8"));
  const fitting = words.ideas.filter((idea) => idea.minutes === 20 && idea.place === "out" && idea.topic !== "play");
  expect(fitting.length).toBeGreaterThan(0);
  await hearth.choose("20 min");
  await hearth.choose("Out");
  await hearth.tap("all");
  await expect(rows(hearth, "ideas").locator(".row-title")).toHaveText(fitting.map((idea) => idea.title));
  await hearth.tap(rows(hearth, "ideas").last());
  await expect(hearth.get("idea")).toContainText(fitting.at(-1).title);
  for (let i = 0; i < 6; i += 1) {
    await hearth.tap("another");
    const shown = await hearth.get("idea").getByRole("heading").innerText();
    expect(fitting.map((idea) => idea.title)).toContain(shown);
  }
});

test("a date is planned, put into the calendar, moved, called off and had back", async ({ hearth }) => {
  await openList(hearth, KEPT.dates);
  await hearth.tap("take");
  await expect(field(hearth, "date-title")).not.toHaveValue("");
  await field(hearth, "date-day").fill("2026-11-20");
  await hearth.tap("keep");
  await expect(hearth.page.getByText("That is past by now.")).toBeVisible();
  await field(hearth, "date-day").fill("2026-11-27");
  await hearth.tap("keep");
  await expect(rows(hearth, "planned")).toContainText("Friday 27 November, 19:30");
  await undo(hearth);
  await expect(hearth.get("planned")).toHaveCount(0);
  await plan(hearth, "Soup, and candles", { day: "2026-11-27", weekly: true });
  await expect(rows(hearth, "planned")).toContainText("19:30, every week");
  await hearth.tap(row(hearth, "Soup"));
  const download = hearth.page.waitForEvent("download");
  await hearth.tap("calendar");
  const file = await readFile(await (await download).path(), "utf8");
  expect(file).toContain("SUMMARY:Soup\\, and candles\r\n");
  expect(file).toContain("DTSTART:20261127T193000\r\n");
  expect(file).toContain("RRULE:FREQ=WEEKLY\r\n");
  expect(file).toContain("TRIGGER:-PT60M\r\n");
  await reload(hearth);
  await hearth.tap(row(hearth, "Soup"));
  await unfold(hearth, "Change it");
  await hearth.tap(hearth.switch("Every week"));
  await field(hearth, "date-time").fill("20:15");
  await hearth.tap("keep");
  await expect(rows(hearth, "planned").locator(".row-meta")).toHaveText("Friday 27 November, 20:15");
  await hearth.tap(row(hearth, "Soup"));
  await hearth.tap("delete");
  await expect(hearth.get("planned")).toHaveCount(0);
  await undo(hearth);
  await expect(rows(hearth, "planned")).toHaveCount(1);
});

test("what is past leaves quietly, and a weekly date comes again", async ({ hearth }) => {
  await openList(hearth, KEPT.dates);
  await plan(hearth, "Once", { day: "2026-11-24" });
  await plan(hearth, "Always", { day: "2026-11-24", weekly: true });
  await expect(rows(hearth, "planned")).toHaveCount(2);
  await hearth.minutes(60 * 28);
  await reload(hearth);
  await expect(rows(hearth, "planned")).toHaveText(/Always.*Tuesday 1 December/s);
  await expect(rows(hearth, "earlier-list")).toHaveText(/Once.*24 November 2026/s);
  await hearth.tap(row(hearth, "Once"));
  await hearth.tap("again");
  await expect(field(hearth, "date-title")).toHaveValue("Once");
  await hearth.tap("keep");
  await expect(rows(hearth, "planned")).toHaveCount(2);
  await hearth.tap(rows(hearth, "earlier-list"));
  await hearth.tap("delete");
  await expect(hearth.get("earlier-list")).toHaveCount(0);
  await undo(hearth);
  await expect(rows(hearth, "earlier-list")).toHaveCount(1);
});

test("what was begun is there after a reload, and goes once it is kept", async ({ hearth }) => {
  for (const [list, id, open] of [["wins", "win", false], ["news", "new-title", true], ["hard", "hard-title", true]]) {
    await openList(hearth, KEPT[list]);
    if (open) await hearth.tap("own");
    await field(hearth, id).fill("Half of it");
    await reload(hearth);
    if (open) await hearth.tap("own");
    await expect(field(hearth, id)).toHaveValue("Half of it");
    await hearth.tap("keep");
    await reload(hearth);
    if (open) await hearth.tap("own");
    await expect(field(hearth, id)).toHaveValue("");
  }
});

test("a new thing goes onto the list, is done, and offers a moment", async ({ hearth }) => {
  await openList(hearth, KEPT.news);
  await hearth.choose("Very new");
  const title = await hearth.get("idea").getByRole("heading").innerText();
  await hearth.tap("take");
  await expect(rows(hearth, "new-things")).toContainText(title);
  expect(await kinds(hearth)).toEqual(["new-thing"]);
  await hearth.tap(rows(hearth, "new-things"));
  await unfold(hearth, "Put a day to it");
  await expect(hearth.page.getByRole("radio", { name: "1½ h" })).toBeChecked();
  await hearth.tap("did");
  await expect(hearth.link("Keep a moment of it")).toHaveAttribute("href", "#/moments");
  expect(await kinds(hearth)).toEqual(["new-thing", "practice-done"]);
  await undo(hearth);
  await expect(rows(hearth, "new-things")).toHaveCount(1);
  await hearth.tap(rows(hearth, "new-things"));
  await hearth.tap("did");
  await hearth.tap("back");
  await expect(hearth.get("new-things")).toHaveCount(0);
  await expect(rows(hearth, "done-things")).toContainText("23 November 2026");
  expect(await hearth.page.locator("main").innerText()).not.toMatch(/this week|weeks|streak|missed|so far this/i);
});

for (const [teller, other] of [["Noor", "Sam"], ["Sam", "Noor"]]) {
  test(`${teller} tells a dream, ${other} leaves a line, and it comes true`, async ({ hearth }) => {
    await openList(hearth, KEPT.dreams);
    await tell(hearth, teller, "A small boat", () => field(hearth, "beside").fill("Ask my uncle"));
    await expect(rows(hearth, "told")).toContainText("Ask my uncle");
    await hearth.tap(row(hearth, "boat"));
    await expect(hearth.page.getByLabel(`From ${other}: a line of courage`)).toBeVisible();
    await hearth.tap("begin-line");
    await expect(field(hearth, "reply")).not.toHaveValue("");
    await field(hearth, "reply").fill("I’ll hold the rope.");
    await hearth.tap("leave-reply");
    await reload(hearth);
    await hearth.tap(row(hearth, "boat"));
    await expect(hearth.get("replies")).toContainText("I’ll hold the rope.");
    await hearth.tap(hearth.button("Delete this line"));
    await undo(hearth);
    await hearth.tap(row(hearth, "boat"));
    await expect(hearth.get("replies")).toContainText("I’ll hold the rope.");
    await hearth.tap("came-true");
    await undo(hearth);
    await expect(rows(hearth, "told")).toContainText("A small boat");
    await hearth.tap(row(hearth, "boat"));
    await hearth.tap("came-true");
    await expect(hearth.page.getByText("It came true.")).toBeVisible();
    await hearth.tap("back");
    await expect(rows(hearth, "earlier-list")).toContainText("A small boatCame true");
    await hearth.tap(row(hearth, "boat"));
    await expect(hearth.get("came-true-said")).toBeVisible();
    await hearth.tap("again");
    await expect(rows(hearth, "told")).toContainText("Ask my uncle");
    await hearth.tap(row(hearth, "boat"));
    await hearth.tap("let-go");
    await hearth.tap("back");
    await expect(rows(hearth, "earlier-list")).toContainText("A small boatAsk my uncle");
  });

  test(`what ${teller} keeps alone is nowhere in the page for ${other}`, async ({ hearth }) => {
    const secret = "To stop for a year";
    await openList(hearth, KEPT.dreams);
    await hearth.tap("add");
    await hearth.choose(teller);
    await field(hearth, "told").fill(secret);
    await hearth.tap("only-me");
    expect(await whole(hearth)).not.toContain(secret);
    await hold(hearth, teller);
    await expect(field(hearth, "told")).toHaveValue(secret);
    await hearth.tap("keep");
    await expect(rows(hearth, "own-told")).toContainText(secret);
    expect(await kinds(hearth)).toEqual(["dream"]);
    await hearth.tap("put-away");
    expect(await whole(hearth)).not.toContain(secret);
    await expect(hearth.button("Undo")).toHaveCount(0);
    await hold(hearth, other);
    expect(await whole(hearth)).not.toContain(secret);
    await hearth.tap("to-both");
    expect(await whole(hearth)).not.toContain(secret);
    await reload(hearth);
    expect(await whole(hearth)).not.toContain(secret);
    await hearth.tap("alone");
    await hold(hearth, teller);
    await hearth.tap(row(hearth, secret));
    await hearth.tap("show");
    await hearth.tap("to-both");
    await expect(rows(hearth, "told")).toContainText(secret);
  });
}

test("a sheet of what one keeps alone is gone once nobody has touched the phone", async ({ hearth }) => {
  await openList(hearth, KEPT.carrying);
  await hearth.tap("alone");
  await hold(hearth, "Sam");
  await hearth.tap("add");
  await field(hearth, "told").fill("The results");
  await hearth.minutes(3);
  await hearth.seconds(6);
  expect(await whole(hearth)).not.toContain("The results");
  await expect(hearth.page.getByRole("dialog")).toHaveCount(0);
});

test("what is begun by one is not handed to the other", async ({ hearth }) => {
  await openList(hearth, KEPT.carrying);
  await hearth.tap("add");
  await hearth.choose("Noor");
  await field(hearth, "told").fill("The results");
  await hearth.tap("only-me");
  await hold(hearth, "Sam");
  expect(await whole(hearth)).not.toContain("The results");
  await hearth.tap("put-away");
  await hold(hearth, "Noor");
  expect(await whole(hearth)).not.toContain("The results");
});

test("what is carried has company of the kind asked for, and is put down", async ({ hearth }) => {
  await openList(hearth, KEPT.carrying);
  await tell(hearth, "Noor", "The talk on Thursday", () => hearth.choose("Stay near"));
  await expect(rows(hearth, "told")).toContainText("Stay near");
  await hearth.tap(row(hearth, "Thursday"));
  await expect(hearth.page.getByText("A hand, a shoulder, a seat beside me.").first()).toBeVisible();
  await unfold(hearth, "Change the words");
  await hearth.choose("In my own words");
  await field(hearth, "beside").fill("Ring me at noon");
  await hearth.tap("keep");
  await expect(rows(hearth, "told")).toContainText("Ring me at noon");
  await hearth.tap(row(hearth, "Thursday"));
  await field(hearth, "reply").fill("Supper is mine.");
  await hearth.tap("leave-reply");
  await undo(hearth);
  await hearth.tap(row(hearth, "Thursday"));
  await expect(hearth.get("replies")).not.toContainText("Supper is mine.");
  await hearth.tap("put-down");
  await hearth.tap("back");
  await expect(hearth.get("told")).toHaveCount(0);
  await expect(rows(hearth, "earlier-list")).toHaveCount(1);
  await hearth.tap(row(hearth, "Thursday"));
  await hearth.tap("delete");
  await expect(hearth.get("earlier-list")).toHaveCount(0);
  await undo(hearth);
  await expect(rows(hearth, "earlier-list")).toHaveCount(1);
});

test("a hard thing is chosen, shared out and looked back on", async ({ hearth }) => {
  await openList(hearth, KEPT.hard);
  const title = await hearth.get("idea").getByRole("heading").innerText();
  await hearth.tap("take");
  await expect(rows(hearth, "hard")).toContainText("Not shared out yet");
  expect(await kinds(hearth)).toEqual(["hard-thing"]);
  await hearth.tap(rows(hearth, "hard"));
  for (const [who, words] of [["Noor", "The letters"], ["Sam", "The attic"], ["Together", "The last box"]]) {
    await hearth.choose(who);
    await field(hearth, "part").fill(words);
    await hearth.tap("add-part");
    await expect(field(hearth, "part")).toBeFocused();
  }
  await expect(hearth.get("parts").getByRole("listitem")).toHaveText([/The letters.*Noor/s, /The attic.*Sam/s, /The last box.*Together/s]);
  await hearth.tap(hearth.button("Delete this part").nth(1));
  await undo(hearth);
  await reload(hearth);
  await expect(rows(hearth, "hard")).toContainText(title);
  await expect(rows(hearth, "hard")).toContainText("Shared out");
  await hearth.tap(rows(hearth, "hard"));
  await expect(hearth.get("parts").getByRole("listitem")).toHaveCount(3);
  await unfold(hearth, "Look back on it");
  const question = await hearth.get("question").innerText();
  await hearth.tap(hearth.button("Another question"));
  expect(await hearth.get("question").innerText()).not.toBe(question);
  await field(hearth, "back").fill("We laughed at the toaster.");
  await hearth.tap("behind");
  await expect(hearth.link("Keep a moment of it")).toBeVisible();
  expect(await kinds(hearth)).toEqual(["hard-thing", "practice-done"]);
  await undo(hearth);
  await expect(rows(hearth, "hard")).toHaveCount(1);
  await hearth.tap(rows(hearth, "hard"));
  await unfold(hearth, "Look back on it");
  await hearth.tap("behind");
  await hearth.tap("back");
  await hearth.tap(rows(hearth, "behind-list"));
  await expect(hearth.get("looked-back")).toHaveCount(0);
  await hearth.tap("delete");
  await expect(hearth.get("behind-list")).toHaveCount(0);
  await undo(hearth);
  await expect(rows(hearth, "behind-list")).toHaveCount(1);
});

test("Today shows the next date, and nothing once it is past", async ({ hearth }) => {
  await openList(hearth, KEPT.dates);
  await plan(hearth, "Later", { day: "2026-11-30" });
  await plan(hearth, "Sooner", { day: "2026-11-24" });
  await goTo(hearth, "#/");
  await expect(hearth.get("next-date")).toHaveText(/Sooner.*Tuesday 24 November, 19:30/s);
  await expect(hearth.get("next-date").getByRole("link")).toHaveAttribute("href", KEPT.dates);
  await hearth.open("#/");
  await hearth.eventually(() => hearth.get("next-date").count(), 1);
  await hearth.minutes(60 * 24 * 8);
  await hearth.open("#/");
  await hearth.seconds(1);
  await expect(hearth.get("next-date")).toHaveCount(0);
});

test("after a quick exit Today shows no date", async ({ hearth }) => {
  await openList(hearth, KEPT.dates);
  await plan(hearth, "Sooner", { day: "2026-11-24" });
  const settings = JSON.parse(await hearth.stored("hearth.settings"));
  settings.counter += 1;
  settings.body.discreet = true;
  await hearth.page.evaluate((text) => localStorage.setItem("hearth.settings", text), JSON.stringify(settings));
  await hearth.open("#/");
  await hearth.seconds(1);
  await expect(hearth.get("next-date")).toHaveCount(0);
});
