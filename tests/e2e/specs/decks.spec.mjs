/** The ladder, questions, how well do I know you, both ready: both seats, through the real screens. */

import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.mjs";
import { answerReadiness, beginCards, finishLevel, ownDeck, write } from "../gallery.mjs";
import { ROUTES } from "../hearth.mjs";
import { expectAccessible } from "../look.mjs";

const HONEST = "If only one says yes, that one may guess. Hearth won’t say.";

test.beforeEach(({ hearth }) => hearth.stopClock());

const card = (hearth) => hearth.get("card").innerText();

/** Everything of the running session that is kept, without its times. */
async function keptOfSession(hearth) {
  const { script, place, exercise } = await hearth.session();
  return JSON.stringify([script, place.position, exercise]);
}

/** The stable names of what both answered, as the deck keeps it. */
async function seen(hearth, deck) {
  const kept = await hearth.stored(`hearth.record.deck-${deck}`);
  return kept ? (kept.match(/"seen":\[([^\]]*)\]/)?.[1].match(/"[^"]+"/g) ?? []) : [];
}

/** Nothing for axe in either theme. */
async function inBothThemes(hearth, name) {
  for (const theme of ["paper", "evening"]) {
    await hearth.page.evaluate((to) => {
      document.documentElement.dataset.theme = to;
    }, theme);
    await hearth.settle();
    await expectAccessible(hearth, `${name}, ${theme}`);
  }
}

for (const [first, name] of [["first", "First"], ["second", "Second"]]) {
  test(`the ladder is climbed by both, ${first} begins`, async ({ hearth }) => {
    const second = first === "first" ? "second" : "first";
    await hearth.open(ROUTES.ladder);
    await beginCards(hearth, ROUTES.ladder, await nameOf(hearth, name));
    await hearth.expectPhase("choose");
    await expect(hearth.get("honest")).toHaveText(HONEST);
    await answerReadiness(hearth, [true, true]);
    await hearth.expectPhase("deck", first);
    await expect(hearth.get("depth")).toContainText("1 of 3");
    await hearth.expectClock("2:00");
    const before = await card(hearth);
    await hearth.seconds(30);
    await hearth.tap("hand-over");
    await hearth.expectPhase("deck", second);
    expect(await card(hearth)).toBe(before);
    expect(await seen(hearth, "ladder")).toEqual([]);
    await hearth.tap("pass");
    await hearth.expectPhase("deck", first);
    expect(await card(hearth)).not.toBe(before);
    expect(await hearth.everything()).not.toContain(before.slice(0, 30));
    await hearth.tap("hand-over");
    await hearth.tap("hand-over");
    await hearth.expectPhase("deck", second);
    expect(await seen(hearth, "ladder")).toHaveLength(1);
    await finishLevel(hearth);
    await hearth.expectPhase("choose");
    await expect(hearth.get("depth")).toContainText("Deeper, 2 of 3");
    await answerReadiness(hearth, [true, true]);
    const deep = await card(hearth);
    await hearth.tap("lighter");
    expect(await card(hearth)).not.toBe(deep);
    await hearth.tap("enough");
    await hearth.expectPhase("say", first);
    for (let i = 0; i < 2; i += 1) await hearth.tap("hand-over");
    await hearth.expectPhase("choose");
    await hearth.tap("leave-it");
    await hearth.tap("go-on");
    await hearth.expectPhase("done");
    expect((await hearth.records()).filter((record) => record.includes("practice-done"))).toHaveLength(1);
  });
}

/** What the seat is called where nobody gave a name. */
async function nameOf(hearth, name) {
  return (await hearth.page.getByRole("radio", { name, exact: true }).count()) ? name : { First: "Ember", Second: "Tide" }[name];
}

test("time over counts up, a pause holds it, and a slip is taken back", async ({ hearth }) => {
  await beginCards(hearth, ROUTES.ladder);
  await answerReadiness(hearth, [true, true]);
  await hearth.seconds(130);
  expect(await hearth.shown()).toBeLessThan(0);
  await hearth.tap("pause");
  const held = await hearth.session();
  await hearth.minutes(3);
  await hearth.tap("resume");
  expect(Math.abs((await hearth.shown()) + 11)).toBeLessThanOrEqual(3);
  expect(held.hold).not.toBe("running");
  await hearth.tap("hand-over");
  await hearth.expectPhase("deck", "second");
  await hearth.tap("undo");
  await hearth.expectPhase("deck", "first");
});

