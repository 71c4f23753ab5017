/** What was kept stays, whatever happens to the device; what can't be read is never overwritten. */

import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.mjs";
import { named } from "../gallery.mjs";
import { ROUTES } from "../hearth.mjs";

test("a reload in the middle goes on where it was", async ({ hearth }) => {
  await hearth.stopClock();
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.seconds(30);
  await hearth.reload();
  await hearth.expectPhase("speak", "first");
  expect(Math.abs((await hearth.shown()) - 60)).toBeLessThanOrEqual(1);
  await hearth.handOver();
  await hearth.expectPhase("reflect", "second");
});

test("a running talk can be left, is offered on Today, and loses nothing", async ({ hearth }) => {
  await hearth.stopClock();
  await hearth.beginTalk();
  await hearth.settleIn();
  await hearth.seconds(20);
  await hearth.tap("pause");
  await hearth.go(ROUTES.today);
  await hearth.tap(hearth.button(/Go on/).or(hearth.link(/Go on/)).first());
  await expect(hearth.page).toHaveURL(/session$/);
});

test("Saved is said once the database has it", async ({ hearth }) => {
  await hearth.giveName("Noor");
  await expect.poll(async () => JSON.stringify(await hearth.database("mirror"))).toContain("Noor");
  await hearth.page.evaluate(() => localStorage.clear());
  await hearth.open();
  await expect(hearth.page.getByRole("heading", { level: 1 })).toContainText("Noor");
});

test("each store is given what only the other had", async ({ hearth }) => {
  await hearth.stopClock();
  await hearth.beginTalk({ preset: "End of day" });
  await hearth.settleIn();
  await hearth.handOver();
  await hearth.handOver();
  await hearth.close("first", { solves: false });
  await expect.poll(async () => JSON.stringify(await hearth.database("mirror"))).toContain("end-of-day");
  const [before] = await hearth.records();
  await hearth.page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("hearth.record.")) localStorage.removeItem(key);
  });
  await hearth.open();
  await hearth.eventually(async () => (await hearth.records())[0], before);
});

test.describe("where storage is", () => {
  const works = async (hearth) => {
    await hearth.open();
    await expect(hearth.page.getByText(/gone once you close it/).first()).toBeVisible();
    await hearth.go(ROUTES.turns);
    await hearth.tap("begin");
    await hearth.expectPhase("settle");
  };

  test("blocked, Hearth works and says so", async ({ hearth }) => {
    await hearth.page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("blocked", "SecurityError");
      };
      Object.defineProperty(window, "localStorage", { get: refuse });
      Object.defineProperty(window, "sessionStorage", { get: refuse });
      Object.defineProperty(window, "indexedDB", { get: refuse });
    });
    await works(hearth);
  });

  test("missing, Hearth works and says so", async ({ hearth }) => {
    await hearth.page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", { value: null });
      Object.defineProperty(window, "indexedDB", { value: undefined });
    });
    await works(hearth);
  });

  test("full, Hearth works, says so and loses nothing", async ({ hearth }) => {
    await hearth.open();
    await hearth.page.evaluate(() => {
      let size = 1 << 20;
      for (let i = 0; size > 0; ) {
        try {
          localStorage.setItem(`filler.${i}`, "x".repeat(size));
          i += 1;
        } catch {
          size >>= 1;
        }
      }
    });
    await hearth.open();
    await hearth.giveName("Noor");
    await expect(hearth.get("storage-truth")).toHaveText(/no more room|getting small/);
    await expect.poll(async () => JSON.stringify(await hearth.database("mirror"))).toContain("Noor");
  });

  test("the shelf alone, or the database alone, it is kept there", async ({ hearth }) => {
    await hearth.page.addInitScript(() => {
      Object.defineProperty(window, "indexedDB", { value: undefined });
    });
    await hearth.giveName("Noor");
    expect(await hearth.stored("hearth.settings")).toContain("Noor");
  });
});

const CORRUPT = {
  "cut JSON": ["hearth.record.a", '{"v":1,"id":"a","rev'],
  "wrong types": ["hearth.record.a", '{"v":"one","id":[]}'],
  "deep nesting": ["hearth.record.a", "[".repeat(20_000)],
  "a prototype": ["hearth.record.a", '{"__proto__":{"v":1},"constructor":1}'],
  "an unknown kind": ["hearth.record.a", '{"v":1,"id":"a","kind":"horoscope"}'],
  "no session": ["hearth.session", "what?"],
  "a session of another shape": ["hearth.session", '{"v":1,"counter":3,"body":{"v":1,"script":7}}'],
  "no settings": ["hearth.settings", "{{{"],
};

