/** Every screen and phase, and the way to it; looked at by the tests and drawn for the docs. */

import { JAR } from "./gallery/jar.mjs";
import { ALBUM } from "./gallery/album.mjs";
import { DEEP_SCENES } from "./gallery/deep.mjs";
import { TALKS } from "./gallery/talks.mjs";
import { TOGETHER } from "./gallery/together.mjs";
import { expect } from "@playwright/test";
import { ROUTES } from "./hearth.mjs";
import { NAMED, named, remember } from "./named.mjs";
import { OWN_TIME } from "./own-time.mjs";
import { answerReadiness } from "./ready.mjs";

export { answerReadiness, named };

async function speak(hearth, { settings, preset, hard, question } = {}) {
  await named(hearth, settings);
  await hearth.open(ROUTES.turns);
  if (preset) await hearth.choose(preset);
  if (hard) await hearth.choose("Hard, between us");
  if (question) {
    await hearth.openLengths();
    await hearth.switch("One open question after it").click();
    await hearth.tap(hearth.button("Done"));
  }
  await hearth.tap("begin");
  await hearth.settleIn();
}

async function reflect(hearth, how) {
  await speak(hearth, how);
  await hearth.seconds(40);
  await hearth.handOver();
  await hearth.seconds(6);
}

async function confirm(hearth, how) {
  await reflect(hearth, how);
  await hearth.handOver();
}

async function afterTurns(hearth, how) {
  await speak(hearth, how);
  for (const speaker of ["first", "second"]) await hearth.turn(speaker, { speak: 3, reflect: 2 });
}

async function appreciate(hearth) {
  await afterTurns(hearth);
  await hearth.tap(hearth.button("Enough for now").first());
}

async function pulseOffer(hearth) {
  await appreciate(hearth);
  for (let i = 0; i < 2; i += 1) await hearth.handOver();
}

async function pulse(hearth) {
  await pulseOffer(hearth);
  await hearth.tap(hearth.button("Answer, each alone"));
  await hearth.tap("holder");
}

/** Answers the three sentences; shows them if asked to. */
export async function answerPulse(hearth, { show }) {
  for (const word of await hearth.page.getByRole("radio", { name: "mostly" }).all()) await word.check({ force: true });
  if (show) await hearth.page.getByRole("switch").click();
  await hearth.tap(hearth.button("Done"));
}

async function pulseReveal(hearth, show = true) {
  await pulse(hearth);
  await answerPulse(hearth, { show });
  await hearth.tap("holder");
  await answerPulse(hearth, { show });
}

async function paused(hearth) {
  await speak(hearth);
  await hearth.seconds(20);
  await hearth.tap("pause");
}

async function pause(hearth, { skip = true } = {}) {
  await named(hearth);
  await hearth.open(ROUTES.pause);
  await hearth.tap("begin");
  if (skip) await hearth.tap("skip");
}

async function overdue(hearth) {
  await pause(hearth);
  await hearth.minutes(14);
  await hearth.minutes(8);
}

async function ask(hearth) {
  await overdue(hearth);
  await hearth.tap("both-here");
  await hearth.tap("holder");
}

async function back(hearth) {
  await ask(hearth);
  await hearth.tap("im-ready");
  await hearth.tap("holder");
  await hearth.tap("im-ready");
}

/** Fills the four parts of a sentence, as far as given. */
export async function fillDraft(hearth, parts) {
  for (const [name, words] of Object.entries(parts)) {
    await hearth.tap(`slot-${name}`);
    await hearth.get("slot-field").fill(words);
  }
  await hearth.page.keyboard.press("Escape");
  await hearth.settle();
}

const SENTENCE = {
  camera: "the door closed while I was talking",
  feeling: "hurt",
  need: "to finish a thought",
  request: "wait until I stop",
};

async function gentle(hearth, parts) {
  await named(hearth);
  await hearth.open(ROUTES.gentle);
  if (parts) await fillDraft(hearth, parts);
}

/** What a couple did lately, by exercise and day, newest first; and what they kept of it. */
export const LATELY = [
  ["say-it-back", "2026-11-13"],
  ["ladder", "2026-10-18"],
  ["questions", "2026-11-21"],
  ["thanks", "2026-11-23"],
  ["turn-taker", "2026-11-19", "the commute, and how it is the lonely part"],
  ["feeling-finder", "2026-11-22"],
];

const practiceDone = ([exercise, on, topic = null], more = {}) => {
  const at = Date.parse(`${on}T18:00:00Z`);
  const entry = { "practice-done": { exercise, on, at, length: 360_000, preset: null, topic } };
  const id = `${exercise}-${on}`;
  const revision = { counter: 1, writer: "w1", at, before: [] };
  return { v: 1, id, revision, author: "both", audience: "both", created: at, entry, asides: [], ...more };
};

