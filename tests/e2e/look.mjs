/** Looks at a screen as somebody with large text, a keyboard or a screen reader does. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Expects axe to find nothing at all. */
export async function expectAccessible(page, where) {
  // The page allows no foreign script; a debugger's evaluation is none of the page's business.
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.slice(0, 5).map((node) => `${node.target.join(" ")} ${node.failureSummary.split("\n")[1] ?? ""}`) }));
  });
  expect.soft(found, `axe on ${where}`).toEqual([]);
}

/** Expects no sideways scrolling, nothing cut off, nothing under something else's edge. */
export async function expectWhole(page, where) {
  const found = await page.evaluate(() => {
    const wide = document.scrollingElement.scrollWidth - innerWidth;
    const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isForReaders = (element) => element.closest(".sr-only, [aria-hidden='true']");
    const cut = [];
    for (const element of document.querySelectorAll("body *")) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (!hasText || !isSeen(element) || isForReaders(element)) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0) continue;
      const clips = (value) => value === "hidden" || value === "clip";
      const isCut =
        (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (clips(style.overflowY) && element.scrollHeight > element.clientHeight + 2);
      if (isCut || style.textOverflow === "ellipsis" || box.left < -1 || box.right > innerWidth + 1) {
        cut.push(`${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 40)}`);
      }
    }
    return { wide, cut };
  });
  expect.soft(found.wide, `${where} scrolls sideways by`).toBeLessThanOrEqual(0);
  expect.soft(found.cut, `${where} cuts off`).toEqual([]);
}

/** Expects everything that can be pressed to be large enough for a thumb. */
export async function expectTouchable(page, where, least = 44) {
  const small = await page.evaluate((size) => {
    const found = [];
    for (const element of document.querySelectorAll("button, a[href], input, select, textarea, [role=button]")) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
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
