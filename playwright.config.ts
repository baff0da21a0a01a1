import { defineConfig } from "@playwright/test";
import { chromiumLaunchOptions } from "./tests/support/chromium.mjs";

/** The server takes a free port and prints it; Playwright stores it under the group's name. */
const ADDRESS = /http:\/\/127\.0\.0\.1:(?<atlas_port>\d+)\//;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: false,
  // Two cores: software graphics leave each test idle half of its time.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: ".cache/e2e-results.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${process.env.ATLAS_PORT}`,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    launchOptions: chromiumLaunchOptions(),
    screenshot: "only-on-failure",
    trace: "off",
  },
  webServer: {
    command: "node scripts/serve.mjs",
    env: { PORT: "0", HOST: "127.0.0.1" },
    wait: { stdout: ADDRESS },
    gracefulShutdown: { signal: "SIGTERM", timeout: 2000 },
  },
});
