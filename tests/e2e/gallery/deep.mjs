/** The week, the storm, something hard, the outside view, mending. */

import { hold } from "../own-time.mjs";
import { named } from "../named.mjs";

export const DEEP = {
  checkUp: "#/exercises/check-up",
  storm: "#/exercises/after-storm",
  hard: "#/exercises/hard-to-say",
  outside: "#/exercises/outside-view",
  mend: "#/exercises/mend",
};

/** Opens a set-up, once its words are here. */
export async function openDeep(hearth, hash) {
  await named(hearth);
  await hearth.open(hash);
  await hearth.wordsHere();
}

export async function beginDeep(hearth, hash, first) {
  await openDeep(hearth, hash);
  if (first) await hearth.choose(first);
  await hearth.tap("begin");
  await hearth.wordsHere();
}

/** Leaves out the parts of the week before this one. */
export async function toPart(hearth, part) {
  await beginDeep(hearth, DEEP.checkUp);
  for (let left = 1; left < part; left += 1) await hearth.tap("leave-out");
}

/** Sets the two circles by keys, and says whether it may be shown. */
export async function setNear(hearth, { steps = 0, show = false } = {}) {
  await hearth.tap("holder");
  await hearth.wordsHere();
  await hearth.page.locator("#near").focus();
  for (let step = 0; step < Math.abs(steps); step += 1) await hearth.page.keyboard.press(steps > 0 ? "ArrowRight" : "ArrowLeft");
  if (show) await hearth.tap(hearth.page.getByRole("switch"));
  await hearth.tap("set");
}

async function near(hearth) {
  await toPart(hearth, 6);
  await hearth.tap("carry-on");
}

/** Both are asked, and both are ready. */
export async function bothCalm(hearth) {
  await hearth.tap("accept");
  for (let i = 0; i < 2; i += 1) {
    await hearth.tap("holder");
    await hearth.tap("im-ready");
  }
}

async function storm(hearth, handOvers = 0) {
  await beginDeep(hearth, DEEP.storm);
  await bothCalm(hearth);
  await hearth.settleIn();
  for (let i = 0; i < handOvers; i += 1) await hearth.handOver();
}

export const PREPARED = {
  "hard-true": "I said no to the job in June and let you think they had.",
  "hard-hard": "You matter to me, and so I kept waiting for a better day.",
  "hard-fear": "I’m afraid you may think that I hide other things.",
  "hard-ask": "Could you listen to the end, and then tell me what it is like?",
};

/** Prepares what is hard to say, behind the cover. */
export async function prepare(hearth) {
  await beginDeep(hearth, DEEP.hard);
  await hearth.tap("holder");
  await hearth.wordsHere();
  for (const [id, words] of Object.entries(PREPARED)) await hearth.page.locator(`#${id}`).fill(words);
}

export async function saying(hearth) {
  await prepare(hearth);
  await hearth.tap("prepared");
  await bothCalm(hearth);
  await hearth.settleIn();
}

export const SEEN =
  "Two tired people stood in a kitchen and each waited for the other to ask first. One was hungry, one had been interrupted all day. Both wanted the evening to be theirs.";

export async function writing(hearth) {
  await beginDeep(hearth, DEEP.outside);
  await hearth.tap("holder");
  await hearth.wordsHere();
  await hearth.page.locator("#outside-text").fill(SEEN);
}

export async function keepOutside(hearth) {
  await writing(hearth);
  await hearth.tap("written-done");
  await hearth.wordsHere();
  await hearth.tap("keep-own");
}

export const LINES = {
  "mend-regret": "I’m sorry that I left you alone with the movers.",
  "mend-happened": "I’d said I would be there at nine, and then I stayed at work.",
  "mend-mine": "I could have told you when it ran late, and I didn’t.",
  "mend-repair": "I can still do the cellar by Saturday.",
};

