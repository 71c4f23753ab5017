/** What needs no player: each page from its first tap to what is kept of it. */

import { expect, test } from "../fixtures.mjs";
import { press } from "../keys.mjs";
import { OWN, bothSay, hold, lookThrough, mark, openAs, reload, topic } from "../own-time.mjs";

const SEATS = [["Noor", "Sam"], ["Sam", "Noor"]];
const kinds = async (hearth) => (await hearth.records()).map((record) => Object.keys(JSON.parse(record).entry ?? { gone: 1 })[0]);
const undo = (hearth) => hearth.tap(hearth.button("Undo"));

for (const names of SEATS) {
  test(`ground rules hold once both have said so, ${names[0]} first`, async ({ hearth }) => {
    await hearth.stopClock();
    await openAs(hearth, OWN.rules);
    await expect(hearth.get("rules").getByRole("listitem")).toHaveCount(5);
    await hearth.choose("teapot");
    await bothSay(hearth, names.slice(0, 1));
    await expect(hearth.get("since")).toHaveCount(0);
    await reload(hearth);
    expect(await kinds(hearth)).toEqual([]);
    await hearth.choose("lantern");
    await bothSay(hearth, names);
    await expect(hearth.get("since")).toHaveText("Agreed since 23 November 2026");
    expect((await kinds(hearth)).sort()).toEqual(["agreement", "practice-done"]);
    await reload(hearth);
    await expect(hearth.get("stop-word")).toHaveText("lantern");
  });
}

test("ground rules are changed, put away and had back", async ({ hearth }) => {
  await hearth.stopClock();
  await openAs(hearth, OWN.rules);
  await bothSay(hearth);
  await expect(hearth.get("stop-word")).toHaveCount(0);
  await undo(hearth);
  await expect(hearth.get("since")).toHaveCount(0);
  expect(await kinds(hearth)).toEqual(expect.not.arrayContaining(["agreement", "practice-done"]));
  await bothSay(hearth);
  await hearth.tap("change");
  await hearth.page.locator("#stop-word").fill("quince");
  await bothSay(hearth);
  await expect(hearth.get("stop-word")).toHaveText("quince");
  await hearth.tap("put-rules-away");
  await expect(hearth.get("since")).toHaveCount(0);
  await undo(hearth);
  await expect(hearth.get("stop-word")).toHaveText("quince");
});

for (const names of SEATS) {
  test(`a small step takes a yes from both, ${names[0]} first, and is there after a reload`, async ({ hearth }) => {
    await hearth.stopClock();
    await openAs(hearth, OWN.step);
    await hearth.choose(/A few minutes/);
    const first = await hearth.get("suggested").innerText();
    await bothSay(hearth, names.slice(0, 1));
    await hearth.tap("another");
    const second = await hearth.get("suggested").innerText();
    expect(second).not.toBe(first);
    await expect(hearth.page.getByRole("checkbox", { checked: true })).toHaveCount(0);
    await bothSay(hearth, names);
    await expect(hearth.get("step")).toHaveText(second);
    await hearth.minutes(60 * 24 * 9);
    await reload(hearth);
    await expect(hearth.get("step")).toHaveText(second);
    const said = (await hearth.page.locator("main").innerText()).replace(second, "");
    expect(said).not.toMatch(/overdue|late|left|days|missed/i);
  });
}

test("a step gives way to a smaller one, so that there is never more than one", async ({ hearth }) => {
  await hearth.stopClock();
  await openAs(hearth, OWN.step);
  await hearth.choose(/A little nerve/);
  await hearth.tap("own-words");
  await expect(hearth.page.getByRole("checkbox", { name: "Noor" })).toBeDisabled();
  await hearth.page.locator("#own-step").fill("Sing in the kitchen");
  await bothSay(hearth);
  await hearth.tap("smaller");
  await expect(hearth.page.getByRole("radio", { name: /Part of an evening/ })).toBeChecked();
  await hearth.tap("stay");
  await expect(hearth.get("step")).toHaveText("Sing in the kitchen");
  await hearth.tap("smaller");
  await bothSay(hearth);
  await expect(hearth.get("step")).not.toHaveText("Sing in the kitchen");
  expect(await kinds(hearth)).toEqual(["agreement"]);
  await undo(hearth);
  await expect(hearth.get("step")).toHaveText("Sing in the kitchen");
});

