/** Lists of what the two keep: how they are opened, filled and read. */

import { openAs, reload } from "./own-time.mjs";

export { hold, reload } from "./own-time.mjs";

const exercise = (slug) => `#/exercises/${slug}`;

export const KEPT = {
  wins: exercise("wins"),
  dates: exercise("time-for-two"),
  news: exercise("something-new"),
  dreams: exercise("dreams"),
  carrying: exercise("carrying"),
  hard: exercise("hard-thing"),
};

export const openList = (hearth, hash) => openAs(hearth, hash);

/** Goes from one list to another, as one who was there before does. */
export async function goTo(hearth, hash) {
  await hearth.go(hash);
  await hearth.wordsHere();
}

export const field = (hearth, id) => hearth.page.locator(`#${id}`);

/** The rows of a list. */
export const rows = (hearth, list) => hearth.get(list).getByTestId("kept");

export const row = (hearth, words) => hearth.get("kept").filter({ hasText: words });

export const undo = (hearth) => hearth.tap(hearth.button("Undo"));

/** Opens a part of a sheet that is folded away. */
export const unfold = (hearth, words) => hearth.tap(hearth.page.locator("summary").filter({ hasText: words }));

export async function addWin(hearth, words) {
  await field(hearth, "win").fill(words);
  await hearth.tap("keep");
}

/** Tells a dream or something carried, for both to read. */
export async function tell(hearth, name, words, beside) {
  await hearth.tap("add");
  await hearth.choose(name);
  await field(hearth, "told").fill(words);
  await beside?.();
  await hearth.tap("keep");
}

/** Plans something of the couple's own. */
export async function plan(hearth, title, { day, time, weekly } = {}) {
  await hearth.tap("own");
  await field(hearth, "date-title").fill(title);
  if (day) await field(hearth, "date-day").fill(day);
  if (time) await field(hearth, "date-time").fill(time);
  if (weekly) await hearth.tap(hearth.switch("Every week"));
  await hearth.tap("keep");
}

/** The kinds of what is kept, deleted ones as "gone". */
export async function kinds(hearth) {
  const records = await hearth.records();
  return records.map((record) => Object.keys(JSON.parse(record).entry ?? { gone: 1 })[0]).sort();
}

/** Everything in the page, words in fields included. */
export const whole = (hearth) =>
  hearth.page.evaluate(() => {
    const typed = [...document.querySelectorAll("input, textarea")].map((input) => input.value);
    return document.documentElement.outerHTML + typed.join("\n");
  });

export const reloaded = (hearth) => reload(hearth);
