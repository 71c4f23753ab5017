/** The daily check-in: each alone, sealed, opened together; and that neither ever finds the other's words before. */

import { expect, test } from "../fixtures.mjs";
import { ANSWERS, answerAlone, beginCheckIn, bothAnswer, findWord, named, openTogether, sealAnswer } from "../gallery.mjs";
import { NOW, ROUTES } from "../hearth.mjs";

const other = (seat) => (seat === "first" ? "second" : "first");

/** Everything a page and its stores hold, as one text: what a curious look might find. */
async function traces({ page }) {
  const [tree, rest] = await Promise.all([
    page.locator("body").ariaSnapshot(),
    page.evaluate(async () => {
      const values = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
      const read = (database, name) =>
        new Promise((resolve, reject) => {
          const reading = database.transaction(name).objectStore(name).openCursor();
          const found = [];
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            const cursor = reading.result;
            if (!cursor) return resolve(found);
            found.push(cursor.key, cursor.value);
            cursor.continue();
          };
        });
      const asText = (value) => {
        if (value instanceof CryptoKey) return `key, extractable: ${value.extractable}`;
        if (ArrayBuffer.isView(value)) return [...value].map((byte) => String.fromCharCode(byte)).join("");
        if (value && typeof value === "object") return Object.entries(value).map(([name, part]) => [name, asText(part)]);
        return value;
      };
      const kept = [];
      for (const { name, version } of await indexedDB.databases()) {
        const database = await new Promise((resolve) => {
          const opening = indexedDB.open(name, version);
          opening.onsuccess = () => resolve(opening.result);
        });
        for (const store of database.objectStoreNames) kept.push(store, (await read(database, store)).map(asText));
        database.close();
      }
      return [
        document.documentElement.outerHTML,
        document.title,
        values,
        { ...localStorage },
        { ...sessionStorage },
        kept,
        history.state,
        location.href,
      ];
    }),
  ]);
  return tree + JSON.stringify(rest);
}

async function hide(page) {
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
}

for (const seat of ["first", "second"]) {
  test(`from the first tap to enough for today, the ${seat} seat begins`, async ({ hearth }) => {
    await hearth.stopClock();
    await bothAnswer(hearth, seat);
    await hearth.tap("open-together");
    for (const words of ["restless", "three people needed me at once", "glad", "the light on the walk home"]) {
      await expect(hearth.page.getByText(words)).toBeVisible();
    }
    await expect(hearth.page.getByText("is what Noor needs")).toBeVisible();
    await expect(hearth.get("lens")).toHaveCount(0);
    await hearth.tap("go-on");
    for (const asked of [seat, other(seat)]) {
      await hearth.expectPhase("deck", other(asked));
      await expect(hearth.get("question")).toHaveCount(3);
      const question = hearth.get("question").nth(1);
      const words = await question.innerText();
      await hearth.tap(question);
      await hearth.expectPhase("speak", asked);
      await expect(hearth.page.getByText(words).first()).toBeVisible();
      await hearth.expectClock("1:00");
      await hearth.seconds(20);
      await hearth.handOver();
    }
    await hearth.expectPhase("choose");
    await hearth.tap("enough");
    await expect(hearth.page.getByText("You opened today’s together.")).toBeVisible();
    expect(await hearth.session()).toBeNull();
  });
}

test("neither finds anything of the other’s answer before both are opened", async ({ hearth }) => {
  await hearth.stopClock();
  await beginCheckIn(hearth);
  await sealAnswer(hearth, ANSWERS.first);
  await hearth.expectPhase("cover", "second");
  const secrets = /three people|needed me|restless|"heard"|heard\\n/;
  expect(await traces(hearth), "on the cover").not.toMatch(secrets);
  await hearth.tap("holder");
  await hearth.expectPhase("ask", "second");
  await expect(hearth.page.locator("[aria-checked=true]")).toHaveCount(0);
  // Every word is offered to everybody; what was said about it is nowhere.
  expect(await traces(hearth), "while the other answers").not.toMatch(/three people|needed me/);
  await hearth.open();
  await expect(hearth.page.getByText("answered, still sealed")).toBeVisible();
  const today = await traces(hearth);
  expect(today, "on Today").not.toMatch(secrets);
  expect(today).toContain("key, extractable: false");
});

