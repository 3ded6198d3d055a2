import { defineConfig } from "@playwright/test"

const PORT = Number(process.env.E2E_PORT ?? 3100)

const LONG = "**/*.long.spec.ts"
const LOOKS = "**/looks.spec.ts"

/**
 * Chromium against the same server entry that `npm start` runs. `npm test` builds it into .next-test and names its database.
 */
export default defineConfig({
  testDir: "tests/e2e",
  projects: [
    { name: "short", testIgnore: [LONG, LOOKS], workers: 1 },
    // Only looks, so it may run beside those who act.
    { name: "looks", testMatch: LOOKS, workers: 1 },
    { name: "long", testMatch: LONG, workers: 1 },
  ],
  outputDir: "test-results",
  timeout: 30_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.E2E_REPORT ? [["list"], ["json", { outputFile: process.env.E2E_REPORT }]] : "list",
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: "ru-RU",
    timezoneId: "Asia/Tashkent",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    // Node itself, not npx: a signal would reach only the wrapper and leave server and database behind.
    command: "node .next-test/start.mjs",
    url: `http://localhost:${PORT}/api/ready`,
    gracefulShutdown: { signal: "SIGTERM", timeout: 8_000 },
    stdout: "pipe", // errors only: LOG_LEVEL
    stderr: "pipe",
    timeout: 60_000,
    env: {
      PORT: String(PORT),
      NODE_ENV: "production",
      NEXT_DIST_DIR: ".next-test",
      LOG_LEVEL: "error",
      // One browser is dozens of people here; tests/api/limits.test.ts holds the limits themselves.
      RATE_LIMIT_PUBLIC: "0",
      RATE_LIMIT_USER: "0",
      RATE_LIMIT_SIGN_IN: "0",
    },
  },
})