/** Opens as a couple finds it that did some exercises. */
export async function practised(hearth, hash, done = LATELY, more = {}) {
  const records = done.map((one) => practiceDone(one, more));
  await remember(hearth, {
    "hearth.settings": { v: 1, counter: 1, body: NAMED },
    ...Object.fromEntries(records.map((record) => [`hearth.record.${record.id}`, record])),
  });
  await hearth.open(hash);
  await hearth.settle();
}

/** What Noor and Sam answer in every check-in that a test walks through. */
export const ANSWERS = {
  first: { word: "uneasy", closer: "restless", because: "three people needed me at once", need: "Heard" },
  second: { word: "glad", because: "the light on the walk home", need: "Held" },
};

/** Opens Today and begins the check-in with one of the two. */
export async function beginCheckIn(hearth, seat = "first") {
  await named(hearth);
  await hearth.open();
  await hearth.tap(seat === "first" ? "check-in" : "check-in-second");
  await hearth.expectPhase("cover", seat);
}

/** Says who holds the phone and finds a word on the field. */
export async function findWord(hearth, { word, closer }) {
  await hearth.tap("holder");
  await hearth.expectPhase("ask");
  await hearth.tap(hearth.page.getByRole("radio", { name: word, exact: true }));
  if (closer) await hearth.tap(hearth.page.locator(".chip", { hasText: closer }));
}

/** Answers what one is asked alone, up to the seal. */
export async function answerAlone(hearth, answer) {
  await findWord(hearth, answer);
  await hearth.tap("take-word");
  await hearth.page.locator("#because").fill(answer.because);
  await hearth.tap(hearth.page.locator(".chip", { hasText: answer.need }));
}

/** Seals what was answered. */
export async function sealAnswer(hearth, answer) {
  await answerAlone(hearth, answer);
  await hearth.get("seal").click();
  await expect(hearth.get("seal")).toHaveCount(0);
  await hearth.settle();
}

/** Both answer; what comes next is to open it. */
export async function bothAnswer(hearth, seat = "first") {
  await beginCheckIn(hearth, seat);
  await sealAnswer(hearth, ANSWERS[seat]);
  await sealAnswer(hearth, ANSWERS[seat === "first" ? "second" : "first"]);
  await hearth.expectPhase("choose");
}

/** Both see both. */
export async function openTogether(hearth, seat) {
  await bothAnswer(hearth, seat);
  await hearth.tap("open-together");
  await hearth.expectPhase("reveal");
  await expect(hearth.get("reveal")).toBeVisible();
  await atRest(hearth.page);
}

/** Waits until nothing moves any more. */
export async function atRest(page) {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect, playState }) => playState !== "running" || effect.getTiming().iterations === Infinity),
  );
}

async function askQuestions(hearth) {
  await openTogether(hearth);
  await hearth.tap("go-on");
}

async function closeCheckIn(hearth) {
  await askQuestions(hearth);
  for (let turn = 0; turn < 2; turn += 1) {
    await hearth.tap(hearth.get("question").first());
    await hearth.seconds(20);
    await hearth.handOver();
  }
}

/** Opens the set-up of something with cards, waits for its words and begins it. */
export async function beginCards(hearth, hash, first) {
  await hearth.open(hash);
  await hearth.page.locator(".how").waitFor();
  if (hash !== ROUTES.bothReady) await hearth.page.waitForLoadState("networkidle");
  await hearth.settle();
  if (first) await hearth.choose(first);
  await hearth.tap("begin");
}

async function offered(hearth) {
  await named(hearth);
  await beginCards(hearth, ROUTES.ladder);
}

async function ladderCard(hearth) {
  await offered(hearth);
  await answerReadiness(hearth, [true, true]);
}

/** Answers what is left of a level, and what each was glad to hear. */
export async function finishLevel(hearth) {
  while ((await hearth.phase()) === "deck") await hearth.tap("hand-over");
  for (let i = 0; i < 2; i += 1) await hearth.tap("hand-over");
}

async function deeperOffer(hearth) {
  await ladderCard(hearth);
  await finishLevel(hearth);
}

async function deeperCard(hearth) {
  await deeperOffer(hearth);
  await answerReadiness(hearth, [true, true]);
}

async function question(hearth) {
  await named(hearth);
  await beginCards(hearth, ROUTES.questions);
}

async function knowCard(hearth) {
  await named(hearth);
  await beginCards(hearth, ROUTES.knowYou);
}