test("what was opened is kept for both, and the key is gone with what it sealed", async ({ hearth }) => {
  await hearth.stopClock();
  await openTogether(hearth);
  expect(await hearth.database("sealed")).toEqual([{ key: "away", raw: "2026-11-23" }]);
  expect((await hearth.records()).join()).toMatch(/restless.*glad|glad.*restless/);
  await hearth.tap("dont-keep");
  await expect(hearth.page.getByText("Nothing of it is kept.")).toBeVisible();
  expect((await hearth.records()).join()).not.toMatch(/restless|three people|walk home/);
  await hearth.tap("enough");
  await expect(hearth.page.getByText("Put away for today.")).toBeVisible();
});

test("a reload in the middle loses nothing and shows nothing", async ({ hearth }) => {
  await hearth.stopClock();
  await beginCheckIn(hearth);
  await answerAlone(hearth, ANSWERS.first);
  await hearth.reload();
  await hearth.expectPhase("cover", "first");
  expect(await traces(hearth)).not.toContain("three people");
  await sealAnswer(hearth, ANSWERS.first);
  await hearth.reload();
  await hearth.expectPhase("cover", "second");
  await sealAnswer(hearth, ANSWERS.second);
  await hearth.reload();
  await hearth.tap("open-together");
  await expect(hearth.page.getByText("three people needed me at once")).toBeVisible();
  await hearth.reload();
  await hearth.tap("open-together");
  await expect(hearth.page.getByText("three people needed me at once")).toBeVisible();
});

test("one answers in the morning, the other in the evening", async ({ hearth }) => {
  await hearth.stopClock(new Date("2026-11-23T07:30:00+01:00"));
  await beginCheckIn(hearth, "second");
  await sealAnswer(hearth, ANSWERS.second);
  await hearth.tap(hearth.link("Back to today"));
  await expect(hearth.page.getByText("answered, still sealed")).toHaveCount(1);
  await hearth.minutes(12 * 60);
  await hearth.reload();
  await hearth.tap(hearth.button("Pass the phone to Noor"));
  await hearth.expectPhase("cover", "first");
  await expect(hearth.page.getByText("Sam’s words are put away.")).toBeVisible();
  await sealAnswer(hearth, ANSWERS.first);
  await hearth.expectPhase("choose");
});

test("an answer of another day still opens, and can be put away; nobody counts the days", async ({ hearth }) => {
  await hearth.stopClock(new Date("2026-11-20T21:00:00+01:00"));
  await beginCheckIn(hearth);
  await sealAnswer(hearth, ANSWERS.first);
  await hearth.page.clock.fastForward(NOW.getTime() - new Date("2026-11-20T21:05:00+01:00").getTime());
  await hearth.open();
  await expect(hearth.page.getByText("answered, still sealed")).toBeVisible();
  await expect(hearth.page.getByText(/days? ago|since|late/)).toHaveCount(0);
  await hearth.tap(hearth.link("Rather not now"));
  await expect(hearth.page.getByText("Noor has answered for Friday.")).toBeVisible();
  await hearth.tap("put-away");
  await expect(hearth.button("Noor begins")).toBeVisible();
  expect(await hearth.database("sealed")).toEqual([]);
});

test("whoever holds the phone is forgotten when it is hidden, and after two minutes without a touch", async ({ hearth }) => {
  await hearth.stopClock();
  await beginCheckIn(hearth);
  await answerAlone(hearth, ANSWERS.first);
  await hide(hearth.page);
  await hearth.expectPhase("cover", "first");
  expect(await traces(hearth)).not.toMatch(/three people|restless/);
  await hearth.tap("holder");
  // What was begun is still there for the one who began it.
  await expect(hearth.page.locator("#because")).toHaveValue("three people needed me at once");
  await hearth.seconds(110);
  await hearth.expectPhase("ask", "first");
  await hearth.seconds(20);
  await hearth.expectPhase("cover", "first");
});