test("one no, the other no, two noes and nobody asked look the same, and no stored text tells", async ({ hearth }) => {
  const looks = [];
  for (const answers of [[true, false], [false, true], [false, false], null]) {
    await beginCards(hearth, ROUTES.bothReady);
    if (answers) await answerReadiness(hearth, answers);
    else await hearth.tap("leave-it");
    looks.push([await hearth.get("phase").innerHTML(), await keptOfSession(hearth)]);
    await hearth.tap("go-on");
    await hearth.expectPhase("done");
    looks.at(-1).push(await hearth.get("phase").innerText());
    expect(await hearth.records()).toEqual([]);
    await hearth.tap(hearth.button("Back to today"));
  }
  const [one, ...others] = looks.map(([html, kept, done]) => [html, done, kept.replace(/"cover".*?"not-now"/s, "")]);
  for (const other of others) {
    expect(other[0]).toBe(one[0]);
    expect(other[1]).toBe(one[1]);
  }
  for (const [, kept] of looks) expect(kept).not.toMatch(/"(ready|not-before)"/);
});

test("going deeper declined looks the same whoever declined", async ({ hearth }) => {
  test.setTimeout(150_000);
  const looks = [];
  for (const answers of [[true, false], [false, true], [false, false], null]) {
    await beginCards(hearth, ROUTES.ladder);
    await answerReadiness(hearth, [true, true]);
    await hearth.tap("enough");
    for (let i = 0; i < 2; i += 1) await hearth.tap("hand-over");
    if (answers) await answerReadiness(hearth, answers);
    else await hearth.tap("leave-it");
    looks.push(await hearth.get("phase").innerHTML());
    await hearth.tap("go-on");
    await hearth.tap(hearth.button("Back to today"));
  }
  expect(new Set(looks).size).toBe(1);
});

test("two yeses go on, and a reload asks again", async ({ hearth }) => {
  await hearth.open(ROUTES.bothReady);
  await hearth.page.locator("#ready-what").fill("the talk about moving");
  await hearth.tap("begin");
  await expect(hearth.page.getByText("the talk about moving")).toBeVisible();
  await hearth.tap("accept");
  await hearth.tap("holder");
  await hearth.tap("im-ready");
  await hearth.expectPhase("cover", "second");
  await hearth.reload();
  await hearth.expectPhase("choose");
  await answerReadiness(hearth, [true, true]);
  await hearth.expectPhase("say");
  await expect(hearth.page.getByRole("heading", { name: "You are both ready." })).toBeVisible();
  await hearth.tap("go-on");
  await hearth.expectPhase("done");
  expect(await hearth.records()).toEqual([]);
});

test("questions alternate, favourites are kept, and nothing repeats after a reload", async ({ hearth }) => {
  await beginCards(hearth, ROUTES.questions);
  await hearth.expectPhase("deck", "first");
  const met = [await card(hearth)];
  await hearth.tap("favourite");
  await expect(hearth.get("favourite")).toHaveAttribute("aria-pressed", "true");
  await hearth.tap("hand-over");
  await hearth.expectPhase("deck", "second");
  met.push(await card(hearth));
  await hearth.tap("pass");
  const passed = met.pop();
  expect(await card(hearth)).not.toBe(passed);
  expect(await hearth.everything()).not.toContain(passed);
  expect(await seen(hearth, "you")).toHaveLength(1);
  met.push(await card(hearth));
  await hearth.tap("hand-over");
  await hearth.tap("enough");
  await hearth.expectPhase("done");
  await hearth.tap(hearth.button("Back to today"));
  await hearth.reload();
  await beginCards(hearth, ROUTES.questions);
  for (let i = 0; i < 12; i += 1) {
    const text = await card(hearth);
    expect(met).not.toContain(text);
    met.push(text);
    await hearth.tap("hand-over");
  }
  await hearth.tap("enough");
  await hearth.tap(hearth.button("Back to today"));
  await hearth.open(ROUTES.questions);
  await hearth.settle();
  await hearth.choose("Favourites");
  await hearth.tap("begin");
  expect(await card(hearth)).toBe(met[0]);
  await hearth.tap("favourite");
  await expect(hearth.get("favourite")).toHaveAttribute("aria-pressed", "false");
});