/** Writes an answer or a guess, behind the cover. */
export async function write(hearth, words) {
  await hearth.tap("holder");
  await hearth.page.locator("#written").fill(words);
  await hearth.tap("written-done");
}

async function knowOpen(hearth) {
  await knowCard(hearth);
  await hearth.tap("hand-over");
  await write(hearth, "in the shoulders, mostly the left one");
  await write(hearth, "somewhere behind the eyes");
}

async function bothReady(hearth) {
  await named(hearth);
  await hearth.open(ROUTES.bothReady);
  await hearth.page.locator("#ready-what").fill("the talk about moving");
  await hearth.tap("begin");
}

/** Makes a deck with some cards. */
export async function ownDeck(hearth, name, cards) {
  await hearth.tap("new-deck");
  await hearth.page.locator("#own-text").fill(name);
  await hearth.tap("keep-own");
  for (const card of cards) {
    await hearth.tap(hearth.get("add-card").last());
    await hearth.page.locator("#own-text").fill(card);
    await hearth.tap("keep-own");
  }
}

async function ownCards(hearth) {
  await named(hearth);
  await hearth.open(ROUTES.ownCards);
  await ownDeck(hearth, "Sunday walks", ["Which way would you walk if nobody asked when we are back?", "What did you see first today?"]);
}

const plain = (hash, settings) => async (hearth) => {
  await named(hearth, settings);
  await hearth.open(hash);
};

