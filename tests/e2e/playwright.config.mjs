/** Hearth in Debian's Chromium. `HEARTH_URL` names a server that runs; without it one is started. */

import { defineConfig } from "@playwright/test";
import { CHROME, CHROME_ARGS } from "./engines/chrome.mjs";

const PORT = 8180;
const given = process.env.HEARTH_URL;

export default defineConfig({
  testDir: "specs",
  testMatch: "*.spec.mjs",
  outputDir: "test-results",
  fullyParallel: true,
  workers: Number(process.env.HEARTH_WORKERS ?? 2),
  // Machines are shared and noisy: what passes the second time is told as flaky, not hidden.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 8_000 },
  reporter: process.env.CI ? [["list"]] : [["line"]],
  use: {
    baseURL: given ?? `http://localhost:${PORT}/`,
    browserName: "chromium",
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    colorScheme: "light",
    launchOptions: { executablePath: CHROME, args: CHROME_ARGS },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: process.env.HEARTH_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
  },
  webServer: given
    ? undefined
    : {
        command: `cargo xtask serve --no-build --port ${PORT}`,
        cwd: "../..",
        url: `http://localhost:${PORT}/`,
        reuseExistingServer: true,
        timeout: 120_000,
      },
});