test("own cards are added, changed, deleted with a way back, and played", async ({ hearth }) => {
  await hearth.open(ROUTES.questions);
  await hearth.tap(hearth.link(/Our own cards/));
  await ownDeck(hearth, "Sunday walks", ["Which way would you go?", "<b>Who</b> walks slower?"]);
  await expect(hearth.get("own-card")).toHaveCount(2);
  await expect(hearth.page.locator("main li b")).toHaveCount(0);
  await hearth.tap(hearth.get("edit-card").first());
  await hearth.page.locator("#own-text").fill("Which way would\nyou go today?");
  await hearth.tap("keep-own");
  await expect(hearth.get("own-card").first()).toContainText("Which way would you go today?");
  await hearth.tap(hearth.get("delete-card").first());
  await expect(hearth.get("own-card")).toHaveCount(1);
  await hearth.tap(hearth.button("Undo"));
  await expect(hearth.get("own-card")).toHaveCount(2);
  await hearth.tap("rename");
  await hearth.page.locator("#own-text").fill("Walks");
  await hearth.tap("keep-own");
  await hearth.tap("delete-deck");
  await expect(hearth.get("own-deck")).toHaveCount(0);
  await hearth.tap(hearth.button("Undo"));
  await expect(hearth.get("own-deck")).toHaveCount(1);
  await hearth.reload();
  await hearth.tap(hearth.link("Back to questions"));
  await hearth.choose("Walks");
  await hearth.tap("begin");
  const first = await card(hearth);
  await hearth.tap("hand-over");
  expect(await card(hearth)).not.toBe(first);
  await hearth.tap("hand-over");
  await hearth.expectPhase("done");
});

test("an own deck leaves as a file and comes back from one", async ({ hearth }) => {
  await hearth.open(ROUTES.ownCards);
  await ownDeck(hearth, "Sunday walks", ["Which way would you go?"]);
  const [download] = await Promise.all([hearth.page.waitForEvent("download"), hearth.tap("share")]);
  expect(download.suggestedFilename()).toBe("hearth-cards-sunday-walks.json");
  const text = await readFile(await download.path(), "utf8");
  expect(JSON.parse(text)).toEqual({ "hearth-deck": 1, name: "Sunday walks", cards: ["Which way would you go?"] });
  await open(hearth, text);
  await expect(hearth.page.locator(".own-preview li")).toHaveText(["Which way would you go?"]);
  await expect(hearth.get("own-deck")).toHaveCount(1);
  await hearth.tap("take-deck");
  await expect(hearth.get("own-deck")).toHaveCount(2);
});