/** One screen each: its name, the way to it, and whether it is best of all for the README. */
export const SCENES = [
  ["today-first", (hearth) => hearth.open(ROUTES.today)],
  ["today", plain(ROUTES.today)],
  ["today-resume", async (hearth) => {
    await speak(hearth);
    await hearth.seconds(38);
    await hearth.tap("pause");
    await hearth.go(ROUTES.today);
  }],
  ["today-pause-runs", async (hearth) => {
    await pause(hearth);
    await hearth.go(ROUTES.today);
  }],
  ["today-suggestion", (hearth) => practised(hearth, ROUTES.today)],
  ["practices", (hearth) => practised(hearth, ROUTES.practices)],
  ["practices-first", plain(ROUTES.practices)],
  ["practices-list", async (hearth) => {
    await practised(hearth, ROUTES.practices);
    await hearth.tap("as-list");
  }],
  ["practices-suggestion", async (hearth) => {
    await practised(hearth, ROUTES.practices);
    await hearth.tap("suggest");
  }],
  ["practice-listening", (hearth) => practised(hearth, `${ROUTES.practices}/listening`)],
  ["practice-moments", plain(`${ROUTES.practices}/moments`)],
  ["practice-conflict", plain(`${ROUTES.practices}/conflict`)],
  ["today-one-sealed", async (hearth) => {
    await beginCheckIn(hearth);
    await sealAnswer(hearth, ANSWERS.first);
    await hearth.go(ROUTES.today);
  }],
  ["today-both-in", async (hearth) => {
    await bothAnswer(hearth);
    await hearth.go(ROUTES.today);
  }],
  ["today-opened", async (hearth) => {
    await openTogether(hearth);
    await hearth.tap("enough");
  }],
  ["today-put-away", async (hearth) => {
    await bothAnswer(hearth);
    await hearth.go(ROUTES.checkIn);
    await hearth.tap("put-away");
    await expect(hearth.page.getByText("Put away for today")).toBeVisible();
  }],
  ["check-in-setup", plain(ROUTES.checkIn)],
  ["check-in-setup-sealed", async (hearth) => {
    await beginCheckIn(hearth);
    await sealAnswer(hearth, ANSWERS.first);
    await hearth.go(ROUTES.checkIn);
  }],
  ["check-in-cover", (hearth) => beginCheckIn(hearth)],
  ["check-in-field", async (hearth) => {
    await beginCheckIn(hearth);
    await hearth.tap("holder");
    await expect(hearth.get("finder-field")).toBeVisible();
  }],
  ["check-in-word", async (hearth) => {
    await beginCheckIn(hearth);
    await findWord(hearth, ANSWERS.first);
    await atRest(hearth.page);
  }],
  ["check-in-list", async (hearth) => {
    await beginCheckIn(hearth, "second");
    await hearth.tap("holder");
    await hearth.tap("finder-switch");
    await hearth.tap(hearth.get("finder-list").getByRole("button").nth(2));
  }],
  ["check-in-because", async (hearth) => {
    await beginCheckIn(hearth);
    await answerAlone(hearth, ANSWERS.first);
  }],
  ["check-in-pass", async (hearth) => {
    await beginCheckIn(hearth);
    await sealAnswer(hearth, ANSWERS.first);
  }],
  ["check-in-open", (hearth) => bothAnswer(hearth)],
  ["check-in-reveal", (hearth) => openTogether(hearth)],
  ["check-in-offer", askQuestions],
  ["check-in-more", async (hearth) => {
    await askQuestions(hearth);
    await hearth.tap(hearth.get("question").first());
    await hearth.seconds(12);
  }],
  ["check-in-close", closeCheckIn],
  ["feeling-finder", async (hearth) => {
    await plain(ROUTES.finder)(hearth);
    await hearth.tap(hearth.page.getByRole("radio", { name: "calm", exact: true }));
    await atRest(hearth.page);
  }],
  ["kindness", async (hearth) => {
    await openTogether(hearth);
    await hearth.go(ROUTES.kindness);
    await expect(hearth.get("kindnesses")).toBeVisible();
  }],
  ["kindness-asks", async (hearth) => {
    await plain(ROUTES.kindness)(hearth);
    await expect(hearth.get("finder-field")).toBeVisible();
  }],
  ["turn-setup", plain(ROUTES.turns)],
  ["turn-setup-hard", async (hearth) => {
    await plain(ROUTES.turns)(hearth);
    await hearth.choose("Hard topic");
  }],
  ["turn-setup-lengths", async (hearth) => {
    await plain(ROUTES.turns)(hearth);
    await hearth.openLengths();
  }],
  ["turn-settle", async (hearth) => {
    await plain(ROUTES.turns)(hearth);
    await hearth.tap("begin");
    await hearth.seconds(2);
  }],
  ["turn-speak", async (hearth) => {
    await speak(hearth);
    await hearth.seconds(38);
  }],
  ["turn-speak-held", async (hearth) => {
    await speak(hearth, { settings: { layout: "held" } });
    await hearth.seconds(38);
  }],
  ["turn-ideas-welcome", async (hearth) => {
    await speak(hearth);
    await hearth.tap("ideas");
  }],
  ["turn-let-me-finish", async (hearth) => {
    await speak(hearth);
    await hearth.seconds(20);
    await hearth.tap(hearth.button("Let me finish"));
  }],
  ["turn-last-seconds", async (hearth) => {
    await speak(hearth);
    await hearth.seconds(82);
  }],
  ["turn-overtime", async (hearth) => {
    await speak(hearth);
    await hearth.seconds(110);
  }],
  ["turn-no-digits", async (hearth) => {
    await speak(hearth, { settings: { digits: false } });
    await hearth.seconds(38);
  }],
  ["turn-reflect", reflect],
  ["turn-reflect-held", (hearth) => reflect(hearth, { settings: { layout: "held" } })],
  ["turn-undo", async (hearth) => {
    await speak(hearth);
    await hearth.seconds(20);
    await hearth.handOver();
  }],
  ["turn-confirm", confirm],
  ["turn-confirm-held", (hearth) => confirm(hearth, { settings: { layout: "held" } })],
  ["turn-say-more", async (hearth) => {
    await confirm(hearth);
    await hearth.tap("more");
  }],
  ["turn-question", async (hearth) => {
    await confirm(hearth, { question: true });
    await hearth.tap("heard");
  }],
  ["turn-swap-breath", async (hearth) => {
    await confirm(hearth, { preset: "Hard topic" });
    await hearth.tap("heard");
  }],
  ["turn-paused", paused],
  ["turn-paused-choice", async (hearth) => {
    await paused(hearth);
    await hearth.seconds(6);
  }],
  ["turn-end", async (hearth) => {
    await speak(hearth);
    await hearth.tap("end");
  }],
  ["turn-away", async (hearth) => {
    await speak(hearth);
    await hearth.seconds(38);
    await hearth.minutes(20);
  }],
  ["turn-look-for-a-way", afterTurns],
  ["turn-appreciate", appreciate],
  ["turn-pulse-offer", pulseOffer],
  ["turn-cover", async (hearth) => {
    await pulseOffer(hearth);
    await hearth.tap(hearth.button("Answer, each alone"));
  }],
  ["turn-pulse", pulse],
  ["turn-pulse-reveal", pulseReveal],
  ["turn-pulse-nothing-shown", (hearth) => pulseReveal(hearth, false)],
  ["turn-done", async (hearth) => {
    await pulseOffer(hearth);
    await hearth.tap(hearth.button("Close here"));
  }],
  ["pause-setup", plain(ROUTES.pause)],
  ["pause-setup-later", async (hearth) => {
    await plain(ROUTES.pause)(hearth);
    await hearth.choose(/^later/);
  }],
  ["pause-setup-breathing", async (hearth) => {
    await plain(ROUTES.pause)(hearth);
    await hearth.tap("breathing");
  }],
  ["pause-breathe", async (hearth) => {
    await pause(hearth, { skip: false });
    await hearth.seconds(3);
  }],
  ["pause-breathe-out", async (hearth) => {
    await pause(hearth, { skip: false });
    await hearth.seconds(6);
  }],
  ["pause-patterns", async (hearth) => {
    await pause(hearth, { skip: false });
    await hearth.tap("pattern");
  }],
  ["pause-wait", async (hearth) => {
    await pause(hearth);
    await hearth.seconds(90);
  }],
  ["pause-doing", async (hearth) => {
    await pause(hearth);
    await hearth.tap(hearth.get("doing").first());
  }],
  ["pause-park", async (hearth) => {
    await pause(hearth);
    await hearth.tap("park");
  }],
  ["pause-early", async (hearth) => {
    await pause(hearth);
    await hearth.tap("ready");
  }],
  ["pause-overdue", overdue],
  ["pause-cover", async (hearth) => {
    await overdue(hearth);
    await hearth.tap("both-here");
  }],
  ["pause-ask", ask],
  ["pause-back", back],
  ["gentle-start", (hearth) => gentle(hearth)],
  ["gentle-start-feeling", async (hearth) => {
    await gentle(hearth);
    await hearth.tap("slot-feeling");
  }],
  ["gentle-start-hint", (hearth) => gentle(hearth, { camera: "you never listen to me" })],
  ["gentle-start-filled", (hearth) => gentle(hearth, SENTENCE)],
  ["gentle-start-read", async (hearth) => {
    await gentle(hearth, SENTENCE);
    await hearth.tap("read");
  }],
  ["ladder-setup", plain(ROUTES.ladder)],
  ["ladder-offer", offered],
  ["ladder-ready", async (hearth) => {
    await offered(hearth);
    await hearth.tap("accept");
    await hearth.tap("holder");
  }],
  ["ladder-card", ladderCard],
  ["ladder-second", async (hearth) => {
    await ladderCard(hearth);
    await hearth.seconds(37);
    await hearth.tap("hand-over");
  }],
  ["ladder-paused", async (hearth) => {
    await ladderCard(hearth);
    await hearth.tap("pause");
  }],
  ["ladder-glad", async (hearth) => {
    await ladderCard(hearth);
    await hearth.tap("enough");
  }],
  ["ladder-deeper", deeperOffer],
  ["ladder-deeper-card", deeperCard],
  ["ladder-not-now", async (hearth) => {
    await deeperOffer(hearth);
    await answerReadiness(hearth, [true, false]);
  }],
  ["questions-setup", plain(ROUTES.questions)],
  ["question", question],
  ["question-kept", async (hearth) => {
    await question(hearth);
    await hearth.tap("favourite");
  }],
  ["question-done", async (hearth) => {
    await question(hearth);
    await hearth.tap("enough");
  }],
  ["own-cards-none", plain(ROUTES.ownCards)],
  ["own-cards", ownCards],
  ["own-card-new", async (hearth) => {
    await ownCards(hearth);
    await hearth.tap("add-card");
  }],
  ["own-card-deleted", async (hearth) => {
    await ownCards(hearth);
    await hearth.tap(hearth.get("delete-card").first());
  }],
  ["know-setup", plain(ROUTES.knowYou)],
  ["know-card", knowCard],
  ["know-write", async (hearth) => {
    await knowCard(hearth);
    await hearth.tap("hand-over");
    await hearth.tap("holder");
  }],
  ["know-open", knowOpen],
  ["know-story", async (hearth) => {
    await knowOpen(hearth);
    await hearth.tap("hand-over");
  }],
  ["both-ready-setup", plain(ROUTES.bothReady)],
  ["both-ready-offer", bothReady],
  ["both-ready-yes", async (hearth) => {
    await bothReady(hearth);
    await answerReadiness(hearth, [true, true]);
  }],
  ...OWN_TIME,
  ["us", plain(ROUTES.us)],
  ["us-names", async (hearth) => {
    await plain(ROUTES.us)(hearth);
    await hearth.tap("names");
  }],
  ["us-delete", async (hearth) => {
    await plain(ROUTES.us)(hearth);
    await hearth.tap("erase");
  }],
  ["safety", plain(ROUTES.safety)],
  ["evidence", plain(ROUTES.evidence)],
  ["nowhere", plain("#/nowhere")],
  ...TOGETHER,
  ...JAR,
  ...ALBUM,
  ...DEEP_SCENES,
  ...TALKS,
];
