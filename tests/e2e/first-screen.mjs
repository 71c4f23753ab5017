// Opens a build that tells which of its functions run, as a first and as a later guest, and writes down which.
//
//   node tests/e2e/first-screen.mjs MARKS.json
//
// HEARTH_URL says where the app is served, CHROME which browser to drive.
import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const url = process.env.HEARTH_URL ?? "http://localhost:8080/";
const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ["--no-sandbox", "--disable-gpu"] });
const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
const seen = new Set();

const open = async () => {
  await page.goto(url);
  await page.waitForSelector("html[data-ready]");
  await page.waitForTimeout(1500);
  for (const place of await page.evaluate(() => [...self.hearthMarks])) seen.add(place);
};

await open();
// A later guest has settings that are read, and a version of the app that is kept.
await page.evaluate(() => { location.hash = "#/us"; });
await page.locator('input[name="theme"]').last().check({ force: true });
await page.waitForTimeout(1500);
await page.goto("about:blank");
await open();
await browser.close();
await writeFile(process.argv[2], JSON.stringify([...seen].sort((a, b) => a - b)));