/** Chooses a file for the deck. */
async function open(hearth, text) {
  const [chooser] = await Promise.all([hearth.page.waitForEvent("filechooser"), hearth.get("open-deck").click()]);
  await chooser.setFiles({ name: "deck.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(hearth.page.getByRole("dialog")).toBeVisible();
  await hearth.settle();
}

test("a file that is no deck is refused in a plain sentence, and nothing changes", async ({ hearth }) => {
  await hearth.open(ROUTES.ownCards);
  for (const [text, sentence] of [
    ["not json", "isn’t a deck of cards"],
    [JSON.stringify({ "hearth-deck": 9 }), "newer Hearth"],
    [JSON.stringify({ "hearth-deck": 1, name: "x", cards: ["y".repeat(106)] }), "longer than 105"],
    [" ".repeat(256 * 1024 + 1), "too large"],
  ]) {
    await open(hearth, text);
    await expect(hearth.page.getByRole("alert")).toContainText(sentence);
    await hearth.tap(hearth.button("Close"));
    await expect(hearth.get("own-deck")).toHaveCount(0);
  }
  expect(await hearth.records()).toEqual([]);
});

const SECRET = "left-shoulder-plum-stone";

/** Looks for words in everything a phone could tell the one who holds it. */
async function traces(hearth, words) {
  const { page } = hearth;
  const places = {
    document: await page.content(),
    fields: await page.evaluate(() => [...document.querySelectorAll("input, textarea")].map((field) => field.value).join(" ")),
    names: await page.locator("body").ariaSnapshot(),
    title: await page.title(),
    kept: await hearth.everything(),
    session: await page.evaluate(() => JSON.stringify([sessionStorage, history.state, location.href])),
  };
  return Object.entries(places).filter(([, text]) => text.includes(words)).map(([place]) => place);
}

for (const [first, name] of [["first", "First"], ["second", "Second"]]) {
  test(`an answer is nowhere while the other holds the phone, ${first} writes first`, async ({ hearth }) => {
    const second = first === "first" ? "second" : "first";
    await hearth.open(ROUTES.knowYou);
    await beginCards(hearth, ROUTES.knowYou, await nameOf(hearth, name));
    await hearth.expectPhase("deck", first);
    const asked = await card(hearth);
    await hearth.tap("hand-over");
    await hearth.expectPhase("cover", first);
    await write(hearth, SECRET);
    await hearth.expectPhase("cover", second);
    expect(await traces(hearth, SECRET)).toEqual([]);
    await hearth.tap("holder");
    await hearth.expectPhase("ask", second);
    expect(await traces(hearth, SECRET)).toEqual([]);
    await hearth.page.locator("#written").fill("in the neck");
    await hearth.tap("written-done");
    await hearth.expectPhase("reveal");
    await expect(hearth.get("sides")).toContainText(SECRET);
    await expect(hearth.get("sides")).toContainText("in the neck");
    expect(await seen(hearth, "know-you")).toEqual([]);
    await hearth.tap("hand-over");
    await hearth.expectPhase("say", first);
    await hearth.expectClock("1:00");
    await hearth.tap("hand-over");
    await hearth.expectPhase("deck", second);
    expect(await card(hearth)).not.toBe(asked);
    expect(await traces(hearth, SECRET)).toEqual([]);
    expect(await seen(hearth, "know-you")).toHaveLength(1);
    await hearth.tap("enough");
    await hearth.expectPhase("done");
    expect(await hearth.everything()).not.toMatch(/shoulder|in the neck/);
  });
}

test("a reload forgets what was written and shows the card again", async ({ hearth }) => {
  await beginCards(hearth, ROUTES.knowYou);
  await hearth.tap("hand-over");
  await write(hearth, SECRET);
  await hearth.reload();
  await hearth.expectPhase("deck", "first");
  expect(await traces(hearth, SECRET)).toEqual([]);
});

test("a pass on the way to a guess is a new card and leaves no mark", async ({ hearth }) => {
  await beginCards(hearth, ROUTES.knowYou);
  const before = await card(hearth);
  await hearth.tap("hand-over");
  await write(hearth, SECRET);
  await hearth.tap("holder");
  await hearth.tap("pass");
  await hearth.expectPhase("deck", "first");
  expect(await card(hearth)).not.toBe(before);
  expect(await seen(hearth, "know-you")).toEqual([]);
  expect(await traces(hearth, SECRET)).toEqual([]);
});

test("the ground rules are offered once, and never stand in the way", async ({ hearth }) => {
  await hearth.open(ROUTES.ladder);
  await expect(hearth.get("rules-first")).toContainText("Our ground rules first?");
  await expect(hearth.get("begin")).toBeEnabled();
});

test("cards are played with the keyboard alone", async ({ hearth }) => {
  await beginCards(hearth, ROUTES.questions);
  const before = await card(hearth);
  await hearth.get("hand-over").focus();
  await hearth.page.keyboard.press("Enter");
  await hearth.settle();
  expect(await card(hearth)).not.toBe(before);
  await expect(hearth.get("hand-over")).toBeFocused();
  await hearth.page.keyboard.press("u");
  await hearth.settle();
  expect(await card(hearth)).toBe(before);
  await hearth.page.keyboard.press("p");
  await hearth.settle();
  await expect(hearth.get("resume")).toBeVisible();
  await hearth.page.keyboard.press("p");
  await hearth.settle();
  const reached = new Set();
  for (let i = 0; i < 12; i += 1) {
    await hearth.page.keyboard.press("Tab");
    reached.add(await hearth.page.evaluate(() => document.activeElement?.dataset.testid));
  }
  for (const id of ["favourite", "pass", "hand-over", "pause", "enough", "end"]) expect(reached).toContain(id);
});

test("there is nothing for axe at any step of an answer and a guess", async ({ hearth }) => {
  await beginCards(hearth, ROUTES.knowYou);
  await inBothThemes(hearth, "card");
  await hearth.tap("hand-over");
  await inBothThemes(hearth, "cover");
  await hearth.tap("holder");
  await inBothThemes(hearth, "answer");
  await hearth.page.locator("#written").fill("tea");
  await hearth.tap("written-done");
  await write(hearth, "coffee");
  await inBothThemes(hearth, "open");
  await hearth.tap("hand-over");
  await inBothThemes(hearth, "story");
});
