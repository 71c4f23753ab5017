/** Hearth as two people use it: what they tap, and what they then see. */

import { expect } from "@playwright/test";

/** A Monday evening; every test begins here, so that clock times on the screen are known. */
export const NOW = new Date("2026-11-23T20:00:00+01:00");

export const ROUTES = {
  today: "#/",
  turns: "#/exercises/turn-taker",
  pause: "#/exercises/cool-down",
  gentle: "#/exercises/gentle-start",
  checkIn: "#/exercises/check-in",
  finder: "#/exercises/feeling-finder",
  kindness: "#/exercises/kindness",
  ladder: "#/exercises/ladder",
  questions: "#/exercises/questions",
  ownCards: "#/exercises/questions/own",
  knowYou: "#/exercises/know-you",
  bothReady: "#/exercises/both-ready",
  session: "#/session",
  practices: "#/practices",
  us: "#/us",
  safety: "#/safety",
  evidence: "#/evidence",
};

const MINUTE = 60_000;
/** Longer than two taps of one slip. */
const STEADY = 450;

export class Hearth {
  constructor(page, base) {
    this.page = page;
    this.base = base;
  }

  // Arriving

  /** Stops the world's clock at a known evening; time then passes only by `pass`. */
  async stopClock(now = NOW) {
    // The clock runs until it is paused, and it can't be paused in what is past by then.
    await this.page.clock.install({ time: new Date(new Date(now).getTime() - MINUTE) });
    await this.page.clock.pauseAt(now);
    this.hasClock = true;
  }

  /** Opens an address afresh, as from a link or the home screen. */
  async open(hash = ROUTES.today) {
    const wasHere = this.page.url().split("#")[0] === this.base;
    await this.page.goto(this.base + hash);
    // Another address of the same page loads nothing.
    if (wasHere) await this.page.reload();
    await this.ready();
  }