for (const [name, [key, raw]] of Object.entries(CORRUPT)) {
  test(`${name} is set aside byte for byte, and the rest works`, async ({ hearth }) => {
    await hearth.page.addInitScript(([at, text]) => {
      if (!sessionStorage.getItem("once")) localStorage.setItem(at, text);
      sessionStorage.setItem("once", "1");
    }, [key, raw]);
    await hearth.open();
    await expect.poll(async () => JSON.stringify(await hearth.database("quarantine"))).toContain(JSON.stringify(raw));
    await hearth.go(ROUTES.turns);
    await hearth.tap("begin");
    await hearth.expectPhase("settle");
    await hearth.reload();
    expect(JSON.stringify(await hearth.database("quarantine"))).toContain(JSON.stringify(raw));
  });
}

test("lone surrogates and four megabytes are set aside unchanged", async ({ hearth }) => {
  await hearth.page.addInitScript(() => {
    if (sessionStorage.getItem("once")) return;
    sessionStorage.setItem("once", "1");
    localStorage.setItem("hearth.record.lone", '{"v":1,"text":"\ud800 \udfff"}');
    localStorage.setItem("hearth.record.huge", "x".repeat(4_000_000));
  });
  await hearth.open();
  await expect.poll(async () => (await hearth.database("quarantine")).length, { timeout: 15_000 }).toBe(2);
  const same = await hearth.page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const opening = indexedDB.open("hearth");
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = await new Promise((resolve) => {
      const reading = database.transaction("quarantine").objectStore("quarantine").getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
    const raw = Object.fromEntries(all.map((one) => [one.key, one.raw]));
    return [raw["hearth.record.lone"] === '{"v":1,"text":"\ud800 \udfff"}', raw["hearth.record.huge"]?.length];
  });
  expect(same).toEqual([true, 4_000_000]);
});

test("without a database what can't be read stays where it is and another key is used", async ({ hearth }) => {
  await hearth.page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
    if (!sessionStorage.getItem("once")) localStorage.setItem("hearth.session", "what?");
    sessionStorage.setItem("once", "1");
  });
  await hearth.open(ROUTES.turns);
  await hearth.tap("begin");
  expect(await hearth.stored("hearth.session")).toBe("what?");
  await hearth.reload();
  await hearth.expectPhase("settle");
});

test("newer data is never written over, and can be saved to a file", async ({ hearth }) => {
  const newer = '{"v":9,"counter":1,"body":{"from":"tomorrow"}}';
  await hearth.page.addInitScript((text) => localStorage.setItem("hearth.settings", text), newer);
  await hearth.open(ROUTES.us);
  await expect(hearth.page.getByText(/newer/i).first()).toBeVisible();
  await hearth.go(ROUTES.turns);
  await hearth.tap("begin");
  expect(await hearth.stored("hearth.settings")).toBe(newer);
  await hearth.go(ROUTES.us);
  const saving = hearth.page.waitForEvent("download");
  await hearth.tap("save-backup");
  expect((await readFile(await (await saving).path(), "utf8")).length).toBeGreaterThan(2);
});

test("two tabs keep what each of them kept, and both show it", async ({ hearth, context }) => {
  const { Hearth } = await import("../hearth.mjs");
  const other = new Hearth(await context.newPage(), hearth.base);
  await other.open();
  // Whoever did not begin last is offered to begin.
  for (const [tab, first] of [[hearth, "first"], [other, "second"]]) {
    await tab.page.bringToFront();
    await tab.beginTalk({ preset: "End of day" });
    await tab.tap(tab.button("Go on").first());
    await tab.handOver();
    await tab.handOver();
    await tab.close(first, { solves: false });
    await tab.tap(tab.button("Back to today"));
  }
  for (const tab of [hearth, other]) {
    expect(await tab.records()).toHaveLength(2);
    await tab.open(ROUTES.us);
    const saving = tab.page.waitForEvent("download");
    await tab.tap("save-backup");
    const backup = await readFile(await (await saving).path(), "utf8");
    expect(backup.match(/done-/g)).toHaveLength(2);
  }
});

test("names given in one tab greet in the other", async ({ hearth, context }) => {
  await hearth.open();
  const page = await context.newPage();
  const { Hearth } = await import("../hearth.mjs");
  const other = new Hearth(page, hearth.base);
  await other.giveName("Noor");
  await expect(hearth.page.getByRole("heading", { level: 1 })).toContainText("Noor");
});

