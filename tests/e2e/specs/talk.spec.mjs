/** Talk in turns, from the first tap to the end. */

import { expect, test } from "../fixtures.mjs";
import { answerPulse } from "../gallery.mjs";
import { ROUTES } from "../hearth.mjs";

test.beforeEach(({ hearth }) => hearth.stopClock());

test("from a cold link somebody speaks within three taps", async ({ hearth }) => {
  await hearth.open();
  await hearth.link("Talk in turns").first().click();
  await hearth.tap("begin");
  await hearth.expectPhase("settle");
  await hearth.settleIn();
  await hearth.expectClock("1:30", 90);
});

for (const first of ["first", "second"]) {
  const second = first === "first" ? "second" : "first";
  test(`a first try goes from the first tap to the end when ${first} begins`, async ({ hearth }) => {
    await hearth.open(ROUTES.turns);
    if (first === "second") await hearth.choose("Tide");
    await hearth.tap("begin");
    await hearth.settleIn(first);
    await hearth.turn(first);
    await hearth.turn(second);
    await hearth.close(first);
    await expect(hearth.page.getByRole("heading", { name: "That was it" })).toBeVisible();
    await expect(hearth.get("saved").first()).toBeVisible();
    const records = await hearth.records();
    expect(records).toHaveLength(1);
    expect(records[0]).toContain("first-try");
    await hearth.tap(hearth.button("Back to today"));
    await expect(hearth.page).toHaveURL(/#\/$/);
    expect(await hearth.session()).toBeNull();
    await hearth.go(ROUTES.turns);
    await expect(hearth.page.getByText("Two turns each")).toBeVisible();
  });
}

test("a soft turn counts up past zero and waits for the speaker", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.seconds(90);
  await hearth.seconds(20);
  await hearth.expectClock("+0:20", -20);
  await hearth.expectPhase("speak", "first");
});

test("two taps of one slip hand over once, and undo takes it back for five seconds", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.seconds(30);
  await hearth.get("hand-over").click();
  await hearth.pass(100);
  await hearth.page.mouse.click(195, 200);
  await hearth.page.mouse.click(195, 700);
  await hearth.pass(500);
  await hearth.expectPhase("reflect", "second");
  await hearth.tap("undo");
  await hearth.expectPhase("speak", "first");
  expect(await hearth.shown()).toBe(59);
  await hearth.handOver();
  await hearth.seconds(6);
  await expect(hearth.get("undo")).toHaveCount(0);
});

test("the listener can't take the floor and the middle of each half hands over or does nothing", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.page.mouse.click(195, 200);
  await hearth.settle();
  await hearth.expectPhase("speak", "first");
  await hearth.page.mouse.click(195, 640);
  await hearth.settle();
  await hearth.expectPhase("reflect", "second");
  await hearth.page.mouse.click(195, 640);
  await hearth.settle();
  await hearth.expectPhase("reflect", "second");
  await hearth.page.mouse.click(195, 200);
  await hearth.settle();
  await hearth.expectPhase("confirm", "first");
});

test("nearly gives half a minute more, and the third time one sentence", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.handOver();
  await hearth.handOver();
  for (let i = 0; i < 2; i += 1) {
    await hearth.tap("nearly");
    await hearth.expectPhase("reflect", "second");
    expect(await hearth.shown()).toBeGreaterThanOrEqual(29);
    await hearth.handOver();
    await hearth.expectPhase("confirm", "first");
  }
  await hearth.tap("nearly");
  await hearth.expectPhase("say", "first");
  await hearth.handOver();
  await hearth.expectPhase("speak", "second");
});

test("there is more once, and an unanswered confirm waits quietly", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.handOver();
  await hearth.handOver();
  await hearth.seconds(40);
  await hearth.expectPhase("confirm", "first");
  await hearth.expectClock("0:00", 0);
  await hearth.tap("more");
  await hearth.expectPhase("speak", "first");
  expect(await hearth.shown()).toBeGreaterThanOrEqual(59);
  await hearth.handOver();
  await hearth.handOver();
  await hearth.expectPhase("confirm", "first");
  await expect(hearth.get("more")).toHaveCount(0);
});

