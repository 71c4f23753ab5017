/** Everything by keyboard alone. */

import { expect, test } from "../fixtures.mjs";
import { ROUTES } from "../hearth.mjs";
import { press } from "../keys.mjs";

test("a talk from the first key to the end", async ({ hearth }) => {
  await hearth.stopClock();
  await hearth.open();
  await press(hearth, /Talk in turns/);
  await expect(hearth.page).toHaveURL(/turn-taker$/);
  await press(hearth, "begin");
  await hearth.settleIn();
  for (const speaker of ["first", "second"]) {
    await hearth.expectPhase("speak", speaker);
    await press(hearth, "hand-over", "Space");
    await press(hearth, "hand-over");
    await hearth.expectPhase("confirm", speaker);
    await press(hearth, "heard");
  }
  await press(hearth, /Enough for now/);
  await press(hearth, "hand-over");
  await press(hearth, "hand-over");
  await press(hearth, /Close here/);
  await hearth.expectPhase("done");
  await press(hearth, /Back to today/);
  await expect(hearth.page).toHaveURL(/#\/$/);
});

test("p pauses and goes on, u undoes", async ({ hearth }) => {
  await hearth.stopClock();
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.handOver();
  await hearth.page.keyboard.press("u");
  await hearth.settle();
  await hearth.expectPhase("speak", "first");
  await hearth.page.keyboard.press("p");
  await hearth.settle();
  await expect(hearth.page.getByText("Breathe out").first()).toBeVisible();
  await hearth.page.keyboard.press("p");
  await hearth.settle();
  await expect(hearth.page.getByText("Breathe out")).toHaveCount(0);
});

test("a pause from the first key to being back", async ({ hearth }) => {
  await hearth.stopClock();
  await hearth.open(ROUTES.pause);
  await press(hearth, "begin");
  await press(hearth, "skip");
  await hearth.minutes(14);
  await hearth.minutes(8);
  await press(hearth, "both-here");
  for (let i = 0; i < 2; i += 1) {
    await press(hearth, "holder");
    await press(hearth, "im-ready");
  }
  await press(hearth, "to-turns");
  await expect(hearth.page).toHaveURL(/turn-taker$/);
});

test("a sheet keeps the focus, closes by Escape and gives the focus back", async ({ hearth }) => {
  await hearth.open(ROUTES.turns);
  await press(hearth, /Other lengths/);
  const sheet = hearth.page.locator("dialog[open]");
  await expect(sheet).toBeVisible();
  for (let i = 0; i < 25; i += 1) {
    await hearth.page.keyboard.press("Tab");
    const where = await hearth.page.evaluate(() => {
      const at = document.activeElement;
      return at === document.body || Boolean(at.closest("dialog[open]"));
    });
    expect(where).toBe(true);
  }
  await hearth.page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(hearth.button("Other lengths and rounds")).toBeFocused();
});

test("going to a page moves the focus to its heading", async ({ hearth }) => {
  await hearth.open();
  await hearth.link("Us").first().click();
  await hearth.settle();
  expect(await hearth.page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
});
