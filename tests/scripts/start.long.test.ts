import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { endAbandoned, removeDataDir } from "@/scripts/embedded"
import { processStamp, until } from "@/scripts/embedded/process"
import { exitOf, freePort, postmasterPid, startProduct } from "../support/product"

let dataDir = ""
let port = 0

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "shaxmatka-long-"))
  port = await freePort()
})
afterAll(async () => {
  await endAbandoned(dataDir)
  await removeDataDir(dataDir)
})

test("an empty company starts, survives a kill of the whole tree, and stops in order", async () => {
  const first = await startProduct(dataDir, port)
  expect(first.output()).toContain("director can sign in.")
  expect(first.output()).not.toContain("Demo accounts")

  const killed = exitOf(first.child)
  // The server first: it would start its database again.
  first.child.kill("SIGKILL")
  process.kill(await postmasterPid(dataDir), "SIGKILL")
  await killed

  const began = Date.now()
  const second = await startProduct(dataDir, port)
  expect(Date.now() - began).toBeLessThan(60_000)
  expect(second.output()).not.toContain("director can sign in.")

  const database = await postmasterPid(dataDir)
  const stopped = exitOf(second.child)
  second.child.kill("SIGINT")
  expect(await stopped).toBe(0)
  expect(await until(() => processStamp(database) === undefined, 1_000)).toBe(true)
})
