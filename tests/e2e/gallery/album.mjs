/** Moments, promises, and lines over time. */

import { KEPT, PROMISES, SHOWN, WEEKS, YEARS, choosePhoto, moment, openWith, turnedPhoto } from "../album.mjs";
import { expect } from "@playwright/test";
import { hold } from "../own-time.mjs";

const moments = (records) => (hearth) => openWith(hearth, KEPT.moments, records);

const writing = async (hearth) => {
  await moments(YEARS)(hearth);
  await hearth.tap("add");
};

async function withPhoto(hearth) {
  await writing(hearth);
  await hearth.page.locator("#moment-words").fill("We stayed until the light went.");
  await choosePhoto(hearth, { name: "held.jpg", mimeType: "image/jpeg", buffer: await turnedPhoto(hearth.page) });
  await expect(hearth.get("photo")).toBeVisible();
}

async function keptPhoto(hearth) {
  await withPhoto(hearth);
  await hearth.tap("keep");
  await expect(hearth.get("photo").first()).toBeVisible();
}

const promises = (records) => async (hearth) => {
  await openWith(hearth, KEPT.promises, records);
  await hold(hearth, "Noor");
  await hearth.wordsHere();
};

const missed = async (hearth) => {
  await promises(PROMISES)(hearth);
  await hearth.tap("missed");
};

const lines = (records) => async (hearth) => {
  await openWith(hearth, KEPT.lines, records);
  await hold(hearth, "Noor");
  await hearth.wordsHere();
};

export const ALBUM = [
  ["moments-empty", moments([])],
  ["moments", moments(YEARS)],
  ["moments-form", writing],
  ["moments-form-sealed", async (hearth) => {
    await writing(hearth);
    await hearth.tap(hearth.switch(/Seal it/));
    await hearth.page.locator("#seal-day").fill("2026-11-01");
  }],
  ["moments-form-photo", withPhoto],
  ["moments-form-unreadable", async (hearth) => {
    await writing(hearth);
    await choosePhoto(hearth, { name: "no.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
    await expect(hearth.page.getByRole("alert").filter({ hasText: "can’t be read" })).toBeVisible();
  }],
  ["moments-kept-photo", keptPhoto],
  ["moments-one", async (hearth) => {
    await keptPhoto(hearth);
    await hearth.tap(hearth.get("moment").filter({ hasText: "light went" }));
    await expect(hearth.get("photo").first()).toBeVisible();
  }],
  ["moments-lost-photo", moments([moment("m-x", "2026-11-20", "The bridge at night.", { photo: "1-gone" })])],
  ["moments-book", async (hearth) => {
    await keptPhoto(hearth);
    await hearth.tap("book");
    await expect(hearth.get("photo").first()).toBeVisible();
  }],
  ["promises-holder", (hearth) => openWith(hearth, KEPT.promises, PROMISES)],
  ["promises-empty", promises([])],
  ["promises", promises(PROMISES)],
  ["promises-form", async (hearth) => {
    await promises([])(hearth);
    await hearth.tap("make");
    await hearth.tap("begin-line");
  }],
  ["promises-one", async (hearth) => {
    await promises(PROMISES)(hearth);
    await hearth.tap("promise");
  }],
  ["promises-missed", missed],
  ["today-keepsakes", (hearth) => openWith(hearth, "#/", [...YEARS, ...PROMISES])],
  ["lines-empty", lines([])],
  ["lines", lines(WEEKS)],
  ["lines-both", async (hearth) => {
    await lines([...SHOWN])(hearth);
    await hearth.tap(hearth.page.getByText("As a table").first());
  }],
];
