import { readdirSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { SCREENS } from "../e2e/screens"

/** Leads to the desk of the role and shows nothing itself. */
const REDIRECT = "dashboard"

test("the browser tests look at every page that there is", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
  const pages = files.filter((file) => path.basename(file) === "page.tsx").map((file) => path.dirname(file))
  expect([...new Set(SCREENS.map(({ page }) => page)), REDIRECT].sort()).toEqual(pages.sort())
})
