// Measures what a browser sees, and writes the figures as one JSON object: key → number.
//
//   node tests/e2e/bench.mjs FIGURES.json RECORDS.json [--lighthouse] [--only=part,part]
//
// HEARTH_URL says where the app is served, CHROME which browser to drive.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [figuresFile, recordsFile] = process.argv.slice(2);
const withLighthouse = process.argv.includes("--lighthouse");
const url = process.env.HEARTH_URL ?? "http://localhost:8080/";
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const figures = {};
const complaints = [];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const percentile = (numbers, share) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const rest = (ms) => new Promise((done) => setTimeout(done, ms));

// Runs in the page before anything else does.
const watch = () => {
  const seen = (self.benchSeen = { shifts: 0, lcp: 0, tasks: [], events: [], ready: 0 });
  const on = (type, take, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  on("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shifts += entry.value; });
  on("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; });
  on("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  on("event", (entry) => { if (entry.interactionId) seen.events.push([entry.interactionId, entry.duration]); }, { durationThreshold: 16 });
  new MutationObserver(() => {
    if (!seen.ready && document.documentElement.hasAttribute("data-ready")) seen.ready = performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });
};

const read = (page) =>
  page.evaluate(() => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    return { ...self.benchSeen, fcp: paint ? paint.startTime : Infinity };
  });

async function open(context, { slow = 1, heard = true } = {}) {
  const page = await context.newPage();
  page.on("console", (message) => {
    if (heard && ["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.addInitScript(watch);
  const cdp = await context.newCDPSession(page);
  if (slow > 1) await cdp.send("Emulation.setCPUThrottlingRate", { rate: slow });
  return { page, cdp };
}

// A part that hangs must not hold up the others.
const tooLong = () =>
  rest(150_000).then(() => {
    throw new Error("took more than 150 s");
  });

const ready = (page) => page.waitForSelector("html[data-ready]", { state: "attached", timeout: 30_000 });

// Visits in a folder of its own, for service workers and storage are kept only there.
async function withVisitor(work, device = phone) {
  const folder = await mkdtemp(join(tmpdir(), "hearth-bench-"));
  const options = { executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: flags, ...device };
  const context = await chromium.launchPersistentContext(folder, options);
  try {
    return await work(context);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function firstVisit() {
  const rounds = [];
  let foreign = 0;
  for (let round = 0; round < 3; round += 1) {
    await withVisitor(async (context) => {
      const { page } = await open(context, { slow: 4 });
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));
      await page.goto(url);
      await ready(page);
      const before = requests.length;
      await rest(3000);
      const seen = await read(page);
      foreign += requests.filter((address) => /^https?:/.test(address) && !address.startsWith(url)).length;
      const blocking = seen.tasks
        .filter(([start]) => start >= seen.fcp)
        .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
      if (round === 0) console.log(`  before interactive: ${requests.slice(0, before).map((address) => address.replace(url, "/")).join(" ")}`);
      rounds.push({ fcp: seen.fcp, lcp: seen.lcp, cls: seen.shifts, tbt: blocking, requests: before });
    });
  }
  for (const key of ["fcp", "lcp", "cls", "tbt", "requests"]) figures[key] = median(rounds.map((round) => round[key]));
  figures.foreign = foreign;
}

// The first part of the wasm has to do alone until the rest is there. What it misses it asks for without
// waiting, as nothing else does: then `xtask/first-screen.txt` is older than the first screen. Whoever comes
// again has a worker that keeps both parts, and starts with both.
async function firstPart() {
  const guests = [
    ["on a phone", phone],
    ["at a desk, in the dark", { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false, colorScheme: "dark" }],
  ];
  figures.missed = 0;
  for (const [where, device] of guests) {
    await withVisitor(async (context) => {
      const { page } = await open(context);
      await page.goto(url);
      await ready(page);
      await rest(2000);
      const isMissed = await page.evaluate(() =>
        performance.getEntriesByType("resource").some(({ name, initiatorType }) => name.endsWith(".wasm") && initiatorType === "xmlhttprequest"),
      );
      if (!isMissed) return;
      figures.missed += 1;
      console.error(`  the first screen ${where} runs what lies in the second part: run cargo xtask profile`);
    }, device);
  }
}

async function offlineVisit() {
  await withVisitor(async (context) => {
    const first = await open(context);
    await first.page.goto(url);
    await ready(first.page);
    await first.page.evaluate(() => navigator.serviceWorker.ready);
    await first.page.close();
    await context.setOffline(true);
    const rounds = [];
    for (let round = 0; round < 5; round += 1) {
      const { page } = await open(context, { slow: 4 });
      await page.goto(url);
      await ready(page);
      await rest(300);
      rounds.push(await read(page));
      await page.close();
    }
    figures["repeat-paint"] = median(rounds.map((round) => round.fcp));
    figures["repeat-ready"] = median(rounds.map((round) => round.ready));
  });
}

// Lays down what a couple kept, and opens Hearth once at full speed, so that what is copied once has been.
async function keep(context, which, also = async () => {}) {
  const records = JSON.parse(await readFile(recordsFile, "utf8"))[which];
  // Not heard: beside a bare file the browser asks for an icon that is not there.
  const { page } = await open(context, { heard: false });
  await page.goto(`${url}manifest.webmanifest`);
  await page.evaluate((texts) => {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, records);
  await page.goto(url);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await rest(8000);
  await also(page, records);
  await page.close();
}

async function longLife() {
  await withVisitor(async (context) => {
    await keep(context, "long");
    const rounds = [];
    for (let round = 0; round < 3; round += 1) {
      const { page, cdp } = await open(context, { slow: 4 });
      await page.goto(url);
      await ready(page);
      const whole = await settled(cdp, page);
      const seen = await read(page);
      rounds.push({ ...seen, whole, longest: Math.max(0, ...seen.tasks.filter(([start]) => start > seen.ready).map(([, length]) => length)) });
      await page.close();
    }
    figures["journal-paint"] = median(rounds.map((round) => round.fcp));
    figures["journal-dock"] = median(rounds.map((round) => round.ready));
    figures["journal-whole"] = median(rounds.map((round) => round.whole));
    console.log(`  longest task after the dock with 10,000 records, CPU 4x: ${median(rounds.map((round) => round.longest)).toFixed(0)} ms`);
    await taps(context);
  });
}

// Draws the photos that the moments name: as large as Hearth keeps them, and as hard to pack as leaves are.
const layPhotos = async (page, records) => {
  const names = Object.values(records).map((text) => JSON.parse(text).entry?.moment?.photo).filter(Boolean);
  const bytes = await page.evaluate(async (all) => {
    const [width, height] = [1600, 1200];
    const pen = new OffscreenCanvas(width, height).getContext("2d");
    const database = await new Promise((done, failed) => {
      const asked = indexedDB.open("hearth");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    let sum = 0;
    for (const [at, key] of all.entries()) {
      const sky = pen.createLinearGradient(0, 0, width, height);
      sky.addColorStop(0, `hsl(${at * 37} 60% 40%)`);
      sky.addColorStop(1, `hsl(${at * 53} 60% 80%)`);
      pen.fillStyle = sky;
      pen.fillRect(0, 0, width, height);
      for (let leaf = 0; leaf < 6000; leaf += 1) {
        pen.fillStyle = `hsl(${(leaf * 7 + at) % 360} 50% ${leaf % 90}% / 0.5)`;
        pen.fillRect((leaf * 7919) % width, (leaf * 104729) % height, 4 + (leaf % 23), 3 + (leaf % 17));
      }
      const raw = await pen.canvas.convertToBlob({ type: "image/jpeg", quality: 0.82 });
      sum += raw.size;
      await new Promise((done, failed) => {
        const writing = database.transaction("photos", "readwrite");
        writing.oncomplete = done;
        writing.onabort = () => failed(writing.error);
        writing.objectStore("photos").put({ key, raw });
      });
    }
    database.close();
    return sum;
  }, names);
  console.log(`  a year: ${Object.keys(records).length} records, ${names.length} photos of ${(bytes / names.length / 1000).toFixed(0)} KB`);
};

// From the tap until the screen stands, and every photo in sight is drawn.
const shownAfter = (page, act, wanted) =>
  page.evaluate(
    ([what, selector, count]) =>
      new Promise((done) => {
        const start = performance.now();
        if (what.startsWith("#")) location.hash = what;
        else document.querySelector(what).click();
        const inSight = (picture) => {
          const { top, bottom } = picture.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        };
        const look = () => {
          const there = document.querySelectorAll(selector).length >= count;
          const pictures = [...document.querySelectorAll("main .picture")].filter(inSight);
          if (there && pictures.every((it) => it.complete && it.naturalWidth)) done(performance.now() - start);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    [act, wanted.selector, wanted.count],
  );

async function year() {
  await withVisitor(async (context) => {
    await keep(context, "year", layPhotos);
    const rounds = [];
    for (let round = 0; round < 3; round += 1) {
      const { page, cdp } = await open(context, { slow: 4 });
      await page.goto(url);
      await ready(page);
      const dock = (await read(page)).ready;
      await settled(cdp, page);
      const moments = await shownAfter(page, "#/moments", { selector: '[data-testid="moment"]', count: 20 });
      await rest(1000);
      const book = await shownAfter(page, '[data-testid="book"]', { selector: '.book-moment [data-testid="photo"]', count: 100 });
      await rest(1000);
      await page.evaluate(() => { location.hash = "#/lines"; });
      await page.getByRole("button", { name: "I’m " }).first().waitFor();
      await rest(1000);
      await page.evaluate(() => { [...document.querySelectorAll("button")].find((it) => it.textContent.includes("I’m ")).id = "bench-holder"; });
      const lines = await shownAfter(page, "button#bench-holder", { selector: "main svg[role=img]", count: 2 });
      rounds.push({ dock, moments, book, lines });
      await page.close();
    }
    for (const key of ["dock", "moments", "book", "lines"]) figures[`year-${key}`] = median(rounds.map((round) => round[key]));
  });
}

// Tells when the page fell quiet: the start of the first half second with less than 5 ms of work in it.
async function settled(cdp, page) {
  await cdp.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return { at: await page.evaluate(() => performance.now()), work: of("ScriptDuration") * 1000 };
  };
  let quietFrom = await busy();
  for (let look = 0; look < 150; look += 1) {
    await rest(100);
    const now = await busy();
    if (now.work - quietFrom.work > 5) quietFrom = now;
    else if (now.at - quietFrom.at > 500) break;
  }
  return quietFrom.at;
}

async function taps(context) {
  const { page } = await open(context, { slow: 6 });
  await page.goto(url);
  await ready(page);
  await rest(6000);
  await page.evaluate(() => { self.benchSeen.events.length = 0; });
  const places = ["#/us", "#/exercises/turn-taker", "#/exercises/cool-down"];
  let tapped = 0;
  for (let round = 0; round < 12; round += 1) {
    for (const place of places) {
      const link = page.locator(`a[href="${place}"]:visible`).first();
      if (!(await link.count())) continue;
      await link.tap();
      tapped += 1;
      await rest(350);
      await page.evaluate(() => { location.hash = "#/"; });
      await rest(350);
    }
  }
  const { events } = await read(page);
  const longest = new Map();
  for (const [id, duration] of events) longest.set(id, Math.max(duration, longest.get(id) ?? 0));
  // What is quicker than 16 ms is not told to the observer.
  const all = [...longest.values(), ...Array(Math.max(0, tapped - longest.size)).fill(16)];
  if (tapped) figures.tap = percentile(all, 0.98);
  await page.close();
}

async function beginTalk(page) {
  await page.goto(`${url}#/exercises/turn-taker`);
  await ready(page);
  // By key, so that nothing of the layout is measured here.
  await page.getByTestId("begin").press("Enter");
  await page.waitForSelector('[data-phase="speak"]', { timeout: 30_000 });
}

async function timerScript() {
  await withVisitor(async (context) => {
    const { page, cdp } = await open(context);
    await beginTalk(page);
    await cdp.send("Performance.enable");
    const script = async () =>
      (await cdp.send("Performance.getMetrics")).metrics.find((metric) => metric.name === "ScriptDuration").value;
    await rest(2000);
    const before = await script();
    await rest(10_000);
    figures["timer-script"] = ((await script()) - before) * 100;
  });
}

// Both clocks of the page can be moved on, as after a sleep, or the wall clock alone, as by a hand.
const movableClocks = () => {
  const moved = (self.benchMoved = { sleep: 0, wall: 0 });
  const now = Date.now.bind(Date);
  const steady = performance.now.bind(performance);
  Date.now = () => now() + moved.sleep + moved.wall;
  performance.now = () => steady() + moved.sleep;
  self.benchTrue = () => steady() + moved.sleep;
};

// Waits for the clock's text to change and returns what it says then, in seconds left, and the true time.
const nextChange = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const text = () => document.querySelector('[data-testid="clock"]')?.textContent?.trim() ?? "";
        const first = text();
        const look = () => {
          const now = text();
          if (now === first || !now) return requestAnimationFrame(look);
          const [minutes, seconds] = now.replace(/^[+\u2212-]/, "").split(":").map(Number);
          const left = minutes * 60 + seconds;
          done({ left: /^\d/.test(now) ? left : -left, at: self.benchTrue() });
        };
        look();
      }),
  );

async function timerError() {
  await withVisitor(async (context) => {
    const { page, cdp } = await open(context);
    await page.addInitScript(movableClocks);
    await beginTalk(page);
    await rest(1500);
    const began = await nextChange(page);
    let worst = 0;
    const check = async (name) => {
      // The first change after a fault may be the correction itself.
      await nextChange(page);
      const now = await nextChange(page);
      const error = Math.abs(now.at - began.at - (began.left - now.left) * 1000);
      console.log(`  timer error after ${name}: ${error.toFixed(0)} ms`);
      worst = Math.max(worst, error);
    };
    await check("nothing");
    const other = await context.newPage();
    await other.bringToFront();
    await cdp.send("Page.setWebLifecycleState", { state: "frozen" });
    await rest(2000);
    await cdp.send("Page.setWebLifecycleState", { state: "active" });
    await page.evaluate(() => { self.benchMoved.sleep += 600_000; });
    await page.bringToFront();
    await other.close();
    await check("ten minutes hidden and frozen");
    for (const hours of [1, -1]) {
      await page.evaluate((by) => { self.benchMoved.wall += by; }, hours * 3_600_000);
      await check(`the clock set by ${hours} h`);
    }
    figures["timer-error"] = worst;
  });
}

// From the tap until the whole set-up stands there, words and all.
async function opening() {
  await withVisitor(async (context) => {
    const { page } = await open(context, { slow: 4 });
    await page.goto(url);
    await ready(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await rest(4000);
    const go = async (place) => {
      await page.evaluate((to) => { location.hash = to; }, place);
      await rest(300);
    };
    const hrefs = (start) =>
      page.locator(`main a[href^="${start}"]`).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    await go("#/practices");
    const places = new Set();
    for (const practice of new Set(await hrefs("#/practices/"))) {
      await go(practice);
      for (const start of ["#/exercises/", "#/moments", "#/promises"]) for (const href of await hrefs(start)) places.add(href);
    }
    const took = [];
    for (const place of places) {
      const rounds = [];
      for (let round = 0; round < 3; round += 1) {
        await go("#/practices");
        rounds.push(
          await page.evaluate(
            (to) =>
              new Promise((done) => {
                const before = document.querySelector("h1");
                const start = performance.now();
                location.hash = to;
                const look = () => {
                  const heading = document.querySelector("h1");
                  const isThere = heading && heading !== before && !document.body.textContent.includes("One moment…");
                  if (isThere) done(performance.now() - start);
                  else requestAnimationFrame(look);
                };
                requestAnimationFrame(look);
              }),
            place,
          ),
        );
      }
      took.push([median(rounds), place]);
    }
    took.sort(([one], [other]) => other - one);
    console.log(`  slowest to open of ${took.length}: ${took.slice(0, 3).map(([ms, place]) => `${place} ${ms.toFixed(0)} ms`).join(", ")}`);
    figures.opening = took[0][0];
  });
}

async function growth() {
  await withVisitor(async (context) => {
    const { page, cdp } = await open(context);
    await page.goto(url);
    await ready(page);
    await cdp.send("Performance.enable");
    const change = (times) =>
      page.evaluate(async (count) => {
        const places = ["#/us", "#/", "#/safety", "#/"];
        for (let number = 0; number < count; number += 1) {
          location.hash = places[number % places.length];
          await new Promise((done) => setTimeout(done, 8));
        }
      }, times);
    const weigh = async () => {
      for (let round = 0; round < 3; round += 1) await cdp.send("HeapProfiler.collectGarbage");
      const { metrics } = await cdp.send("Performance.getMetrics");
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      return { heap: of("JSHeapUsedSize"), nodes: of("Nodes") };
    };
    await change(100);
    const before = await weigh();
    await change(1000);
    await rest(500);
    const after = await weigh();
    figures.heap = Math.max(0, (after.heap - before.heap) / 1e6);
    figures.nodes = Math.max(0, after.nodes - before.nodes);
  });
}

async function lighthouseMarks() {
  const { default: lighthouse } = await import("lighthouse");
  const port = 8118;
  const rounds = [];
  for (let round = 0; round < 3; round += 1) {
    const browser = await chromium.launch({
      executablePath: process.env.CHROME ?? "/usr/bin/chromium",
      args: [...flags, `--remote-debugging-port=${port}`],
    });
    const { lhr } = await lighthouse(url, { port, output: "json", logLevel: "error" });
    await browser.close();
    rounds.push(lhr);
    for (const audit of Object.values(lhr.audits)) {
      if (round === 0 && audit.score !== null && audit.score < 0.9) console.log(`  ${audit.id}: ${audit.displayValue ?? audit.score}`);
    }
  }
  const audits = { fcp: "first-contentful-paint", lcp: "largest-contentful-paint", tbt: "total-blocking-time", cls: "cumulative-layout-shift" };
  for (const [key, id] of Object.entries(audits)) figures[`lighthouse-${key}`] = median(rounds.map((lhr) => lhr.audits[id].numericValue));
  for (const category of ["performance", "accessibility", "best-practices", "seo"]) {
    figures[`lighthouse-${category}`] = median(rounds.map((lhr) => Math.round(lhr.categories[category].score * 100)));
  }
}

const only = process.argv.find((word) => word.startsWith("--only="))?.slice(7).split(",");
const parts = { firstVisit, firstPart, offlineVisit, longLife, year, opening, timerScript, timerError, growth };
if (withLighthouse) parts.lighthouse = lighthouseMarks;
let failed = false;
for (const [name, part] of Object.entries(parts)) {
  if (only && !only.includes(name)) continue;
  try {
    await Promise.race([part(), tooLong()]);
    console.log(`  measured: ${name}`);
  } catch (error) {
    failed = true;
    console.error(`  not measured: ${name}: ${error.message}`);
  }
}
figures.violations = complaints.length;
for (const complaint of new Set(complaints)) console.error(`  console: ${complaint}`);
await writeFile(figuresFile, JSON.stringify(figures, null, 1));
process.exit(failed ? 1 : 0);
