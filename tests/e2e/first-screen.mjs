// Opens a build that tells what of it runs, as guests at different hours with different phones, first and later,
// and writes down what did.
//
//   node tests/e2e/first-screen.mjs MARKS.json
//
// HEARTH_URL says where the app is served, CHROME which browser to drive.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const url = process.env.HEARTH_URL ?? "http://localhost:8080/";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 800 } };
// A day of the week each; every part of the day is among them.
const GUESTS = [
  ["2026-11-23T09:10", phone],
  ["2026-11-24T14:20", { ...phone, colorScheme: "dark" }],
  ["2026-11-25T20:30", { ...desk, reducedMotion: "reduce" }],
  ["2026-11-26T02:40", { ...desk, colorScheme: "dark" }],
  ["2026-11-27T06:05", { ...phone, timezoneId: "Asia/Kolkata" }],
  ["2026-11-28T18:00", { ...phone, timezoneId: "America/New_York" }],
  ["2026-11-29T23:59", { ...phone, serviceWorkers: "block" }],
];
const chrome = { executablePath: process.env.CHROME, args: ["--no-sandbox", "--disable-gpu"] };
const seen = new Set();

const open = async (page, place = "") => {
  await page.goto(url + place);
  await page.waitForSelector("html[data-ready]", { timeout: 60_000 });
  await page.waitForTimeout(1500);
  for (const place of await page.evaluate(() => [...self.hearthMarks])) seen.add(place);
};

for (const [time, options] of GUESTS) {
  // Only who has a folder of their own is offered to install the app.
  const folder = await mkdtemp(join(tmpdir(), "hearth-guest-"));
  const context = await chromium.launchPersistentContext(folder, { ...chrome, ...options });
  const page = await context.newPage();
  await page.clock.install({ time: new Date(time) });
  // Some come by a link that names Today.
  await open(page, seen.size ? "#/" : "");
  // A later guest has settings that are read, and a version of the app that is kept.
  await page.evaluate(() => { location.hash = "#/us"; });
  await page.locator('input[name="theme"]').last().check({ force: true });
  await page.waitForTimeout(1500);
  await page.goto("about:blank");
  await open(page);
  await context.close();
  await rm(folder, { recursive: true, force: true });
}
await writeFile(process.argv[2], JSON.stringify([...seen].sort((a, b) => a - b)));
