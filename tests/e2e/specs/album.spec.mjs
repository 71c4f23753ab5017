/** Moments: kept with a photo, found again, sealed until a day, gone when they are deleted. */

import { KEPT, YEARS, choosePhoto, moment, openWith, photos, turnedPhoto } from "../album.mjs";
import { expect, test } from "../fixtures.mjs";

const undo = (hearth) => hearth.tap(hearth.button("Undo"));
const words = (hearth) => hearth.page.locator("#moment-words");
const held = async (hearth) => ({ name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer: await turnedPhoto(hearth.page) });

async function keepWithPhoto(hearth, text) {
  await hearth.tap("add");
  await words(hearth).fill(text);
  await choosePhoto(hearth, await held(hearth));
  await expect(hearth.get("photo")).toBeVisible();
  await hearth.tap("keep");
  await expect(hearth.get("moment").filter({ hasText: text })).toBeVisible();
}

test("a moment is kept with its photo, which is small, upright and tells nothing more", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.moments);
  await expect(hearth.get("empty")).toBeVisible();
  await keepWithPhoto(hearth, "We stayed until the light went.");
  const [photo, ...more] = await photos(hearth);
  expect(more).toEqual([]);
  // What was 2400 wide and red on the left was held upright: 1600 high, and red above.
  expect(photo).toMatchObject({ kind: "image/jpeg", size: [800, 1600], top: "100", foot: "001", tells: false });
  expect(await hearth.everything()).toContain(photo.key);
  await hearth.reload();
  await hearth.wordsHere();
  await expect(hearth.get("photo").first()).toHaveJSProperty("naturalHeight", 1600);
});

test("a moment is changed, and Undo gives back the words and the photo", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.moments);
  await keepWithPhoto(hearth, "A first evening.");
  await hearth.tap("moment");
  await hearth.tap("change");
  await words(hearth).fill("Another evening.");
  await hearth.tap("take-off");
  await hearth.tap("keep");
  await expect(hearth.get("moment")).toContainText("Another evening.");
  await expect(hearth.get("photo")).toHaveCount(0);
  await undo(hearth);
  await expect(hearth.get("moment")).toContainText("A first evening.");
  await expect(hearth.get("photo")).toBeVisible();
  await hearth.seconds(30);
  expect(await photos(hearth)).toHaveLength(1);
});

test("a deleted moment takes its photo with it, once Undo has passed", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.moments);
  await keepWithPhoto(hearth, "A first evening.");
  await hearth.tap("moment");
  await hearth.tap("delete");
  await expect(hearth.get("moment")).toHaveCount(0);
  expect(await photos(hearth)).toHaveLength(1);
  await undo(hearth);
  await expect(hearth.get("photo")).toBeVisible();
  await hearth.tap("moment");
  await hearth.tap("delete");
  await hearth.seconds(30);
  await hearth.eventually(async () => (await photos(hearth)).length, 0);
});

test("a photo whose moment went while the phone went out is dropped at the next start", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.moments);
  await keepWithPhoto(hearth, "A first evening.");
  await hearth.tap("moment");
  await hearth.tap("delete");
  await hearth.reload();
  expect(await photos(hearth)).toHaveLength(1);
  await hearth.minutes(15);
  await hearth.open("#/");
  await hearth.eventually(async () => (await photos(hearth)).length, 0);
});

test("a file that is no picture is said to be none, and the words stay", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.moments);
  await hearth.tap("add");
  await words(hearth).fill("Still here.");
  await choosePhoto(hearth, { name: "x.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
  await expect(hearth.page.getByRole("alert").filter({ hasText: "can’t be read" })).toBeVisible();
  await expect(words(hearth)).toHaveValue("Still here.");
  await hearth.tap("keep");
  await expect(hearth.get("moment")).toContainText("Still here.");
  expect(await photos(hearth)).toEqual([]);
});

test("words left in the middle are there again, and a photo of another phone is said to be there", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.moments, [moment("m-x", "2026-11-20", "The bridge at night.", { photo: "1-gone" })]);
  await expect(hearth.get("moment")).toContainText("The photo is not on this phone.");
  await hearth.tap("add");
  await words(hearth).fill("Half a sentence");
  await hearth.page.keyboard.press("Escape");
  await hearth.settle();
  await expect(hearth.get("moment")).toBeVisible();
  await hearth.tap("add");
  await expect(words(hearth)).toHaveValue("Half a sentence");
  await hearth.reload();
  await hearth.wordsHere();
  await hearth.tap("add");
  await expect(words(hearth)).toHaveValue("Half a sentence");
  await hearth.tap("leave");
  await hearth.tap("add");
  await expect(words(hearth)).toHaveValue("");
});

test("half a note that is to be sealed is nobody's to come upon", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.moments);
  await hearth.tap("add");
  await words(hearth).fill("By now you");
  await hearth.tap(hearth.switch(/Seal it/));
  await words(hearth).fill("By now you have learnt");
  expect(await hearth.page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("By now");
  await hearth.page.keyboard.press("Escape");
  await hearth.settle();
  await hearth.tap("add");
  await expect(words(hearth)).toHaveValue("");
});