test("let me finish holds the clock for three seconds and shows the other a card", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.seconds(20);
  await hearth.button("Let me finish").click();
  await hearth.pass(400);
  await expect(hearth.page.getByText("Let me finish.")).toBeVisible();
  await hearth.pass(2400);
  expect(await hearth.shown()).toBe(70);
  await hearth.pass(2200);
  expect(await hearth.shown()).toBe(68);
  const stored = await hearth.stored("hearth.session");
  expect(stored).not.toMatch(/finish|interrupt/i);
});

test("a pause freezes both, then offers to carry on, to go slower or to take a break", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.seconds(20);
  await hearth.tap("pause");
  await expect(hearth.page.getByText("Breathe out").first()).toBeVisible();
  await hearth.seconds(30);
  await hearth.tap("resume");
  expect(await hearth.shown()).toBeGreaterThanOrEqual(69);
  await hearth.tap("pause");
  await hearth.seconds(6);
  await hearth.tap(hearth.button(/Slower/).first());
  expect(await hearth.shown()).toBeLessThanOrEqual(60);
  await hearth.tap("pause");
  await hearth.seconds(6);
  await hearth.tap(hearth.button("Take a break").first());
  await expect(hearth.page).toHaveURL(/cool-down$/);
});

test("the listener may ask for a pause at the outer edge", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.tap(hearth.button("I need a pause"));
  await expect(hearth.page.getByText("Breathe out").first()).toBeVisible();
});

test("ideas are welcome only when the speaker says so", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await expect(hearth.page.getByText("Ideas are welcome now.")).toHaveCount(0);
  await hearth.tap("ideas");
  await expect(hearth.page.getByText("Ideas are welcome now.").first()).toBeVisible();
  await hearth.handOver();
  await expect(hearth.page.getByText("Ideas are welcome now.")).toHaveCount(0);
});

test("a way is looked for only if both ask", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.turn("first");
  await hearth.turn("second");
  await hearth.expectPhase("choose");
  const yes = hearth.button("Yes, look for a way");
  await hearth.tap(yes.first());
  await hearth.expectPhase("choose");
  await hearth.tap(yes.first());
  await hearth.expectPhase("say");
  await hearth.expectClock("4:00");
});

test("a hard topic breathes at each swap, has two rounds, and keeps nothing unless both say so", async ({ hearth }) => {
  await hearth.open(ROUTES.turns);
  await hearth.choose("Hard topic");
  await expect(hearth.link(/About this/)).toBeVisible();
  await hearth.tap("begin");
  await hearth.settleIn();
  const speakers = ["first", "second", "first", "second"];
  for (const [turn, speaker] of speakers.entries()) {
    if (turn > 0) {
      await hearth.expectPhase("breathe");
      await hearth.seconds(5);
    }
    await hearth.turn(speaker, { speak: 5, reflect: 3 });
  }
  await hearth.close();
  await expect(hearth.page.getByText("Nothing of this talk is kept")).toBeVisible();
  expect(await hearth.records()).toEqual([]);
  await hearth.tap(hearth.button(/We both say/));
  expect(await hearth.records()).toHaveLength(1);
});

test("the end of the day is only listened to", async ({ hearth }) => {
  await hearth.beginTalk({ preset: "End of day" });
  await hearth.settleIn();
  await hearth.expectClock("10:00");
  await hearth.minutes(9);
  await hearth.handOver();
  await hearth.expectPhase("speak", "second");
  await hearth.handOver();
  await hearth.close("first", { solves: false });
});

test("lengths of one's own are used, with an open question after each confirm", async ({ hearth }) => {
  await hearth.open(ROUTES.turns);
  await hearth.openLengths();
  await hearth.page.getByRole("slider", { name: "One turn" }).fill("120");
  await hearth.switch("One open question after it").click();
  await hearth.tap(hearth.button("Done"));
  await hearth.tap("begin");
  await hearth.settleIn();
  await hearth.expectClock("2:00");
  await hearth.handOver();
  await hearth.handOver();
  await hearth.tap("heard");
  await hearth.expectPhase("question", "second");
});

test("a coin takes a moment and then says who begins", async ({ hearth }) => {
  await hearth.open(ROUTES.turns);
  await hearth.page.getByRole("radio", { name: "Toss a coin" }).click();
  await expect(hearth.get("begin")).toBeDisabled();
  await hearth.pass(1500);
  await expect(hearth.get("begin")).toBeEnabled();
  await expect(hearth.get("begin")).toHaveText(/(Ember|Tide) speaks first/);
});

