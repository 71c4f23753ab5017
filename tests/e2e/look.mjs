/** Looks at a screen as somebody with large text, a keyboard or a screen reader does. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";

const softly = expect.configure({ soft: true });
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Runs axe; it puts its work off to later moments, which a stopped clock has to be told of. */
export async function axe(hearth, options) {
  const { page } = hearth;
  // The page allows no foreign script; a debugger's evaluation is none of the page's business.
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  await page.evaluate((how) => {
    window.found = undefined;
    window.axe.run(document, { resultTypes: ["violations"], ...how }).then(
      ({ violations }) => {
        window.found = violations.map(({ id, help, nodes }) => ({
          id,
          help,
          where: nodes.slice(0, 5).map((node) => `${node.target.join(" ")}: ${node.failureSummary.split("\n")[1] ?? ""}`),
        }));
      },
      (error) => {
        window.found = [{ id: "axe failed", help: String(error), where: [] }];
      },
    );
  }, options);
  for (let i = 0; i < 400; i += 1) {
    const found = await page.evaluate(() => window.found);
    if (found) return found;
    await hearth.pass(1);
  }
  throw new Error("axe never came to an end");
}

/** Expects axe to find nothing at all. */
export async function expectAccessible(hearth, where) {
  expect.soft(await axe(hearth), `axe on ${where}`).toEqual([]);
}

/** Expects no sideways scrolling, nothing cut off, nothing under something else's edge. */
export async function expectWhole(page, where) {
  // What follows the size of the screen or of the text does so with the next picture.
  await softly.poll(() => spoiled(page), { message: `${where} is whole`, timeout: 3_000 }).toEqual([]);
}

/** Gives what is cut off, and by how much the page scrolls sideways if it does. */
function spoiled(page) {
  return page.evaluate(() => {
    // What is too wide widens a phone's window with it, but not the page.
    const screen = document.documentElement.clientWidth;
    const wide = document.scrollingElement.scrollWidth - screen;
    const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isForReaders = (element) => element.closest(".unseen, .sr-only, [aria-hidden='true']");
    // What lies in a row that scrolls is a swipe away.
    const scrolls = (element) => {
      for (let at = element; at; at = at.parentElement) {
        if (at.scrollWidth > at.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const cut = [];
    for (const element of document.querySelectorAll("body *")) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const isMark = element.matches(".icon");
      if (!(isMark || (hasText && !isForReaders(element))) || !isSeen(element)) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width < 2) continue;
      const clips = (value) => value === "hidden" || value === "clip";
      const isCut =
        (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (clips(style.overflowY) && element.scrollHeight > element.clientHeight + 2);
      const isOutside = (box.left < -1 || box.right > screen + 1) && !scrolls(element);
      if (isCut || isOutside || style.textOverflow === "ellipsis") {
        cut.push(`${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 40)}`);
      }
    }
    return wide > 0 ? [`scrolls sideways by ${wide}`, ...cut] : cut;
  });
}

/** Expects everything that can be pressed to be large enough for a thumb. */
export async function expectTouchable(page, where, least = 44) {
  const small = await page.evaluate((size) => {
    const found = [];
    for (const element of document.querySelectorAll("button, a[href], input, select, textarea, [role=button]")) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      // The whole field of feelings is touched, and the nearest word answers; the list gives each a row.
      if (element.matches(".finder-word")) continue;
      // A hidden input is pressed through its label; a link within a sentence is as high as the line.
      const target = element.matches("input[type=radio], input[type=checkbox]") ? (element.closest("label") ?? element) : element;
      if (getComputedStyle(target).display === "inline") continue;
      const box = target.getBoundingClientRect();
      if (box.width < 2 || (box.width >= size && box.height >= size)) continue;
      found.push(`${target.className || target.tagName} ${Math.round(box.width)}×${Math.round(box.height)}`);
    }
    return found;
  }, least);
  expect.soft(small, `too small on ${where}`).toEqual([]);
}
