import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { loadSecrets } from "@/scripts/secrets"

let dataDir = ""
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "shaxmatka-secrets-"))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

test("secrets are made once, for the owner's eyes alone", async () => {
  const [first, second] = await Promise.all([loadSecrets(dataDir), loadSecrets(dataDir)])
  expect(second).toEqual(first)
  expect(await loadSecrets(dataDir)).toEqual(first)
  expect((await stat(path.join(dataDir, "secrets.json"))).mode & 0o777).toBe(0o600)
  expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length)
})

test("a damaged file is not replaced: the passports it encrypts would be lost", async () => {
  const file = path.join(dataDir, "secrets.json")
  await writeFile(file, "{")
  await expect(loadSecrets(dataDir)).rejects.toThrow("restore it from a backup")
  expect(await readFile(file, "utf8")).toBe("{")
})

test("a missing file beside a database is not made anew", async () => {
  await mkdir(path.join(dataDir, "postgres/cluster"), { recursive: true })
  await expect(loadSecrets(dataDir)).rejects.toThrow("restore it, or move both away")
})