test("everything can be saved as text and as JSON", async ({ hearth }) => {
  await hearth.stopClock();
  await named(hearth);
  await hearth.beginTalk({ preset: "End of day" });
  await hearth.settleIn();
  await hearth.handOver();
  await hearth.handOver();
  await hearth.close("first", { solves: false });
  await hearth.open(ROUTES.us);
  for (const [id, word] of [["save-text", "23 November 2026\nOf Noor and Sam"], ["save-backup", "end-of-day"]]) {
    const saving = hearth.page.waitForEvent("download");
    await hearth.tap(id);
    const file = await readFile(await (await saving).path(), "utf8");
    expect(file, id).toContain(word);
    if (id === "save-backup") JSON.parse(file);
  }
});

test("a file asked for at once waits for a slow database, and holds what only it has", async ({ hearth }) => {
  await named(hearth);
  await hearth.stopClock();
  await hearth.beginTalk({ preset: "End of day" });
  await hearth.settleIn();
  await hearth.handOver();
  await hearth.handOver();
  await hearth.close("first", { solves: false });
  await expect.poll(async () => JSON.stringify(await hearth.database("mirror"))).toContain("end-of-day");
  await hearth.page.clock.resume();
  hearth.hasClock = false;
  await hearth.page.addInitScript(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("hearth.record.")) localStorage.removeItem(key);
    const real = IDBObjectStore.prototype.getAll;
    // Answers two seconds late.
    IDBObjectStore.prototype.getAll = function () {
      const late = new EventTarget();
      const asked = real.call(this);
      const tell = (event) => setTimeout(() => {
        late.result = asked.result;
        late.error = asked.error;
        late[`on${event.type}`]?.(new Event(event.type));
        late.dispatchEvent(new Event(event.type));
      }, 2_000);
      asked.onsuccess = tell;
      asked.onerror = tell;
      return late;
    };
  });
  await hearth.open(ROUTES.us);
  const saving = hearth.page.waitForEvent("download");
  await hearth.get("save-backup").click();
  await expect(hearth.get("save-backup")).toHaveAttribute("aria-busy", "true");
  await expect(hearth.get("save-text")).toHaveAttribute("aria-busy", "true");
  expect(await readFile(await (await saving).path(), "utf8")).toContain("end-of-day");
  await expect(hearth.get("save-backup")).not.toHaveAttribute("aria-busy", "true");
});

test("deleting everything asks for the word, offers the export, and leaves nothing", async ({ hearth }) => {
  await named(hearth);
  await hearth.open(ROUTES.us);
  await hearth.tap("erase");
  const sheet = hearth.page.locator("dialog[open]");
  await expect(sheet.getByRole("button", { name: /backup file/ })).toBeVisible();
  await expect(hearth.get("erase-next")).toBeDisabled();
  await sheet.getByRole("textbox").fill("delete");
  await hearth.tap("erase-next");
  await Promise.all([hearth.page.waitForEvent("load"), hearth.get("erase-confirm").click()]);
  await hearth.ready();
  await expect(hearth.page.getByRole("heading", { level: 1 })).not.toContainText("Noor");
  expect(await hearth.everything()).not.toContain("Noor");
  expect(await hearth.records()).toEqual([]);
});

test("a backup opened on another day shows what it holds, and takes in all or nothing", async ({ hearth }) => {
  await named(hearth);
  await hearth.open(ROUTES.us);
  const saving = hearth.page.waitForEvent("download");
  await hearth.tap("save-backup");
  const file = await (await saving).path();
  await hearth.giveName("Someone");
  const choosing = hearth.page.waitForEvent("filechooser");
  await hearth.tap("open-backup");
  await (await choosing).setFiles({ name: "backup.json", mimeType: "application/json", buffer: await readFile(file) });
  await expect(hearth.page.getByText(/of Noor and Sam/)).toBeVisible();
  await hearth.tap("take-in");
  await hearth.tap("take-out");
  await expect(hearth.page.getByText("Someone").first()).toBeVisible();
  if (await hearth.page.locator("dialog[open]").count()) await hearth.page.keyboard.press("Escape");
  await hearth.settle();
  const again = hearth.page.waitForEvent("filechooser");
  await hearth.tap("open-backup");
  await (await again).setFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from('{"hearth":"<img src=x onerror=alert(1)>"') });
  await expect(hearth.page.getByText(/not a Hearth backup|Nothing was changed/i).first()).toBeVisible();
});