for (const way of ["took", "not-this-week"]) {
  test(`a step is closed by "${way}", with the same words and a way back`, async ({ hearth }) => {
    await hearth.stopClock();
    await openAs(hearth, OWN.step);
    await bothSay(hearth);
    const text = await hearth.get("step").innerText();
    await hearth.tap(way);
    await expect(hearth.page.getByText("Closed, however it went.")).toBeVisible();
    expect((await kinds(hearth)).sort()).toEqual(["agreement", "practice-done"]);
    await undo(hearth);
    await expect(hearth.get("step")).toHaveText(text);
    expect((await kinds(hearth)).sort()).toEqual(["agreement", "gone"]);
  });
}

test("a line to oneself is there for its writer alone", async ({ hearth }) => {
  await hearth.stopClock();
  await openAs(hearth, OWN.step);
  await bothSay(hearth);
  await hearth.tap("took");
  await hearth.tap("line");
  await hold(hearth, "Noor");
  await hearth.tap(hearth.get("begin-line").first());
  await expect(hearth.page.locator("#to-oneself")).toBeFocused();
  await hearth.page.keyboard.type("shaking hands");
  await hearth.tap("keep-line");
  await expect(hearth.get("own-lines")).toContainText("shaking hands");
  await hearth.tap("put-away");
  expect(await hearth.page.content()).not.toContain("shaking hands");
  await hold(hearth, "Sam");
  expect(await hearth.page.content()).not.toContain("shaking hands");
  await reload(hearth);
  expect(await hearth.page.content()).not.toContain("shaking hands");
  await hearth.tap("lines");
  await hold(hearth, "Noor");
  await expect(hearth.get("own-lines")).toContainText("shaking hands");
  await hearth.tap(hearth.button("Delete this line"));
  await expect(hearth.get("own-lines")).toHaveCount(0);
  await undo(hearth);
  await expect(hearth.get("own-lines")).toContainText("shaking hands");
});

/** What a partner's page of limits holds, to the last attribute. */
async function limitsOf(hearth, name) {
  await hold(hearth, name);
  await expect(topic(hearth, "Money")).toBeVisible();
  return hearth.page.locator("main").evaluate((main) => {
    const checked = [...main.querySelectorAll("input")].map((input) => input.checked);
    return JSON.stringify([main.outerHTML, checked]);
  });
}

test("what one marked leaves no trace on the other's page", async ({ hearth }) => {
  await hearth.stopClock();
  await openAs(hearth, OWN.limits);
  const untouched = await limitsOf(hearth, "Sam");
  await hearth.tap("put-away");
  await hold(hearth, "Noor");
  await mark(hearth, "Money", "Not");
  await mark(hearth, "Family", "Later");
  await mark(hearth, "Play", "Open");
  await reload(hearth);
  expect(await limitsOf(hearth, "Sam")).toBe(untouched);
  await hearth.tap("put-away");
  await hold(hearth, "Noor");
  await expect(topic(hearth, "Family").getByRole("radio", { name: "Later" })).toBeChecked();
  await expect(hearth.get("resting")).toContainText("Money");
});

for (const name of ["Noor", "Sam"]) {
  test(`a "not" of ${name}'s rests for thirty days, and is theirs to lift`, async ({ hearth }) => {
    await hearth.stopClock();
    await openAs(hearth, OWN.limits);
    await hold(hearth, name);
    await mark(hearth, "Money", "Not");
    await expect(topic(hearth, "Money")).toBeVisible();
    await reload(hearth);
    await hold(hearth, name);
    await expect(topic(hearth, "Money")).toBeHidden();
    await hearth.tap(hearth.get("resting").locator("summary"));
    await expect(topic(hearth, "Money").getByRole("radio", { name: "Not" })).toBeChecked();
    await mark(hearth, "Money", "Open");
    await undo(hearth);
    await expect(topic(hearth, "Money").getByRole("radio", { name: "Not" })).toBeChecked();
    await hearth.minutes(60 * 24 * 31);
    await reload(hearth);
    await hold(hearth, name);
    await expect(hearth.get("resting")).toHaveCount(0);
    await expect(topic(hearth, "Money")).toBeVisible();
  });
}

test("a mark is taken back to none at all", async ({ hearth }) => {
  await hearth.stopClock();
  await openAs(hearth, OWN.limits);
  await hold(hearth, "Sam");
  await mark(hearth, "Shame", "Later");
  await undo(hearth);
  await expect(topic(hearth, "Shame").getByRole("radio", { checked: true })).toHaveCount(0);
  expect(await kinds(hearth)).toEqual(["gone"]);
});