test("the field needs no dragging: a tap, the arrow keys, the list", async ({ hearth }) => {
  await named(hearth);
  await hearth.open(ROUTES.finder);
  const field = hearth.get("finder-field");
  await hearth.page.getByRole("radio", { name: "calm", exact: true }).click();
  const checked = field.locator("[aria-checked=true]");
  await expect(checked).toHaveText("calm");
  await hearth.page.keyboard.press("ArrowUp");
  await expect(checked).not.toHaveText("calm");
  await expect(checked).toBeFocused();
  const box = await field.boundingBox();
  await hearth.page.mouse.move(box.x + 8, box.y + 4);
  await hearth.page.mouse.down();
  await hearth.page.mouse.move(box.x + 60, box.y + 40, { steps: 4 });
  await hearth.page.mouse.up();
  await expect(checked).toHaveText(/angry|afraid|upset|tense/);
  await hearth.tap("finder-switch");
  await hearth.page.locator("#finder-sought").fill("jaw");
  const rows = hearth.get("finder-list").getByRole("button");
  await expect(rows).not.toHaveCount(120);
  await rows.first().click();
  await expect(rows.first()).toHaveAttribute("aria-pressed", "true");
  expect(await hearth.everything()).not.toMatch(/angry|calm/);
});

test("up to three words, and each can be taken back", async ({ hearth }) => {
  await hearth.stopClock();
  await beginCheckIn(hearth);
  await findWord(hearth, ANSWERS.first);
  await hearth.tap("take-word");
  for (const word of ["sad", "hopeful"]) {
    await hearth.tap("another-word");
    await hearth.tap(hearth.page.getByRole("radio", { name: word, exact: true }));
    await hearth.tap("take-word");
  }
  await expect(hearth.get("chosen-words").getByRole("listitem")).toHaveCount(3);
  await expect(hearth.get("another-word")).toHaveCount(0);
  await hearth.tap(hearth.button("Take back “sad”"));
  await expect(hearth.get("chosen-words")).toHaveText(/restless.*hopeful/s);
});

test("three small kindnesses fit what was opened; others come when asked for; one may have landed", async ({ hearth }) => {
  await hearth.stopClock();
  await openTogether(hearth);
  await hearth.go(ROUTES.kindness);
  await expect(hearth.page.getByText("For Sam: glad, wanting to be held.")).toBeVisible();
  const texts = () => hearth.page.locator(".kindness-text").allInnerTexts();
  const first = await texts();
  expect(first).toHaveLength(3);
  await hearth.tap("another-three");
  expect(await texts()).not.toEqual(first);
  await hearth.tap(hearth.get("landed").first());
  expect((await hearth.records()).join()).toContain("kindness");
  await hearth.choose("Noor");
  await expect(hearth.page.getByText("For Noor: restless, wanting to be heard.")).toBeVisible();
});

test("without a check-in of today a kindness asks for the feeling", async ({ hearth }) => {
  await named(hearth);
  await hearth.open(ROUTES.kindness);
  await hearth.page.getByRole("radio", { name: "sad", exact: true }).click();
  await hearth.get("show-three").click();
  await expect(hearth.page.locator(".kindness-text")).toHaveCount(3);
});

test("after the reveal one tap leads into turns with the topic filled in", async ({ hearth }) => {
  await hearth.stopClock();
  await openTogether(hearth);
  await hearth.tap("go-on");
  for (let turn = 0; turn < 2; turn += 1) {
    await hearth.tap("own-question");
    await hearth.seconds(5);
    await hearth.handOver();
  }
  await hearth.tap("to-turns");
  await expect(hearth.page.locator("#topic")).toHaveValue("three people needed me at once");
  await expect(hearth.get("begin")).toContainText("Noor speaks first");
});

test("leaving quickly leaves it sealed and says nothing of it", async ({ hearth, context, watch }) => {
  const neutral = "https://www.wikipedia.org/";
  watch.trust(neutral);
  await context.route(`${neutral}**`, (route) => route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title>" }));
  await hearth.stopClock();
  await named(hearth, { quick_exit_everywhere: true });
  await hearth.open();
  await hearth.tap("check-in");
  await sealAnswer(hearth, ANSWERS.first);
  await hearth.get("quick-exit").click();
  await expect(hearth.page).toHaveURL(neutral);
  await hearth.open();
  await expect(hearth.button("Noor begins")).toBeVisible();
  await expect(hearth.page.getByText("still sealed")).toHaveCount(0);
  expect((await hearth.database("sealed")).map(({ key }) => key).sort()).toEqual(["first", "key", "on"]);
});
