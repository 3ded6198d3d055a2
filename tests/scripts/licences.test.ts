import { readFile } from "node:fs/promises"
import { expect, test } from "vitest"
import { licencesPage, listLicences } from "@/scripts/licences"

/** Each lets an office run and change the product and asks for no more than naming it. LGPL: libvips beside sharp, as a library. */
const PERMITTED =
  /^(MIT|MIT-0|MIT\/X11|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|Zlib|CC0-1\.0|CC-BY-4\.0|OFL-1\.1|Python-2\.0|MPL-2\.0|LGPL-3\.0-or-later)$/

/** Of `A OR B` one is enough, of `A AND B` each must do. */
function isPermitted(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, "$1")
  return bare.split(" OR ").some((choice) => choice.split(" AND ").every((part) => PERMITTED.test(part)))
}

test("the page of licences is what the lockfile holds, and each licence may be used", async () => {
  expect(await readFile("docs/licences.md", "utf8"), "npm run licences").toBe(licencesPage())
  const lock = JSON.parse(await readFile("package-lock.json", "utf8"))
  const others = [...listLicences(lock.packages)].filter(([licence]) => !isPermitted(licence))
  expect(others).toEqual([["None stated", ["buffers"]]])
})

test("what only developers need is not listed; a package stands once under its licence, however deep it lies", () => {
  const packages = {
    "": { license: "Apache-2.0" },
    "node_modules/b": { license: "MIT" },
    "node_modules/@x/a": { license: "MIT" },
    "node_modules/@x/a/node_modules/b": { license: "MIT" },
    "node_modules/c": {},
    "node_modules/d": { license: "GPL-3.0", dev: true },
    "node_modules/e": { license: "GPL-3.0", devOptional: true },
  }
  expect([...listLicences(packages)]).toEqual([
    ["MIT", ["@x/a", "b"]],
    ["None stated", ["c"]],
  ])
})

test("every dependency is pinned to one version", async () => {
  const { dependencies, devDependencies } = JSON.parse(await readFile("package.json", "utf8"))
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
  }
})
