/** What needs no player: ground rules, a small step, limits, replies. */

import { named } from "./named.mjs";

export const OWN = {
  rules: "#/exercises/ground-rules",
  step: "#/exercises/small-step",
  limits: "#/exercises/limits",
  replies: "#/exercises/replies",
};

/** Touches the lights of the two, in this order. */
export async function bothSay(hearth, names = ["Noor", "Sam"]) {
  for (const name of names) await hearth.tap(hearth.page.getByRole("checkbox", { name }));
}

/** Says who holds the phone. */
export const hold = (hearth, name) => hearth.tap(hearth.button(`I’m ${name}`));

/** The row of a topic. */
export const topic = (hearth, name) => hearth.page.getByRole("group", { name, exact: true });

/** Marks a topic open, later or not. */
export async function mark(hearth, name, word) {
  await hearth.tap(topic(hearth, name).getByRole("radio", { name: word, exact: true }));
}

/** Chooses one of the four replies and looks at all of them. */
export async function lookThrough(hearth, which = 0) {
  await hearth.tap(hearth.get("reply").nth(which));
  await hearth.tap("all-four");
}

/** Waits until what is kept has been read and the words have come. */
const ready = (hearth) => hearth.eventually(() => hearth.page.getByText("One moment…").count(), 0);

export async function openAs(hearth, hash) {
  await named(hearth);
  await hearth.open(hash);
  await ready(hearth);
}

/** Reloads in the middle of it. */
export async function reload(hearth) {
  await hearth.reload();
  await ready(hearth);
}

async function rules(hearth) {
  await openAs(hearth, OWN.rules);
  await hearth.choose("teapot");
}

async function step(hearth) {
  await openAs(hearth, OWN.step);
  await hearth.choose(/A few minutes/);
}

async function openStep(hearth) {
  await openAs(hearth, OWN.step);
  await hearth.tap("own-words");
  await hearth.page.locator("#own-step").fill("Read one page of anything aloud to each other.");
  await bothSay(hearth);
}

async function closed(hearth) {
  await openStep(hearth);
  await hearth.tap("took");
}

async function ownLines(hearth) {
  await closed(hearth);
  await hearth.tap("line");
  await hold(hearth, "Noor");
  await hearth.page.locator("#to-oneself").fill("I let myself be slow when the words didn’t come.");
  await hearth.tap("keep-line");
}

async function limits(hearth) {
  await openAs(hearth, OWN.limits);
  await hold(hearth, "Sam");
}

/** One screen each: its name and the way to it. */
export const OWN_TIME = [
  ["rules", rules],
  ["rules-one-said", async (hearth) => {
    await rules(hearth);
    await bothSay(hearth, ["Sam"]);
  }],
  ["rules-agreed", async (hearth) => {
    await rules(hearth);
    await bothSay(hearth);
  }],
  ["step", step],
  ["step-own-words", async (hearth) => {
    await step(hearth);
    await hearth.tap("own-words");
  }],
  ["step-open", openStep],
  ["step-closed", closed],
  ["step-lines", ownLines],
  ["limits-holder", (hearth) => openAs(hearth, OWN.limits)],
  ["limits", limits],
  ["limits-marked", async (hearth) => {
    await limits(hearth);
    await mark(hearth, "Everyday life", "Open");
    await mark(hearth, "Body and health", "Later");
    await mark(hearth, "Family", "Not");
  }],
  ["limits-resting", async (hearth) => {
    await limits(hearth);
    await mark(hearth, "Money", "Not");
    await reload(hearth);
    await hold(hearth, "Sam");
    await hearth.tap(hearth.get("resting").locator("summary"));
  }],
  ["replies", (hearth) => openAs(hearth, OWN.replies)],
  ["replies-chosen", async (hearth) => {
    await openAs(hearth, OWN.replies);
    await hearth.tap(hearth.get("reply").nth(1));
  }],
  ["replies-all", async (hearth) => {
    await openAs(hearth, OWN.replies);
    await lookThrough(hearth);
  }],
  ["replies-over", async (hearth) => {
    await openAs(hearth, OWN.replies);
    await lookThrough(hearth);
    await hearth.tap("enough");
  }],
];
