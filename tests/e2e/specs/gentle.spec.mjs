/** Say it so it can be heard: a letter with four blanks, hints that ask, a page to read aloud. */

import { expect, test } from "../fixtures.mjs";
import { fillDraft, named } from "../gallery.mjs";
import { ROUTES } from "../hearth.mjs";

const SENTENCE = {
  camera: "the door closed while I was talking",
  feeling: "hurt",
  need: "to finish a thought",
  request: "wait until I stop",
};

for (const [seat, writer] of [["first", "Noor"], ["second", "Sam"]]) {
  test(`from the first tap over reading aloud into turns, written by ${writer}`, async ({ hearth }) => {
    await hearth.stopClock();
    await named(hearth);
    await hearth.open(ROUTES.gentle);
    await hearth.choose(writer);
    await expect(hearth.get("read")).toBeDisabled();
    await fillDraft(hearth, SENTENCE);
    await hearth.tap("read");
    await expect(hearth.get("sentence")).toHaveText(
      "When the door closed while I was talking, I feel hurt, because I need to finish a thought. Would you wait until I stop?",
    );
    await hearth.tap("to-turns");
    await expect(hearth.page).toHaveURL(/turn-taker$/);
    await hearth.tap("begin");
    await hearth.settleIn(seat);
    await hearth.expectClock("2:00");
    expect((await hearth.session()).exercise["turn-taker"].subject).toBe("hard-between-us");
  });
}

test("what is written is kept nowhere", async ({ hearth }) => {
  await hearth.open(ROUTES.gentle);
  await fillDraft(hearth, SENTENCE);
  expect(await hearth.everything()).not.toMatch(/door closed|finish a thought/);
  await hearth.reload();
  await expect(hearth.page.getByText("door closed")).toHaveCount(0);
});

for (const [what, words] of [
  ["never", "you never call"],
  ["a verdict", "you are selfish"],
]) {
  test(`${what} in the first blank is asked about, never blocked`, async ({ hearth }) => {
    await hearth.open(ROUTES.gentle);
    await fillDraft(hearth, { camera: words, feeling: "sad" });
    await expect(hearth.get("hints").getByRole("listitem")).not.toHaveCount(0);
    await expect(hearth.page.locator("mark").first()).toBeVisible();
    await expect(hearth.get("read")).toBeEnabled();
    await hearth.get("hint-answer").first().click();
    await expect(hearth.get("slot-field")).toBeFocused();
    await hearth.page.keyboard.press("Escape");
    while (await hearth.get("hint-keep").count()) await hearth.tap(hearth.get("hint-keep").first());
    await expect(hearth.get("hints").getByRole("listitem")).toHaveCount(0);
  });
}

test("a fixed swap leaves a blank to fill, with the cursor in it", async ({ hearth }) => {
  await hearth.open(ROUTES.gentle);
  await fillDraft(hearth, { camera: "you always leave" });
  await hearth.tap(hearth.get("hint-use").first());
  await expect(hearth.get("slot-field")).toBeFocused();
  const selected = await hearth.get("slot-field").evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(selected).toBe("…");
});

test("a thought in the place of a feeling is asked about", async ({ hearth }) => {
  await hearth.open(ROUTES.gentle);
  await fillDraft(hearth, { camera: "the door closed", feeling: "that you don't care" });
  await expect(hearth.get("hints")).toContainText("There's a thought here");
});

test("a feeling word is chosen from the list", async ({ hearth }) => {
  await hearth.open(ROUTES.gentle);
  await hearth.tap("slot-feeling");
  const word = hearth.get("feelings").getByRole("button").first();
  const text = (await word.innerText()).trim().split("\n")[0];
  await word.click();
  await expect(hearth.get("letter")).toContainText(text);
});

test("starting over is taken back with one tap", async ({ hearth }) => {
  await hearth.open(ROUTES.gentle);
  await fillDraft(hearth, { camera: "the door closed" });
  await hearth.tap("start-over");
  await expect(hearth.get("letter")).not.toContainText("the door closed");
  await hearth.tap("undo");
  await expect(hearth.get("letter")).toContainText("the door closed");
});

test("markup that is written stays words", async ({ hearth }) => {
  await hearth.open(ROUTES.gentle);
  await fillDraft(hearth, { camera: "<img src=x onerror=alert(1)>", feeling: "<b>sad</b>" });
  await hearth.tap("read");
  await expect(hearth.get("sentence")).toContainText("<b>sad</b>");
  await expect(hearth.page.locator("main img, main b")).toHaveCount(0);
});
