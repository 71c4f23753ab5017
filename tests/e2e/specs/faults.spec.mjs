/** A phone is locked, frozen, killed, and its clock is changed: the right time is left, and nothing is lost. */

import { expect, test } from "@playwright/test";
import { chrome } from "../engines/chrome.mjs";
import { scratch } from "../engines/process.mjs";
import { sleep, until } from "../engines/wait.mjs";

const READY = "document.documentElement.hasAttribute('data-ready')";
const PHASE = "document.querySelector('[data-testid=phase]')?.dataset.phase";
const SECONDS = "Number(document.querySelector('[data-testid=clock]')?.dataset.seconds)";
const SAVED = `new Promise((resolve) => {
  const opening = indexedDB.open("hearth");
  opening.onsuccess = () => {
    const database = opening.result;
    const reading = database.transaction("mirror").objectStore("mirror").getAll();
    reading.onsuccess = () => { database.close(); resolve(JSON.stringify(reading.result)); };
  };
})`;

let profile;
let browser;

test.beforeEach(async () => {
  profile = await scratch("profile");
  browser = await chrome(profile.folder);
});

test.afterEach(async () => {
  await browser.kill();
  await profile.forget();
});

/** Opens a talk and lets somebody speak; gives the tab and what the clock must show from then on. */
async function speaking(baseURL) {
  const tab = await browser.open(`${baseURL}#/exercises/turn-taker`);
  await tab.until(READY);
  await tab.tap("[data-testid=begin]");
  await tab.until(`${PHASE} === "speak"`, 20_000);
  return tab;
}

async function left(tab) {
  await tab.until(`Number.isFinite(${SECONDS})`);
  return tab.evaluate(SECONDS);
}

test("hidden behind another tab, time ran on", async ({ baseURL }) => {
  const tab = await speaking(baseURL);
  const before = await left(tab);
  const start = Date.now();
  const other = await browser.open("about:blank");
  await other.front();
  await tab.until("document.visibilityState === 'hidden'");
  await sleep(6000);
  await tab.front();
  await tab.until("document.visibilityState === 'visible'");
  await sleep(300);
  const passed = Math.round((Date.now() - start) / 1000);
  expect(Math.abs(before - (await left(tab)) - passed)).toBeLessThanOrEqual(1);
  expect(tab.problems).toEqual([]);
});

test("frozen, time ran on and no step was skipped or doubled", async ({ baseURL }) => {
  const tab = await speaking(baseURL);
  const before = await left(tab);
  const start = Date.now();
  const other = await browser.open("about:blank");
  await other.front();
  await tab.freeze();
  await sleep(6000);
  await tab.thaw();
  await tab.front();
  await sleep(300);
  const passed = Math.round((Date.now() - start) / 1000);
  expect(Math.abs(before - (await left(tab)) - passed)).toBeLessThanOrEqual(1);
  expect(await tab.evaluate(PHASE)).toBe("speak");
  expect(tab.problems).toEqual([]);
});

test("killed in the middle, the talk is there again with the right time left", async ({ baseURL }) => {
  let tab = await speaking(baseURL);
  const before = await left(tab);
  const start = Date.now();
  await until("the save", async () => (await tab.evaluate(SAVED)).includes("hearth.session"));
  await sleep(300);
  await browser.kill();
  browser = await chrome(profile.folder);
  tab = await browser.open(`${baseURL}#/session`);
  await tab.until(READY);
  await tab.until(`${PHASE} === "speak"`);
  const passed = Math.round((Date.now() - start) / 1000);
  expect(Math.abs(before - (await left(tab)) - passed)).toBeLessThanOrEqual(1);
});

test("a crashed tab comes back where it was", async ({ baseURL }) => {
  const tab = await speaking(baseURL);
  await until("the save", async () => (await tab.evaluate(SAVED)).includes("hearth.session"));
  // A crashed tab answers nothing more.
  tab.send("Page.crash").catch(() => {});
  await sleep(800);
  const again = await browser.open(`${baseURL}#/session`);
  await again.until(READY);
  await again.until(`${PHASE} === "speak"`);
});

test("a pause killed in the middle returns at the agreed time", async ({ baseURL }) => {
  let tab = await browser.open(`${baseURL}#/exercises/cool-down`);
  await tab.until(READY);
  await tab.tap("[data-testid=begin]");
  await tab.until(`${PHASE} === "breathe"`);
  const before = await left(tab);
  const start = Date.now();
  await until("the save", async () => (await tab.evaluate(SAVED)).includes("cool-down"));
  await browser.kill();
  browser = await chrome(profile.folder);
  tab = await browser.open(`${baseURL}#/session`);
  await tab.until(READY);
  const passed = Math.round((Date.now() - start) / 1000);
  expect(Math.abs(before - (await left(tab)) - passed)).toBeLessThanOrEqual(1);
});

test("fifty kills right after Saved lose nothing @long", async ({ baseURL }) => {
  test.setTimeout(15 * 60_000);
  for (let i = 0; i < 50; i += 1) {
    const tab = await browser.open(`${baseURL}#/us`);
    await tab.until(READY);
    await tab.tap("[data-testid=names]");
    const name = `Noor ${i}`;
    await tab.until("document.querySelector('dialog[open] input')");
    await tab.evaluate(`(() => { const field = document.querySelector("dialog[open] input");
      field.value = ${JSON.stringify(name)};
      field.dispatchEvent(new Event("input", { bubbles: true })); })()`);
    await tab.tap("[data-testid=save-names]");
    await until(`${name} saved`, async () => (await tab.evaluate(SAVED)).includes(name));
    await sleep(Math.random() * 40);
    await browser.kill();
    browser = await chrome(profile.folder);
    const again = await browser.open(`${baseURL}#/`);
    await again.until(READY);
    await again.until(`document.querySelector("h1").textContent.includes(${JSON.stringify(name)})`);
  }
});

test("what was saved is a mirror of what is on the shelf", async ({ baseURL }) => {
  const tab = await speaking(baseURL);
  const same = await until("both stores to agree", () =>
    tab.evaluate(`(async () => {
      const mirror = JSON.parse(await ${SAVED});
      return mirror.length > 0 && mirror.every(({ key, raw }) => localStorage.getItem(key) === raw);
    })()`),
  );
  expect(same).toBe(true);
});
