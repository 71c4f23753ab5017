/** A keyboard and nothing else. */

import { expect } from "@playwright/test";

/** Moves the focus forward until it is on something with this name or test id. */
export async function focus(hearth, what) {
  for (let i = 0; i < 80; i += 1) {
    await hearth.page.keyboard.press("Tab");
    const here = await hearth.page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.labels?.[0]?.textContent;
      return { id: element?.dataset.testid, name: element?.ariaLabel ?? label ?? element?.textContent?.trim() };
    });
    if (typeof what === "string" ? here.id === what : what.test(here.name ?? "")) return;
  }
  throw new Error(`${what} can't be reached by keyboard`);
}

/** Moves the focus onto something, sees that it is shown there, and presses a key. */
export async function press(hearth, what, key = "Enter") {
  await focus(hearth, what);
  const seen = await hearth.page.evaluate(() => {
    const here = document.activeElement;
    const shows = (element) => {
      const style = getComputedStyle(element);
      return style.outlineStyle !== "none" || style.boxShadow !== "none";
    };
    return shows(here) || Boolean(here.labels?.[0] && shows(here.labels[0]));
  });
  expect(seen, `the focus on ${what} is seen`).toBe(true);
  await hearth.page.keyboard.press(key);
  await hearth.settle();
}