test("the try-out takes a minute and keeps nothing", async ({ hearth }) => {
  await hearth.open(ROUTES.turns);
  await hearth.tap(hearth.button("Try it for a minute"));
  await hearth.expectPhase("speak", "first");
  await hearth.expectClock("0:30");
  await hearth.handOver();
  await hearth.handOver();
  await hearth.tap("heard");
  await hearth.expectPhase("done");
  await expect(hearth.page.getByText("Nothing of a try-out is kept.")).toBeVisible();
  expect(await hearth.records()).toEqual([]);
});

test("ending asks once, and an ended talk is not kept", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.tap("end");
  await hearth.tap(hearth.page.getByRole("alertdialog").getByRole("button", { name: "Go on" }));
  await hearth.expectPhase("speak");
  await hearth.tap("end");
  await hearth.tap(hearth.page.getByRole("alertdialog").getByRole("button", { name: "End it" }));
  await hearth.expectPhase("done");
});

test("holding the end bead for a second ends at once", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.get("end").hover();
  await hearth.page.mouse.down();
  await hearth.pass(1100);
  await hearth.page.mouse.up();
  await hearth.expectPhase("done");
});

for (const show of [true, false]) {
  test(`three quiet sentences are ${show ? "shown when both would" : "shown to nobody when one would not"}`, async ({ hearth }) => {
    await hearth.beginTalk({ preset: "End of day" });
    await hearth.settleIn();
    for (let i = 0; i < 4; i += 1) await hearth.handOver();
    await hearth.expectPhase("choose");
    await hearth.tap(hearth.button("Answer, each alone"));
    await hearth.expectPhase("cover", "first");
    await expect(hearth.page.getByText("I felt understood")).toHaveCount(0);
    await hearth.tap("holder");
    await hearth.expectPhase("pulse", "first");
    await answerPulse(hearth, { show: true });
    await hearth.expectPhase("cover", "second");
    await expect(hearth.page.getByText("I felt understood")).toHaveCount(0);
    await hearth.tap("holder");
    await answerPulse(hearth, { show });
    await hearth.expectPhase("reveal");
    await expect(hearth.page.getByText("I felt understood")).toHaveCount(show ? 1 : 0);
    await expect(hearth.page.getByText("Nothing is shown. It stays with each of you.")).toHaveCount(show ? 0 : 1);
    expect(await hearth.stored("hearth.session")).not.toContain("mostly");
    await hearth.tap(hearth.button("Go on"));
    await hearth.expectPhase("done");
  });
}

test("a topic is kept only when they say so", async ({ hearth }) => {
  await hearth.open(ROUTES.turns);
  await hearth.page.getByRole("textbox").first().fill("the letter from the bank");
  await hearth.choose("End of day");
  await hearth.tap("begin");
  await hearth.settleIn();
  await hearth.handOver();
  await hearth.handOver();
  await hearth.close("first", { solves: false });
  expect(await hearth.records()).toHaveLength(1);
  expect((await hearth.records()).join()).not.toContain("bank");
  await hearth.tap(hearth.page.getByRole("switch"));
  expect((await hearth.records()).join()).toContain("bank");
});

test("away for longer than a quarter of an hour it waited where they left", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.seconds(38);
  await hearth.minutes(20);
  await expect(hearth.page.getByRole("heading", { name: "You were in the middle" })).toBeVisible();
  await hearth.tap("resume");
  expect(Math.abs((await hearth.shown()) - 52)).toBeLessThanOrEqual(1);
});

test("each half shows the time the right way up for its reader", async ({ hearth }) => {
  await hearth.beginTalk();
  await hearth.settleIn();
  const turned = await hearth.page.evaluate(() => {
    const angle = (element) => {
      let sum = 0;
      for (let at = element; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        const matrix = new DOMMatrix(style.transform === "none" ? "" : style.transform);
        sum += Math.round((Math.atan2(matrix.b, matrix.a) * 180) / Math.PI) + (parseFloat(style.rotate) || 0);
      }
      return ((sum % 360) + 360) % 360;
    };
    const halves = new Map();
    for (const element of document.querySelectorAll("body *")) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && /^\+?\d+:\d\d$/.test(node.data.trim()));
      if (own) halves.set(element.getBoundingClientRect().top < innerHeight / 2 ? "far" : "near", angle(element));
    }
    return Object.fromEntries(halves);
  });
  expect(turned).toEqual({ far: 180, near: 0 });
});
