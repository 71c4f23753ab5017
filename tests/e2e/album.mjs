/** Moments and promises as the two use them. */

import { named, remember, NAMED } from "./named.mjs";

export const KEPT = { moments: "#/moments", promises: "#/promises", lines: "#/lines" };

/** A picture of 2400 × 1200 whose left half is red, as a phone held upright wrote it: turned by a quarter, and with a place in it. */
export async function turnedPhoto(page) {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 1200);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#00f";
    pen.fillRect(0, 0, 2400, 1200);
    pen.fillStyle = "#f00";
    pen.fillRect(0, 0, 1200, 1200);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  // A TIFF head with an orientation (6: turn by a quarter) and a maker's name that stands for all the rest.
  const maker = Buffer.from("SECRETPLACE\0", "latin1");
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  const entry = (at, tag, kind, count, value) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(kind, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, 0x010f, 2, maker.length, tiff.length);
  entry(22, 0x0112, 3, 1, 6);
  const exif = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, maker]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(exif.length + 2, 2);
  const jpeg = Buffer.from(bytes);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** Tells of a picture file how large it is, and whether paper and the strokes of the two are in it. */
export const inked = (hearth, file) =>
  hearth.page.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, picture.width, picture.height);
    const met = new Set();
    for (let at = 0; at < data.length; at += 4) met.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
    return {
      size: [picture.width, picture.height],
      isPaper: [...data.slice(0, 3)].join() === "246,240,230",
      hasFirst: met.has("185,85,38"),
      hasSecond: met.has("58,124,155"),
    };
  }, [...file]);

/** Chooses a file as the photo of the moment that is being written. */
export async function choosePhoto(hearth, file) {
  const asked = hearth.page.waitForEvent("filechooser");
  await hearth.get("choose-photo").click();
  await (await asked).setFiles(file);
}

/** Gives what is known of each kept photo: its size, its middle left and right, and whether words of a camera are in it. */
export const photos = (hearth) =>
  hearth.page.evaluate(async () => {
    const kept = await new Promise((resolve, reject) => {
      const opening = indexedDB.open("hearth");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        if (!database.objectStoreNames.contains("photos")) {
          database.close();
          resolve([]);
          return;
        }
        const reading = database.transaction("photos").objectStore("photos").getAll();
        reading.onsuccess = () => {
          database.close();
          resolve(reading.result);
        };
      };
    });
    return Promise.all(
      kept.map(async ({ key, raw }) => {
        const bitmap = await createImageBitmap(raw);
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const pen = canvas.getContext("2d", { willReadFrequently: true });
        pen.drawImage(bitmap, 0, 0);
        const colour = (x, y) => [...pen.getImageData(x, y, 1, 1).data].slice(0, 3).map((part) => (part > 127 ? 1 : 0)).join("");
        const text = new TextDecoder("latin1").decode(await raw.arrayBuffer());
        return {
          key,
          kind: raw.type,
          size: [bitmap.width, bitmap.height],
          top: colour(bitmap.width / 2, 20),
          foot: colour(bitmap.width / 2, bitmap.height - 20),
          tells: /Exif|SECRETPLACE|http:\/\/ns\.adobe/.test(text),
        };
      }),
    );
  });

const body = (id, author, audience, entry, created = 1_790_000_000_000) => [
  `hearth.record.${id}`,
  {
    v: 1,
    id,
    revision: { counter: 1, writer: "guest", at: created, before: [] },
    author,
    audience,
    created,
    entry,
    asides: [],
  },
];

export const moment = (id, on, words, { author = "both", audience = "both", photo = null } = {}) =>
  body(id, author, audience, { moment: { on, words, exercise: null, photo } });

export const promise = (id, maker, words, by, { state = "open", shown = false, size = 1 } = {}) =>
  body(id, maker, shown ? "both" : { only: maker }, {
    promise: { on: "2026-11-16", words, by, size, state, settled: state === "open" ? null : "2026-11-21" },
  });

export const closeness = (partner, on, overlap, shown = false) =>
  body(`closeness-${on}-${partner}`, partner, shown ? "both" : { only: partner }, { closeness: { on, overlap } });

export const checkIn = (partner, on, feelings) =>
  body(`check-in-${on}-${partner}`, partner, "both", { "check-in": { on, feelings, because: null, need: null } });

/** Opens a page as two who have kept something. */
export async function openWith(hearth, hash, records = []) {
  const kept = Object.fromEntries(records);
  await remember(hearth, { "hearth.settings": { v: 1, counter: 1, body: NAMED }, ...kept });
  await hearth.open(hash);
  await hearth.wordsHere();
}

export const YEARS = [
  moment("m-sea", "2025-11-23", "The sea, in the wrong coats.", { author: "second" }),
  moment("m-soup", "2026-11-19", "First autumn soup. You let me over-salt it.", { author: "first" }),
  moment("m-keys", "2026-11-02", "Keys to the new flat. We sat on the floor and said nothing."),
  moment("m-later", "2026-11-01", "By now the tree has leaves.", { audience: { "sealed-until": "2027-02-14" } }),
];

export const PROMISES = [
  promise("p-landlord", "first", "ring the landlord about the damp", "2026-11-23"),
  promise("p-phone", "first", "leave my phone in the hall after nine", "2026-11-29", { size: 2, shown: true }),
  promise("p-early", "first", "take the early shift", "2026-11-20", { state: "kept" }),
  promise("p-bulb", "first", "change the bulb", "2026-11-20", { state: "missed" }),
  promise("p-cat", "second", "take the early shift with the cat", "2026-11-21", { state: "kept", shown: true }),
  promise("p-sister", "second", "call my sister before Sunday", "2026-11-28", { shown: true }),
  promise("p-secret", "second", "bake in secret", "2026-11-28"),
  promise("p-forgot", "second", "fetch the parcel", "2026-11-19", { state: "missed", shown: true }),
  promise("p-late", "second", "sort the cellar", "2026-11-18", { shown: true }),
];

const SUNDAYS = ["2026-09-20", "2026-09-27", "2026-10-04", "2026-11-08", "2026-11-15", "2026-11-22"];
const FIRST = [40, 55, 50, 62, 70, 66];
const SECOND = [62, 60, 48, 50, 58, 24];

/** Weeks and days of both; the closeness of the second is shown, that of the first is not. */
export const WEEKS = [
  ...SUNDAYS.map((on, at) => closeness("first", on, FIRST[at])),
  ...SUNDAYS.map((on, at) => closeness("second", on, SECOND[at], true)),
  checkIn("first", "2026-11-20", ["calm"]),
  checkIn("first", "2026-11-22", ["sad"]),
  checkIn("second", "2026-11-21", ["happy"]),
];

/** The same, where both show their closeness. */
export const SHOWN = [
  ...SUNDAYS.map((on, at) => closeness("first", on, FIRST[at], true)),
  ...WEEKS.slice(SUNDAYS.length),
];

export { named };