/** Writes the lines of mending, as Noor. */
export async function mending(hearth) {
  await openDeep(hearth, DEEP.mend);
  await hold(hearth, "Noor");
  await hearth.wordsHere();
  for (const [id, words] of Object.entries(LINES)) await hearth.page.locator(`#${id}`).fill(words);
}

const then = (begin, ...taps) => async (hearth) => {
  await begin(hearth);
  for (const tap of taps) {
    await hearth.tap(tap);
    await hearth.wordsHere();
  }
};

export const DEEP_SCENES = [
  ["check-up-setup", (hearth) => openDeep(hearth, DEEP.checkUp)],
  ["check-up-begins", (hearth) => beginDeep(hearth, DEEP.checkUp)],
  ["check-up-thanks", then((hearth) => beginDeep(hearth, DEEP.checkUp), "carry-on")],
  ["check-up-well", then((hearth) => toPart(hearth, 2), "carry-on")],
  ["check-up-in-turns", (hearth) => toPart(hearth, 4)],
  ["check-up-wish", then((hearth) => toPart(hearth, 5), "carry-on")],
  ["check-up-near", then(near, "holder")],
  ["check-up-near-shown", async (hearth) => {
    await near(hearth);
    await setNear(hearth, { steps: 1, show: true });
    await setNear(hearth, { steps: -2, show: true });
    await hearth.wordsHere();
  }],
  ["check-up-near-not-shown", async (hearth) => {
    await near(hearth);
    await setNear(hearth, { steps: 2, show: true });
    await hearth.tap("holder");
    await hearth.tap("not-today");
  }],
  ["check-up-done", then((hearth) => toPart(hearth, 6), "leave-out")],
  ["storm-setup", (hearth) => openDeep(hearth, DEEP.storm)],
  ["storm-offer", (hearth) => beginDeep(hearth, DEEP.storm)],
  ["storm-body", then((hearth) => beginDeep(hearth, DEEP.storm), "accept", "holder")],
  ["storm-felt", (hearth) => storm(hearth)],
  ["storm-understand", (hearth) => storm(hearth, 3)],
  ["storm-heard", (hearth) => storm(hearth, 12)],
  ["storm-reaffirm", (hearth) => storm(hearth, 14)],
  ["storm-done", async (hearth) => {
    await storm(hearth, 14);
    await hearth.tap(hearth.button("Go on").first());
  }],
  ["hard-setup", (hearth) => openDeep(hearth, DEEP.hard)],
  ["hard-cover", (hearth) => beginDeep(hearth, DEEP.hard, "Sam")],
  ["hard-prepare", prepare],
  ["hard-offer", then(prepare, "prepared")],
  ["hard-ask", then(prepare, "prepared", "accept", "holder")],
  ["hard-say", saying],
  ["hard-lines-cover", then(saying, "my-lines")],
  ["hard-lines", then(saying, "my-lines", "holder")],
  ["hard-thanks", then(saying, "hand-over")],
  ["outside-setup", (hearth) => openDeep(hearth, DEEP.outside)],
  ["outside-writing", writing],
  ["outside-after", then(writing, "written-done")],
  ["outside-done", keepOutside],
  ["outside-kept", async (hearth) => {
    await keepOutside(hearth);
    await hearth.go(DEEP.outside);
    await hearth.wordsHere();
    await hearth.tap("kept");
    await hold(hearth, "Noor");
  }],
  ["mend-holder", (hearth) => openDeep(hearth, DEEP.mend)],
  ["mend-writing", mending],
  ["mend-read", then(mending, "read")],
  ["mend-said", then(mending, "read", "said")],
  ["mend-kept", async (hearth) => {
    await mending(hearth);
    for (const tap of ["read", "said", "keep-own"]) await hearth.tap(tap);
    await hearth.tap("put-away");
    await hold(hearth, "Noor");
    await hearth.wordsHere();
    await hearth.tap("kept");
  }],
];