test("limits are put away when the phone is left alone or hidden", async ({ hearth }) => {
  await hearth.stopClock();
  await openAs(hearth, OWN.limits);
  await hold(hearth, "Noor");
  await mark(hearth, "Money", "Not");
  await hearth.minutes(3);
  await hearth.seconds(6);
  await expect(hearth.get("holder")).toHaveCount(2);
  await expect(topic(hearth, "Money")).toHaveCount(0);
});

test("a reply shows its note, then all four, without a score", async ({ hearth }) => {
  await hearth.stopClock();
  await openAs(hearth, OWN.replies);
  await expect(hearth.get("reply")).toHaveCount(4);
  await expect(hearth.get("note")).toHaveCount(0);
  await hearth.tap(hearth.get("reply").nth(2));
  await expect(hearth.get("note")).toHaveCount(1);
  await hearth.tap(hearth.get("reply").first());
  await expect(hearth.get("note")).toHaveCount(1);
  await hearth.tap("all-four");
  await expect(hearth.get("note")).toHaveCount(4);
  await expect(hearth.get("replies").getByText("the one that lands")).toHaveCount(1);
  const ours = await hearth.page.locator("h1, h2, .label, .reply-kind, .own-ways").allInnerTexts();
  expect(ours.join(" ")).not.toMatch(/\d|right|wrong|score|correct/i);
});

test("no scene comes twice in a sitting, and five are followed by an equal choice", async ({ hearth }) => {
  await hearth.stopClock();
  await openAs(hearth, OWN.replies);
  const seen = new Set();
  for (let i = 1; i <= 5; i += 1) {
    seen.add(await hearth.get("scene").innerText());
    await lookThrough(hearth, i % 4);
    const weights = await Promise.all(["next-scene", "enough"].map((id) => hearth.get(id).getAttribute("data-kind")));
    expect(weights[0] === weights[1]).toBe(i === 5);
    if (i < 5) await hearth.tap("next-scene");
  }
  expect(seen.size).toBe(5);
  await hearth.tap("enough");
  await expect(hearth.page.getByText("Kept: the date and the length.")).toBeVisible();
  expect(await kinds(hearth)).toEqual(["practice-done"]);
  expect(await hearth.everything()).not.toContain([...seen][0].slice(2, 20));
});

for (const [scenes, kept] of [[2, []], [3, ["practice-done"]]]) {
  test(`closing after ${scenes} scenes keeps ${kept.length ? "the date" : "nothing"}`, async ({ hearth }) => {
    await hearth.stopClock();
    await openAs(hearth, OWN.replies);
    for (let i = 0; i < scenes; i += 1) {
      await lookThrough(hearth);
      if (i + 1 < scenes) await hearth.tap("next-scene");
    }
    await hearth.tap(hearth.link("Close"));
    await expect(hearth.page).toHaveURL(/#\/$/);
    expect(await kinds(hearth)).toEqual(kept);
    await hearth.go(OWN.replies);
    await expect(hearth.get("reply")).toHaveCount(4);
  });
}

test("ground rules and a small step by keyboard alone", async ({ hearth }) => {
  await hearth.stopClock();
  await openAs(hearth, OWN.rules);
  for (const name of [/Noor/, /Sam/]) await press(hearth, name, "Space");
  await expect(hearth.get("since")).toBeVisible();
  await hearth.go(OWN.step);
  for (const name of [/Noor/, /Sam/]) await press(hearth, name, "Space");
  await expect(hearth.get("step")).toBeVisible();
  await press(hearth, "took");
  await press(hearth, "line");
  await press(hearth, /I’m Noor/);
  await press(hearth, "begin-line");
  await hearth.page.keyboard.type("a slow start");
  await press(hearth, "keep-line");
  await expect(hearth.get("own-lines")).toContainText("a slow start");
});

test("limits and replies by keyboard alone", async ({ hearth }) => {
  await hearth.stopClock();
  await openAs(hearth, OWN.limits);
  await press(hearth, /I’m Sam/);
  await press(hearth, /^Open$/, "Space");
  await expect(topic(hearth, "Everyday life").getByRole("radio", { name: "Open" })).toBeChecked();
  await hearth.page.keyboard.press("ArrowRight");
  await hearth.settle();
  await expect(topic(hearth, "Everyday life").getByRole("radio", { name: "Later" })).toBeChecked();
  await hearth.go(OWN.replies);
  await press(hearth, "reply");
  await press(hearth, "all-four");
  await press(hearth, "next-scene");
  await expect(hearth.get("reply")).toHaveCount(4);
});
