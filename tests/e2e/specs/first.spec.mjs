/** The first screen has to do with the first part of the code alone. */

import { expect, test } from "../fixtures.mjs";

const places = [
  ["on a phone", { viewport: { width: 390, height: 844 } }],
  ["at a desk, in the dark", { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false, colorScheme: "dark" }],
];

for (const [where, device] of places) {
  test.describe(where, () => {
    test.use(device);
    test("the first screen waits for nothing of the second part; if it does, run cargo xtask profile", async ({ hearth }) => {
      await hearth.open();
      await hearth.page.waitForTimeout(1500);
      // What is missed is asked for without waiting, as nothing else is.
      const missed = await hearth.page.evaluate(() =>
        performance.getEntriesByType("resource").filter(({ name, initiatorType }) => name.endsWith(".wasm") && initiatorType === "xmlhttprequest").length,
      );
      expect(missed).toBe(0);
    });
  });
}
