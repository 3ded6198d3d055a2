import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { runNode } from "@/scripts/start/child"

let dataDir = ""
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "shaxmatka-start-"))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

/** `npm start` with an environment in which it must refuse before it builds. */
async function refuse(environment: Record<string, string>, args = ["scripts/start.mjs"]) {
  const { DATABASE_URL: _, ...rest } = process.env
  const { code, output } = await runNode(args, { env: { ...rest, DATA_DIR: dataDir, PORT: "0", ...environment } })
  return { code, lines: output.trim().split("\n") }
}

test("a taken port is one sentence with another port in it", async () => {
  const other = createServer().listen(0, "127.0.0.1")
  await new Promise((resolve) => other.once("listening", resolve))
  const { port } = other.address() as AddressInfo
  const { code, lines } = await refuse({ PORT: String(port) })
  other.close()
  expect(code).toBe(1)
  expect(lines).toEqual([
    `Port ${port} is taken: stop the program that uses it or choose another, as in PORT=${port + 1}.`,
  ])
})

test.each([
  [{ DATABASE_URL: "postgresql://a:b@127.0.0.1:1/c" }, "Nothing answers at DATABASE_URL: start that PostgreSQL"],
  [{ DATABASE_URL: "localhost" }, "DATABASE_URL is not an address"],
  [{ PORT: "70000" }, "The environment is wrong: PORT is not a port"],
  [{ HOST: "203.0.113.9" }, "This machine has no address 203.0.113.9: correct HOST."],
])("%o is refused in one sentence", async (environment, sentence) => {
  const { code, lines } = await refuse(environment)
  expect(code).toBe(1)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(sentence)
})

test("an unknown flag is not ignored", async () => {
  const { code, lines } = await refuse({}, ["scripts/start.mjs", "--emtpy"])
  expect(code).toBe(1)
  expect(lines[0]).toContain("Unknown flag --emtpy")
})

test("an old Node is told which one to install", async () => {
  const pretend = "Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); import('./scripts/start.mjs')"
  const { code, lines } = await refuse({}, ["-e", pretend])
  expect(code).toBe(1)
  expect(lines).toEqual(["Node 18.20.0 is too old: install Node 20.19 or newer (https://nodejs.org) and start again."])
})
