/** Installed, offline, updated, broken: the same screens, or a plain word. */

import { expect, test } from "../fixtures.mjs";
import { Hearth, ROUTES } from "../hearth.mjs";
import { files, serveCopy } from "../server.mjs";

const OFFLINE = /ERR_INTERNET_DISCONNECTED|Failed to (update|load)/;

const isKept = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return (await caches.keys()).length > 0;
  });

test("offline the first repeat visit and every deep link show the same screens", async ({ hearth, context, watch }) => {
  watch.allow(OFFLINE);
  await hearth.open();
  await isKept(hearth.page);
  const seen = {};
  const routes = Object.entries(ROUTES).filter(([name]) => name !== "session");
  for (const [name, hash] of routes) {
    await hearth.open(hash);
    seen[name] = await hearth.page.locator("main h1").first().innerText();
  }
  await context.setOffline(true);
  for (const [name, hash] of routes) {
    await hearth.page.goto("about:blank");
    await hearth.open(hash);
    expect(await hearth.page.locator("main h1").first().innerText()).toBe(seen[name]);
  }
  await hearth.go(ROUTES.turns);
  await hearth.tap("begin");
  await hearth.expectPhase("settle");
  await context.setOffline(false);
});

test.describe("with a copy of the build", () => {
  let copy;
  let hearth;

  test.beforeEach(async ({ page, watch }) => {
    copy = await serveCopy();
    watch.trust(copy.url);
    hearth = new Hearth(page, copy.url);
  });

  test.afterEach(async ({ page }) => {
    await page.close();
    await copy.stop();
  });

  test("an update never moves anything while an exercise runs, and comes when asked for", async ({ page, watch }) => {
    watch.allow(OFFLINE);
    await hearth.open();
    await isKept(page);
    await hearth.go(ROUTES.turns);
    await hearth.tap("begin");
    const mark = await copy.publish();
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting));
    await page.waitForTimeout(800);
    await hearth.expectPhase("settle");
    await expect(page.getByTestId("update")).toHaveCount(0);
    await hearth.go(ROUTES.today);
    await expect(page.getByTestId("resume")).toBeVisible();
    await expect(page.getByTestId("update")).toHaveCount(0);
    await hearth.tap("end");
    await hearth.tap("end-confirm");
    const update = page.getByTestId("update");
    await expect(update).toBeVisible();
    await Promise.all([page.waitForEvent("load"), update.click()]);
    await hearth.ready();
    await expect(page.locator("html")).toHaveAttribute("data-version", mark);
  });

  test("one precache request that fails keeps the old version serving", async ({ page, watch }) => {
    watch.allow(OFFLINE);
    watch.allow(/404|ServiceWorker|service worker/i);
    await hearth.open();
    await isKept(page);
    const before = await page.evaluate(() => caches.keys());
    await copy.publish();
    const broken = (await files(copy.folder)).find((file) => file.endsWith(".woff2"));
    copy.bend(`/${broken}`, { status: 503 });
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update().catch(() => {});
    });
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => caches.keys())).toEqual(before);
    await page.context().setOffline(true);
    await hearth.open();
    expect(await page.locator("html").getAttribute("data-version")).toBeNull();
    await page.context().setOffline(false);
  });

  test("offline both parts of the app come from the worker, whatever the browser's own cache holds", async ({ page, watch }) => {
    watch.allow(OFFLINE);
    await hearth.open();
    await isKept(page);
    await page.context().setOffline(true);
    for (const hash of [ROUTES.today, ROUTES.us]) {
      await hearth.open(hash);
      await hearth.go(ROUTES.turns);
      await expect(hearth.get("begin")).toBeVisible();
    }
    await page.context().setOffline(false);
  });

  for (const [name, how] of [
    ["missing", { status: 404 }],
    ["no wasm", { type: "text/plain" }],
  ]) {
    test(`wasm that is ${name} gives a plain word and the data`, async ({ page, watch }) => {
      watch.allow(/404|wasm|WebAssembly|MIME/i);
      await page.addInitScript(() => localStorage.setItem("hearth.record.a", "kept"));
      copy.bend(".wasm", how);
      await page.goto(copy.url);
      if (name === "no wasm" && (await page.locator("html[data-ready]").count())) return;
      const screen = page.getByRole("alertdialog", { name: "Hearth has stopped" });
      await expect(screen.or(page.locator("html[data-ready]")).first()).toBeVisible({ timeout: 30_000 });
      if (!(await screen.isVisible())) return;
      const saving = page.waitForEvent("download");
      await screen.getByRole("button", { name: "Download my data" }).click();
      const { readFile } = await import("node:fs/promises");
      const saved = JSON.parse(await readFile(await (await saving).path(), "utf8"));
      expect(saved.localStorage["hearth.record.a"]).toBe("kept");
    });
  }

  test("a script that does not arrive gives a plain word", async ({ page, watch }) => {
    watch.allow(/404|MIME|Failed/i);
    const script = (await files(copy.folder)).find((file) => /^hearth-.*\.js$/.test(file));
    copy.bend(`/${script}`, { status: 404 });
    await page.goto(copy.url);
    await expect(page.getByRole("alertdialog", { name: "Hearth has stopped" })).toBeVisible({ timeout: 30_000 });
  });

  test("a browser without WebAssembly gives a plain word", async ({ page, watch }) => {
    watch.allow(/WebAssembly|wasm/i);
    await page.addInitScript(() => {
      delete window.WebAssembly;
    });
    await page.goto(copy.url);
    await expect(page.getByRole("alertdialog", { name: "Hearth has stopped" })).toBeVisible();
  });

  test("a panic shows the recover screen, with the data", async ({ page, watch }) => {
    watch.allow(/panicked|unreachable|wasm|hearth/i);
    await hearth.open();
    await page.evaluate(() => dispatchEvent(new Event("hearth-panic")));
    const screen = page.getByRole("alertdialog", { name: "Hearth has stopped" });
    await expect(screen).toBeVisible();
    const saving = page.waitForEvent("download");
    await screen.getByRole("button", { name: "Download my data" }).click();
    await saving;
    await screen.getByRole("button", { name: "Reload" }).click();
    await hearth.ready();
  });
});

test("without JavaScript there is a plain word", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL);
  await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  await context.close();
});

test("Hearth can be installed", async ({ hearth }) => {
  await hearth.open();
  await isKept(hearth.page);
  const debug = await hearth.page.context().newCDPSession(hearth.page);
  const { installabilityErrors } = await debug.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  const { errors } = await debug.send("Page.getAppManifest");
  expect(errors).toEqual([]);
});

test("shortcuts of the home screen lead to both exercises", async ({ hearth, request, baseURL }) => {
  const manifest = await (await request.get(`${baseURL}manifest.webmanifest`)).json();
  const leads = manifest.shortcuts.map(({ url }) => url.replace(/^\.\//, ""));
  expect(leads).toContain(ROUTES.turns);
  expect(leads).toContain(ROUTES.pause);
  for (const hash of leads) {
    await hearth.open(hash);
    await expect(hearth.get("begin")).toBeVisible();
  }
  for (const shot of manifest.screenshots ?? []) {
    expect((await request.get(new URL(shot.src, baseURL).href)).ok(), shot.src).toBe(true);
  }
});
