import path from "node:path"
import { defineConfig } from "vitest/config"

const shared = { testTimeout: 20_000, hookTimeout: 60_000, setupFiles: ["tests/support/environment.ts"] }
/** Each file gets a copy of one migrated database. */
const onPostgres = {
  ...shared,
  globalSetup: "tests/support/global-setup.ts",
  setupFiles: [...shared.setupFiles, "tests/support/database.ts"],
}
const LONG = "tests/**/*.long.test.ts"

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${path.resolve(import.meta.dirname)}/` },
      // Refuses to be imported outside a server bundle.
      { find: "server-only", replacement: path.resolve(import.meta.dirname, "tests/support/empty.ts") },
    ],
  },
  test: {
    pool: "forks",
    maxWorkers: "100%",
    // Reading the modules anew for each file took a third of the time. A file leaves nothing behind: tests/support/environment.ts.
    isolate: false,
    projects: [
      { extends: true, test: { ...shared, name: "unit", include: ["tests/unit/**/*.test.ts"], exclude: [LONG] } },
      {
        extends: true,
        test: { ...onPostgres, name: "domain", include: ["tests/domain/**/*.test.ts"], exclude: [LONG] },
      },
      { extends: true, test: { ...onPostgres, name: "api", include: ["tests/api/**/*.test.ts"], exclude: [LONG] } },
      { extends: true, test: { ...shared, name: "scripts", include: ["tests/scripts/**/*.test.ts"], exclude: [LONG] } },
      { extends: true, test: { ...onPostgres, name: "long", include: [LONG], testTimeout: 600_000 } },
    ],
  },
})
