/** Back, as Android makes it and Escape stands for it: it closes what lies on top, and never leaves a trace. */

import { expect, test } from "../fixtures.mjs";
import { ROUTES } from "../hearth.mjs";

const steps = (hearth) => hearth.page.evaluate(() => history.length);
const question = (hearth) => hearth.page.getByRole("alertdialog", { name: "End here?" });

test("Back in a talk asks whether to end it, and only the answer ends it", async ({ hearth }) => {
  await hearth.stopClock();
  await hearth.beginTalk();
  await hearth.settleIn();
  const before = await steps(hearth);
  for (let i = 0; i < 2; i += 1) {
    await hearth.page.keyboard.press("Escape");
    await hearth.settle();
    await expect(question(hearth)).toBeVisible();
    await hearth.tap(hearth.button("Go on"));
    await expect(question(hearth)).toHaveCount(0);
  }
  await hearth.page.keyboard.press("Escape");
  await hearth.settle();
  await hearth.page.keyboard.press("Escape");
  await hearth.settle();
  await expect(question(hearth), "Escape takes the question back").toHaveCount(0);
  await hearth.expectPhase("speak", "first");
  await hearth.page.keyboard.press("Escape");
  await hearth.settle();
  await hearth.tap(hearth.button("End it"));
  expect(await hearth.phase()).not.toBe("speak");
  expect(await steps(hearth), "nothing was added to the history").toBe(before);
});

test("Back in a pause of a talk asks nothing, for nothing runs", async ({ hearth }) => {
  await hearth.stopClock();
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.tap("pause");
  await hearth.page.keyboard.press("Escape");
  await hearth.settle();
  await expect(question(hearth)).toHaveCount(0);
});

test("a talk that is left by Back waits on Today and has lost nothing", async ({ hearth }) => {
  await hearth.stopClock();
  await hearth.open();
  await hearth.go(ROUTES.turns);
  await hearth.tap("begin");
  await hearth.settleIn();
  await hearth.seconds(20);
  await hearth.page.goBack();
  await hearth.settle();
  await expect(hearth.page).not.toHaveURL(/session$/);
  await hearth.open(ROUTES.session);
  await hearth.expectPhase("speak", "first");
});

for (const [name, route, opener] of [
  ["lengths", ROUTES.turns, /Other lengths/],
  ["names", ROUTES.us, /Change the names/],
]) {
  test(`Back closes the sheet of ${name} and stays on the page`, async ({ hearth }) => {
    await hearth.open(route);
    const before = await steps(hearth);
    await hearth.tap(hearth.button(opener));
    const sheet = hearth.page.locator("dialog[open]");
    await expect(sheet).toBeVisible();
    await hearth.page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await expect(hearth.page).toHaveURL(new RegExp(`${route}$`));
    expect(await steps(hearth)).toBe(before);
  });
}
