/** Every screen and phase: nothing for axe to find, nothing cut off, at every size and in both themes. */

import { expect, test } from "../fixtures.mjs";
import { SCENES } from "../gallery.mjs";
import { axe, expectAccessible, expectTouchable, expectWhole } from "../look.mjs";

const SIZES = [
  ["320×568", { width: 320, height: 568 }],
  ["landscape", { width: 844, height: 390 }],
  ["desktop", { width: 1280, height: 800 }],
];

test.describe.configure({ timeout: 90_000 });

for (const [name, go] of SCENES) {
  test(`${name} is whole and accessible`, async ({ hearth }) => {
    await hearth.stopClock();
    await go(hearth);
    const { page } = hearth;
    await expectAccessible(hearth, `${name}, paper`);
    await expectWhole(page, `${name} at 390×844`);
    await expectTouchable(page, name);
    // A theme never flips within an exercise, so the other one is put on from outside.
    await page.evaluate(() => {
      document.documentElement.dataset.theme = "evening";
    });
    await hearth.settle();
    await expectAccessible(hearth, `${name}, evening`);
    for (const [size, viewport] of SIZES) {
      await page.setViewportSize(viewport);
      await hearth.settle();
      await expectWhole(page, `${name} at ${size}`);
    }
    // Chromium looks at its media queries again when the window changes, not when the text does.
    await largeText(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await hearth.settle();
    await expectWhole(page, `${name} at 200 % text`);
  });
}

/** Doubles the size of text as the browser's own setting does. */
async function largeText(page) {
  const debug = await page.context().newCDPSession(page);
  await debug.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
}

test("the two-sided screen keeps its shares at every size", async ({ hearth }) => {
  await hearth.stopClock();
  const [, go] = SCENES.find(([name]) => name === "turn-speak");
  await go(hearth);
  for (const [width, height, share] of [[390, 844, 0.45], [320, 568, 0.4], [844, 390, 0.4]]) {
    await hearth.page.setViewportSize({ width, height });
    await hearth.settle();
    const zone = await hearth.get("hand-over").boundingBox();
    expect(zone.height / height, `${width}×${height}`).toBeGreaterThanOrEqual(share - 0.01);
    const size = await hearth.get("clock").first().evaluate((clock) => parseFloat(getComputedStyle(clock).fontSize));
    expect(size, `digits at ${width}×${height}`).toBeGreaterThanOrEqual(Math.min(0.28 * width, 0.22 * height) - 0.5);
    const pause = await hearth.get("pause").boundingBox();
    expect(Math.min(pause.width, pause.height)).toBeGreaterThanOrEqual(63.5);
  }
});

/** Names what lies over words on the two-sided screen: a person's own controls. */
const covered = (page) =>
  page.evaluate(() => {
    const boxes = (root, of) =>
      [...root.querySelectorAll(of)].filter((element) => element.checkVisibility()).map((element) => {
        const words = document.createRange();
        words.selectNodeContents(element);
        const box = (element.matches("button, a") ? element : words).getBoundingClientRect();
        // Letters leave the edges of their line free.
        const free = element.matches("button, a") ? 0 : box.height / 6;
        return [element, { left: box.left, right: box.right, top: box.top + free, bottom: box.bottom - free }];
      });
    const meets = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
    return [...document.querySelectorAll(".stage-half")].flatMap((half) => {
      const controls = boxes(half, ".stage-outer button, .stage-outer a");
      const words = boxes(half, ".half-name, .half-line, .half-short, .half-stem, .half-clock, .hold-card");
      return words.flatMap(([said, box]) =>
        controls.filter(([, control]) => meets(box, control)).map(([control]) => `${control.textContent || control.ariaLabel} over ${said.textContent}`),
      );
    });
  });

for (const scene of ["turn-speak", "turn-speak-held", "turn-let-me-finish", "turn-ideas-welcome", "turn-reflect", "turn-overtime", "good-news-idea", "end-of-day", "side-need-named"]) {
  test(`no control lies over the words of ${scene}, at twice the text either`, async ({ hearth }) => {
    await hearth.stopClock();
    const [, go] = SCENES.find(([name]) => name === scene);
    await go(hearth);
    for (const [width, height] of [[390, 844], [320, 640], [320, 568], [844, 390]]) {
      await hearth.page.setViewportSize({ width, height });
      await hearth.settle();
      expect.soft(await covered(hearth.page), `${width}×${height}`).toEqual([]);
    }
    await largeText(hearth.page);
    for (const [width, height] of [[390, 844], [320, 640]]) {
      await hearth.page.setViewportSize({ width, height });
      await hearth.settle();
      expect.soft(await covered(hearth.page), `${width}×${height} at 200 % text`).toEqual([]);
    }
  });
}

for (const scene of ["turn-away", "today-resume"]) {
  test(`the longest time keeps clear of its ring in ${scene}, at twice the text either`, async ({ hearth }) => {
    await hearth.stopClock();
    const [, go] = SCENES.find(([name]) => name === scene);
    await go(hearth);
    for (const isLarge of [false, true]) {
      if (isLarge) await largeText(hearth.page);
      for (const [width, height] of [[390, 844], [320, 640]]) {
        await hearth.page.setViewportSize({ width, height });
        await hearth.settle();
        // How far the corners of the digits, a fifth of their line off its edges, lie from the middle; the disc ends at 0.86.
        const furthest = await hearth.page.evaluate(() => {
          const time = document.querySelector(".ring-time");
          time.textContent = "30:00";
          const ring = time.closest(".ring").getBoundingClientRect();
          const words = document.createRange();
          words.selectNodeContents(time);
          const box = words.getBoundingClientRect();
          const [x, y] = [ring.x + ring.width / 2, ring.y + ring.height / 2];
          const inset = box.height / 5;
          const corners = [box.left, box.right].flatMap((across) => [box.top + inset, box.bottom - inset].map((down) => Math.hypot(across - x, down - y)));
          return Math.max(...corners) / (ring.width / 2);
        });
        expect.soft(furthest, `${width}×${height}${isLarge ? " at 200 % text" : ""}`).toBeLessThanOrEqual(0.82);
      }
    }
  });
}

test("words on the two-sided screen have a contrast of seven to one in both themes, also half-way through a fade", async ({ hearth }) => {
  await hearth.stopClock();
  const [, go] = SCENES.find(([name]) => name === "turn-last-seconds");
  await go(hearth);
  for (const theme of ["paper", "evening"]) {
    await hearth.page.evaluate((to) => {
      document.documentElement.dataset.theme = to;
    }, theme);
    await hearth.settle();
    const low = await axe(hearth, { runOnly: ["color-contrast-enhanced"] });
    expect.soft(low, theme).toEqual([]);
  }
});

test("reduced motion leaves nothing moving", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ reducedMotion: "reduce", viewport: { width: 390, height: 844 } });
  const { Hearth } = await import("../hearth.mjs");
  const hearth = new Hearth(await context.newPage(), baseURL);
  for (const scene of ["today", "turn-speak", "turn-settle", "pause-breathe", "turn-paused"]) {
    if (!hearth.hasClock) await hearth.stopClock();
    const [, go] = SCENES.find(([name]) => name === scene);
    await go(hearth);
    // A fade is no movement.
    const moving = await hearth.page.evaluate(() =>
      document.getAnimations().flatMap((animation) => {
        const what = animation.animationName ?? animation.transitionProperty;
        const isLong = (animation.effect?.getComputedTiming().duration ?? 0) > 300;
        const moves = animation.playState === "running" && isLong && !/opacity|color|fill|stroke/.test(what);
        return moves ? [`${what} on ${animation.effect.target?.className}`] : [];
      }),
    );
    expect.soft(moving, scene).toEqual([]);
  }
  await context.close();
});

