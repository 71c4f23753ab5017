/** Draws every screen and phase in both themes, and on paper at every size, into `docs/screens/` and `assets/store/`. */

import { spawn } from "node:child_process";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { CHROME, CHROME_ARGS } from "./engines/chrome.mjs";
import { until } from "./engines/wait.mjs";
import { SCENES } from "./gallery.mjs";
import { Hearth } from "./hearth.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SCREENS = join(ROOT, "docs/screens");
const STORE = join(ROOT, "assets/store");
const PORT = 8181;

const PHONE = { width: 390, height: 844 };
const SIZES = [
  ["", PHONE],
  ["320", { width: 320, height: 568 }],
];
/** Enough to see that all is there, at half the weight. */
const ROUGH = [
  ["landscape", { width: 844, height: 390 }],
  ["desktop", { width: 1280, height: 800 }],
];
const THEMES = [
  ["", "light"],
  ["dark", "dark"],
];

/** What a store shows: three narrow, one wide. */
const FOR_STORE = [
  ["today", "narrow-today", PHONE],
  ["turn-speak", "narrow-talk", PHONE],
  ["pause-breathe", "narrow-pause", PHONE],
  ["today", "wide-today", { width: 1280, height: 800 }],
];

const only = process.argv.slice(2);

/** Serves the build, unless told where it is served already. */
async function served() {
  if (process.env.HEARTH_URL) return { url: process.env.HEARTH_URL, stop() {} };
  const server = spawn("cargo", ["xtask", "serve", "--no-build", "--port", String(PORT)], { cwd: ROOT, stdio: "inherit" });
  const url = `http://localhost:${PORT}/`;
  await until("the server", async () => (await fetch(url)).ok, 120_000);
  return { url, stop: () => server.kill() };
}

/** Draws with few colours: a screen of Hearth has few. */
async function keep(image, file) {
  await sharp(image).png({ palette: true, colours: 64, effort: 8, compressionLevel: 9 }).toFile(file);
}

async function visit(browser, url, scheme, size) {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: size.width < 900,
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
  });
  const hearth = new Hearth(await context.newPage(), url);
  await hearth.stopClock();
  return { context, hearth };
}

async function draw(browser, url, [name, go], failures) {
  for (const [theme, scheme] of THEMES) {
    const { context, hearth } = await visit(browser, url, scheme, PHONE);
    try {
      await go(hearth);
      for (const [size, viewport] of theme ? SIZES.slice(0, 1) : [...SIZES, ...ROUGH]) {
        await hearth.page.setViewportSize(viewport);
        await hearth.settle();
        await shoot(hearth, [name, size, theme], ROUGH.some(([rough]) => rough === size));
      }
      if (!theme) {
        const debug = await context.newCDPSession(hearth.page);
        await debug.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
        await hearth.page.setViewportSize(PHONE);
        await hearth.settle();
        await shoot(hearth, [name, "200pct"], true);
      }
    } catch (error) {
      failures.push(`${name} ${theme}: ${error.message.split("\n")[0]}`);
    } finally {
      await context.close();
    }
  }
}

async function shoot(hearth, parts, isRough = false) {
  const file = join(SCREENS, `${parts.filter(Boolean).join("-")}.png`);
  await keep(await hearth.page.screenshot({ animations: "disabled", scale: isRough ? "css" : "device" }), file);
}

async function drawForStore(browser, url) {
  await mkdir(STORE, { recursive: true });
  for (const [scene, file, size] of FOR_STORE) {
    const { context, hearth } = await visit(browser, url, "light", size);
    const [, go] = SCENES.find(([name]) => name === scene);
    await go(hearth);
    await keep(await hearth.page.screenshot({ animations: "disabled" }), join(STORE, `${file}.png`));
    await context.close();
  }
}

async function weigh(folder) {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return `${names.length} pictures, ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024)} KB`;
}

const server = await served();
const browser = await chromium.launch({ executablePath: CHROME, args: CHROME_ARGS });
const failures = [];
const scenes = SCENES.filter(([name]) => only.length === 0 || only.includes(name));
if (only.length === 0) await rm(SCREENS, { recursive: true, force: true });
await mkdir(SCREENS, { recursive: true });
const queue = [...scenes];
await Promise.all(
  [0, 1].map(async () => {
    for (let scene = queue.shift(); scene; scene = queue.shift()) await draw(browser, server.url, scene, failures);
  }),
);
if (only.length === 0) await drawForStore(browser, server.url);
await browser.close();
server.stop();
console.log(`docs/screens: ${await weigh(SCREENS)}`);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length ? 1 : 0;