test("a sealed note is nowhere on the page before its day, and opens on it", async ({ hearth }) => {
  await hearth.stopClock();
  await openWith(hearth, KEPT.moments, YEARS);
  await hearth.tap("add");
  await words(hearth).fill("By now you have learnt to whistle.");
  await hearth.tap(hearth.switch(/Seal it/));
  await expect(hearth.get("keep")).toBeDisabled();
  await hearth.page.locator("#seal-day").fill("2026-11-23");
  await expect(hearth.get("keep")).toBeDisabled();
  await hearth.page.locator("#seal-day").fill("2026-12-24");
  await expect(hearth.page.getByText("This is a curtain")).toBeVisible();
  await hearth.tap("keep");
  await expect(hearth.get("sealed-notes")).toContainText("24 December 2026");
  for (const screen of ["timeline", "book"]) {
    if (screen === "book") await hearth.tap("book");
    expect(await hearth.page.content()).not.toMatch(/whistle|has leaves/);
  }
  await hearth.page.clock.setSystemTime(new Date("2026-12-24T08:00:00+01:00"));
  await hearth.open(KEPT.moments);
  await hearth.wordsHere();
  await expect(hearth.get("moment").filter({ hasText: "whistle" })).toBeVisible();
  expect(await hearth.page.content()).not.toContain("has leaves");
});

test("this day in other years, a draw, and words found again", async ({ hearth }) => {
  await hearth.stopClock();
  const more = Array.from({ length: 30 }, (_, at) => moment(`m-${at}`, "2026-10-04", `Walk number ${at}.`));
  await openWith(hearth, KEPT.moments, [...YEARS, ...more]);
  await expect(hearth.get("this-day")).toContainText("The sea, in the wrong coats.");
  await expect(hearth.get("this-day")).toContainText("23 November 2025 · Sam");
  await expect(hearth.get("moment")).toHaveCount(25);
  await hearth.tap("earlier");
  await expect(hearth.get("moment")).toHaveCount(34);
  await hearth.page.locator("#find-moment").fill("KEYS");
  await expect(hearth.get("month").getByTestId("moment")).toHaveText([/Keys to the new flat/]);
  await hearth.page.locator("#find-moment").fill("leaves");
  await expect(hearth.get("none-found")).toBeVisible();
  await hearth.tap("draw");
  const first = await hearth.get("one").innerText();
  await hearth.tap("draw");
  expect(await hearth.get("one").innerText()).not.toBe(first);
  await hearth.tap("back");
  await expect(hearth.get("add")).toBeVisible();
});

test("the book is printed without anything but the moments, the oldest first", async ({ hearth }) => {
  await openWith(hearth, KEPT.moments, YEARS);
  await hearth.page.evaluate(() => {
    window.print = () => {
      window.printed = true;
    };
  });
  await hearth.tap("book");
  await expect(hearth.get("book-pages").getByRole("article").first()).toContainText("The sea");
  await hearth.tap("print");
  expect(await hearth.page.evaluate(() => window.printed)).toBe(true);
  await hearth.page.emulateMedia({ media: "print" });
  await expect(hearth.get("print")).toBeHidden();
  await expect(hearth.page.locator(".page-head")).toBeHidden();
  await expect(hearth.get("book-pages")).toBeVisible();
});

test("deleting everything deletes the photos, and a backup says it has none", async ({ hearth }) => {
  await openWith(hearth, KEPT.moments);
  await keepWithPhoto(hearth, "A first evening.");
  await hearth.tap("moment");
  const download = hearth.page.waitForEvent("download");
  await hearth.get("save-photo").click();
  expect((await download).suggestedFilename()).toMatch(/^moment-\d{4}-\d\d-\d\d\.jpg$/);
  await hearth.open("#/us");
  await expect(hearth.get("save-backup")).toContainText("no photos");
  await hearth.tap("erase");
  await hearth.page.locator("#erase-word").fill("delete");
  await hearth.tap("erase-next");
  await hearth.get("erase-confirm").click();
  await expect(hearth.get("today")).toBeVisible();
  await hearth.ready();
  expect(await photos(hearth)).toEqual([]);
});

test("a tab of the version before lets go of the database, and one that does not is not waited for", async ({ hearth, context }) => {
  const older = await context.newPage();
  await older.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  await older.goto(`${hearth.base}manifest.webmanifest`);
  const open = (version) => older.evaluate((number) => new Promise((resolve, reject) => {
    const opening = indexedDB.open("hearth", number);
    opening.onupgradeneeded = () => {
      for (const store of ["mirror", "quarantine", "sealed"]) opening.result.createObjectStore(store, { keyPath: "key" });
    };
    opening.onsuccess = () => {
      window.held = opening.result;
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  }), version);
  await open(2);
  await openWith(hearth, KEPT.moments, YEARS);
  // It works with one lock less while the other holds on.
  await expect(hearth.get("month").first()).toBeVisible();
  await older.evaluate(() => window.held.close());
  await keepWithPhoto(hearth, "Both again.");
  expect(await photos(hearth)).toHaveLength(1);
  expect((await hearth.database("mirror")).length).toBeGreaterThan(0);
});