  async ready() {
    // A stopped clock holds back what the app puts off to a later moment.
    await expect
      .poll(async () => {
        if (this.hasClock) await this.page.clock.runFor(50);
        return this.page.evaluate(() => document.documentElement.hasAttribute("data-ready"));
      }, { timeout: 15_000 })
      .toBe(true);
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  /** Goes to an address as a link inside the app does. */
  async go(hash) {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await this.settle();
  }

  // Time

  /** Lets time pass, every moment of it looked at. */
  async pass(millis) {
    if (this.hasClock) await this.page.clock.runFor(millis);
    else await this.page.waitForTimeout(Math.min(millis, 1000));
  }

  seconds(count) {
    return this.pass(count * 1000);
  }

  /** Lets time pass unseen, as while a phone lies in a pocket. */
  async skip(millis) {
    await this.page.clock.fastForward(millis);
    await this.page.clock.runFor(400);
  }

  minutes(count) {
    return this.skip(count * MINUTE);
  }

  async settle() {
    await this.pass(STEADY);
  }

  /** Looks again until it is so, while a stopped clock goes on a little. */
  async eventually(look, wanted) {
    await expect
      .poll(async () => {
        if (this.hasClock) await this.pass(100);
        return look();
      }, { timeout: 12_000 })
      .toEqual(wanted);
  }

  /** Waits for the words of a page, which are fetched when it is opened. */
  async wordsHere() {
    await this.eventually(() => this.page.getByText("One moment…").count(), 0);
  }

  // What is seen

  get(id) {
    return this.page.getByTestId(id);
  }

  switch(name) {
    return this.page.getByRole("switch", { name });
  }

  /** Opens the sheet with lengths of one's own. */
  async openLengths() {
    await this.tap(this.button("Other lengths and rounds"));
  }

  button(name) {
    return this.page.getByRole("button", { name });
  }

  link(name) {
    return this.page.getByRole("link", { name });
  }

  /** Expects the kind of the current step, and whose move it is. */
  async expectPhase(kind, partner) {
    await expect(this.get("phase")).toHaveAttribute("data-phase", kind);
    if (partner) await expect(this.get("phase")).toHaveAttribute("data-partner", partner);
  }

  phase() {
    return this.get("phase").getAttribute("data-phase");
  }

  /** Gives the seconds on the clock, negative when over. */
  async shown() {
    return Number(await this.get("clock").first().getAttribute("data-seconds"));
  }

  async expectClock(text, seconds) {
    await expect(this.get("clock").first()).toHaveText(text);
    if (seconds !== undefined) expect(await this.shown()).toBe(seconds);
  }

  // What is done

  async tap(what) {
    await (typeof what === "string" ? this.get(what) : what).click();
    await this.settle();
  }

  /** Opens the set-up of a talk and begins it. */
  async beginTalk({ preset, first } = {}) {
    await this.open(ROUTES.turns);
    if (preset) await this.choose(preset);
    if (first === "second") await this.choose("Tide");
    await this.tap("begin");
    await this.expectPhase("settle");
  }

  /** Opens the set-up of an exercise and begins it. */
  async begin(slug, { second = false } = {}) {
    await this.open(`#/exercises/${slug}`);
    await this.wordsHere();
    if (second) await this.choose("Tide");
    await this.tap("begin");
  }

  /** Picks one of a group of choices by its words. */
  async choose(name) {
    await this.page.getByRole("radio", { name, exact: true }).click();
    await this.settle();
  }

  /** From the settling breath to the first word. */
  async settleIn(first = "first") {
    await this.seconds(10);
    await this.expectPhase("speak", first);
  }

  handOver() {
    return this.tap("hand-over");
  }

  /** One whole turn: spoken, said back, confirmed. */
  async turn(speaker, { speak = 20, reflect = 10 } = {}) {
    const listener = speaker === "first" ? "second" : "first";
    await this.expectPhase("speak", speaker);
    await this.seconds(speak);
    await this.handOver();
    await this.expectPhase("reflect", listener);
    await this.seconds(reflect);
    await this.handOver();
    await this.expectPhase("confirm", speaker);
    await this.tap("heard");
  }

  /** The end of a talk: no way is looked for, each says one appreciation, no pulse. */
  async close(first = "first", { solves = true } = {}) {
    const second = first === "first" ? "second" : "first";
    if (solves) {
      await this.expectPhase("choose");
      await this.tap(this.button("Enough for now").first());
    }
    for (const partner of [first, second]) {
      await this.expectPhase("say", partner);
      await this.seconds(5);
      await this.handOver();
    }
    await this.expectPhase("choose");
    await this.tap(this.button("Close here"));
    await this.expectPhase("done");
  }

  /** Opens the set-up of a pause and begins it. */
  async beginPause() {
    await this.open(ROUTES.pause);
    await this.tap("begin");
  }

  /** Answers "ready?" behind the cover. */
  async answerReady(isReady) {
    await this.expectPhase("cover");
    await this.tap("holder");
    await this.expectPhase("ask");
    await this.tap(isReady ? "im-ready" : this.page.locator(".not-yet [data-minutes='10']"));
  }

  /** Gives the first of the two a name, in Us. */
  async giveName(name) {
    await this.open(ROUTES.us);
    await this.tap("names");
    await this.page.locator("#name-first").fill(name);
    await this.tap("save-names");
  }

  // What is kept

  stored(key) {
    return this.page.evaluate((name) => localStorage.getItem(name), key);
  }

  keys() {
    return this.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("hearth.")).sort());
  }

  /** Gives the running session as it is kept; nothing where it was put away. */
  async session() {
    return JSON.parse((await this.stored("hearth.session")) ?? "{}").body ?? null;
  }

  async records() {
    const keys = (await this.keys()).filter((key) => key.startsWith("hearth.record."));
    return Promise.all(keys.map((key) => this.stored(key)));
  }

  /** Everything that is kept anywhere, as one text. */
  async everything() {
    const kept = await this.page.evaluate(() => JSON.stringify(localStorage));
    return kept + JSON.stringify([await this.database("mirror"), await this.database("quarantine")]);
  }

  /** Reads a store of the database. */
  database(store) {
    return this.page.evaluate(
      (name) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open("hearth");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            if (!database.objectStoreNames.contains(name)) {
              database.close();
              resolve([]);
              return;
            }
            const reading = database.transaction(name).objectStore(name).getAll();
            reading.onsuccess = () => {
              database.close();
              resolve(reading.result);
            };
            reading.onerror = () => reject(reading.error);
          };
        }),
      store,
    );
  }
}
