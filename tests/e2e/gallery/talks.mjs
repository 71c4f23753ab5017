/** Good news, story relay, the end of the day, side by side, and the longer talks in turns. */

import { ROUTES } from "../hearth.mjs";
import { named } from "../named.mjs";
import { answerReadiness } from "../ready.mjs";
import { begun, handOvers, setup } from "./begun.mjs";

/** Keeps a title and a line of a story, for the one or the other. */
export async function keepStory(hearth, seat, title, words) {
  await hearth.page.locator(`#story-title-${seat}`).fill(title);
  await hearth.page.locator(`#story-words-${seat}`).fill(words);
  const part = hearth.page.locator(`.keep-story[data-seat="${seat}"]`);
  await hearth.tap(part.getByTestId("keep-story"));
}

async function storiesKept(hearth) {
  await begun("story-relay", handOvers(5))(hearth);
  await keepStory(hearth, "first", "The wet coat", "It hung by the stove, and the whole stair smelled of wool");
  await keepStory(hearth, "second", "The key under the third pot", "");
}

/** From both yeses to the ideas. */
export async function toIdeas(hearth) {
  await answerReadiness(hearth, [true, true]);
  await hearth.seconds(10);
  await handOvers(6)(hearth);
}

export async function addIdeas(hearth, ideas) {
  for (const idea of ideas) {
    await hearth.page.locator("#idea").fill(idea);
    await hearth.tap("add-idea");
  }
}

const IDEAS = ["A list on the door", "Sundays off, for both of us", "Ask before ten, never after"];

const side = (then) => begun("side-by-side", async (hearth) => {
  await answerReadiness(hearth, [true, true]);
  await hearth.seconds(10);
  await then(hearth);
});

const ideas = begun("side-by-side", async (hearth) => {
  await toIdeas(hearth);
  await addIdeas(hearth, IDEAS);
});

async function choosing(hearth) {
  await ideas(hearth);
  await hearth.handOver();
}

/** Picks the first idea and a week. */
export async function pick(hearth) {
  await hearth.tap(hearth.get("option").first());
  await hearth.choose("7 days");
}

async function trying(hearth) {
  await choosing(hearth);
  await pick(hearth);
  for (const one of await hearth.get("says").all()) await hearth.tap(one);
}

async function preset(hearth, name) {
  await named(hearth);
  await hearth.open(ROUTES.turns);
  await hearth.choose(name);
  await hearth.wordsHere();
}

const talk = (name, then) => async (hearth) => {
  await preset(hearth, name);
  await hearth.tap("begin");
  await hearth.settleIn();
  await then(hearth);
};

/** Saves other lengths by a name. */
export async function saveLengths(hearth, name) {
  await hearth.choose("2 min");
  await hearth.tap("save-lengths");
  await hearth.page.locator("#lengths-name").fill(name);
  await hearth.tap("keep-lengths");
}

export const TALKS = [
  ["good-news-setup", setup("good-news")],
  ["good-news-tell", begun("good-news")],
  ["good-news-ask", begun("good-news", handOvers(1))],
  ["good-news-celebrate", begun("good-news", handOvers(2))],
  ["good-news-idea", begun("good-news", async (hearth) => {
    await handOvers(2)(hearth);
    await hearth.tap("another");
  })],
  ["good-news-done", begun("good-news", handOvers(6))],
  ["story-setup", setup("story-relay")],
  ["story-theme", begun("story-relay")],
  ["story-tell", begun("story-relay", handOvers(1))],
  ["story-loved", begun("story-relay", handOvers(2))],
  ["story-done", begun("story-relay", handOvers(5))],
  ["story-done-kept", storiesKept],
  ["story-setup-kept", async (hearth) => {
    await storiesKept(hearth);
    await hearth.tap(hearth.button("Another theme"));
    await hearth.wordsHere();
  }],
  ["story-edit", async (hearth) => {
    await storiesKept(hearth);
    await hearth.tap(hearth.button("Another theme"));
    await hearth.tap(hearth.get("edit-kept").first());
  }],
  ["end-of-day-setup", setup("end-of-day")],
  ["end-of-day", begun("end-of-day", (hearth) => hearth.settleIn())],
  ["end-of-day-ideas", begun("end-of-day", async (hearth) => {
    await hearth.settleIn();
    await hearth.tap("ideas");
  })],
  ["side-setup", setup("side-by-side")],
  ["side-offer", begun("side-by-side")],
  ["side-ready", begun("side-by-side", async (hearth) => {
    await hearth.tap("accept");
    await hearth.tap("holder");
  })],
  ["side-not-now", begun("side-by-side", (hearth) => answerReadiness(hearth, [true, false]))],
  ["side-position", side(async () => {})],
  ["side-need", side(handOvers(1))],
  ["side-need-named", side(async (hearth) => {
    await handOvers(1)(hearth);
    await hearth.tap("another");
  })],
  ["side-reflect", side(handOvers(2))],
  ["side-ideas-none", begun("side-by-side", toIdeas)],
  ["side-ideas", ideas],
  ["side-experiment", choosing],
  ["side-experiment-day", async (hearth) => {
    await choosing(hearth);
    await pick(hearth);
    await hearth.choose("other choose");
  }],
  ["side-trying", trying],
  ["side-done", async (hearth) => {
    await trying(hearth);
    await hearth.tap("finish");
  }],
  ["side-setup-kept", async (hearth) => {
    await trying(hearth);
    await hearth.tap("finish");
    await hearth.tap(hearth.button("Once more"));
    await hearth.wordsHere();
  }],
  ["side-edit", async (hearth) => {
    await trying(hearth);
    await hearth.go("#/exercises/side-by-side");
    await hearth.tap("edit-kept");
  }],
  ["turn-setup-long", (hearth) => preset(hearth, "Long talk")],
  ["turn-setup-open", (hearth) => preset(hearth, "Open floor")],
  ["turn-setup-save", async (hearth) => {
    await preset(hearth, "Standard");
    await hearth.choose("2 min");
    await hearth.tap("save-lengths");
  }],
  ["turn-setup-saved", async (hearth) => {
    await preset(hearth, "Standard");
    await saveLengths(hearth, "Sunday, slowly");
  }],
  ["turn-long-close", talk("Long talk", handOvers(4))],
  ["turn-open", talk("Open floor", (hearth) => hearth.seconds(83))],
  ["turn-open-end", talk("Open floor", async (hearth) => {
    await hearth.seconds(20);
    await hearth.tap("end");
  })],
];