for (const [theme, scheme] of [["paper", "light"], ["evening", "dark"]]) {
  test(`the ${theme} theme is there from the first paint and shifts nothing`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.shifts = [];
      window.themes = new Set();
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
          window.shifts.push(`${value} by ${sources.map(({ node }) => node?.className || node?.nodeName)}`);
        }
      }).observe({ type: "layout-shift", buffered: true });
      new MutationObserver(() => {
        if (document.documentElement?.dataset.theme) window.themes.add(document.documentElement.dataset.theme);
      }).observe(document, { attributes: true, subtree: true, childList: true });
    });
    await page.goto(baseURL);
    await page.locator("html[data-ready]").waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => [...window.themes])).toEqual([theme]);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    await context.close();
  });
}

test("a theme never flips in the middle of an exercise", async ({ hearth }) => {
  await hearth.stopClock();
  await hearth.beginTalk();
  await hearth.page.emulateMedia({ colorScheme: "dark" });
  await hearth.settle();
  await expect(hearth.page.locator("html")).toHaveAttribute("data-theme", "paper");
  await hearth.go("#/");
  await expect(hearth.page.locator("html")).toHaveAttribute("data-theme", "evening");
});

test("a chosen theme wins over the device's, from the first paint", async ({ hearth }) => {
  const { named } = await import("../gallery.mjs");
  await named(hearth, { theme: "evening" });
  await hearth.page.goto(hearth.base, { waitUntil: "commit" });
  await expect(hearth.page.locator("html")).toHaveAttribute("data-theme", "evening", { timeout: 1500 });
  await hearth.ready();
  await expect(hearth.page.locator("html")).toHaveAttribute("data-theme", "evening");
});
