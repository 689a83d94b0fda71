import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "#tests/support/chromium.ts";
import type { JourneyOptions } from "#tests/support/journey.ts";

const root = path.resolve(import.meta.dirname, "..");
const chromium = await findChromium();

/**
 * tests/e2e: every file in `chromium`; what lies in tests/e2e/no-javascript in a browser that runs no script;
 * a test whose title holds @postgresql once more against a server on PostgreSQL.
 */
export default defineConfig<JourneyOptions>({
  testDir: path.join(root, "tests/e2e"),
  testMatch: "**/*.test.ts",
  outputDir: path.join(root, "test-results"),
  globalSetup: path.join(root, "tests/support/journey-setup.ts"),
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // why: an inspection opens some twenty pages, on a machine that may be slow
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [
    ["list"],
    [
      "json",
      {
        outputFile:
          process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ??
          path.join(root, "test-results/results.json"),
      },
    ],
  ],
  use: {
    ...devices["Desktop Chrome"],
    launchOptions: chromium,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    // why: keeping traces costs a third of the time; whoever looks for a fault asks for them
    trace: process.env["JOURNEY_TRACES"] === "1" ? "retain-on-failure" : "off",
    database: "sqlite",
  },
  projects: [
    { name: "chromium", testIgnore: "**/no-javascript/**" },
    {
      name: "no-javascript",
      testMatch: "**/no-javascript/**/*.test.ts",
      use: { javaScriptEnabled: false },
    },
    {
      name: "postgresql",
      testIgnore: "**/no-javascript/**",
      grep: /@postgresql/,
      use: { database: "postgresql" },
    },
  ],
});
