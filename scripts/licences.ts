import { readFileSync, writeFileSync } from "node:fs"
import { report } from "./failure"

const TARGET = "docs/licences.md"

/** Packages that declare none: what their LICENSE file says. */
const READ_BY_HAND: Record<string, string> = {
  decko: "MIT",
  "png-js": "MIT",
  stickyfill: "MIT",
}

type Locked = { license?: string; dev?: boolean; devOptional?: boolean }

/** Licence → the packages of `package-lock.json` that an installation runs or may run, on whichever platform; sorted. */
export function listLicences(packages: Record<string, Locked>): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const [path, { license, dev, devOptional }] of Object.entries(packages)) {
    if (path === "" || dev || devOptional) continue
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)
    const licence = license ?? READ_BY_HAND[name] ?? "None stated"
    found.set(licence, (found.get(licence) ?? new Set()).add(name))
  }
  return new Map(
    [...found].sort(([a], [b]) => compare(a, b)).map(([licence, names]) => [licence, [...names].sort(compare)]),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

export function licencesPage(): string {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> }
  const sections = [...listLicences(lock.packages)].map(
    ([licence, names]) => `## ${licence}\n\n${names.map((name) => `\`${name}\``).join(", ")}\n`,
  )
  return [
    "# Licences of what Shaxmatka is built on\n",
    "Every package that an installation runs, on whichever platform, by the licence it declares. Written by `npm run licences` from",
    "`package-lock.json`; a test holds it to that. `npm run sbom` prints the same with versions and hashes as CycloneDX. LGPL is",
    "libvips, which sharp loads as a library of its own; what states none comes with exceljs.\n",
    ...sections,
  ].join("\n")
}

if (import.meta.filename === process.argv[1]) {
  try {
    writeFileSync(TARGET, licencesPage())
  } catch (error) {
    report(error)
  }
}
