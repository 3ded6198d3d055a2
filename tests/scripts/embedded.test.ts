import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { connected } from "@/scripts/database"
import { type Embedded, endAbandoned, removeDataDir, runningEmbedded, startEmbedded } from "@/scripts/embedded"

const password = "a password for one test"
let dataDir = ""
let embedded: Embedded | undefined
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "shaxmatka-embedded-"))
})
afterEach(async () => {
  await embedded?.stop()
  embedded = undefined
  await endAbandoned(dataDir)
  await removeDataDir(dataDir)
})

const start = async () => {
  embedded = await startEmbedded({ dataDir, password })
  return embedded.url
}

/** Another process that starts the same cluster, says its address and stays. */
async function startElsewhere(): Promise<{ child: ChildProcess; url: string }> {
  const code = `import("./scripts/embedded.ts").then(async ({ startEmbedded }) => {
    console.log((await startEmbedded(${JSON.stringify({ dataDir, password })})).url)
    setInterval(() => undefined, 1_000)
  })`
  const child = spawn(process.execPath, ["--import", "tsx", "-e", code], { stdio: ["ignore", "pipe", "inherit"] })
  const url = await new Promise<string>((resolve) => child.stdout?.once("data", (line) => resolve(String(line).trim())))
  return { child, url }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve))
  child.kill("SIGKILL")
  await gone
}

const write = (url: string) => connected(url, (client) => client.query("CREATE TABLE kept AS SELECT 42 AS answer"))
const read = (url: string) => connected(url, async (client) => (await client.query("SELECT answer FROM kept")).rows)

test("one folder has one owner at a time, who can be found", async () => {
  const { child, url } = await startElsewhere()
  await expect(start()).rejects.toThrow(`is in use by process ${child.pid}: stop that one first`)
  expect(await runningEmbedded(dataDir, password)).toBe(url)
  await kill(child)
  expect(await runningEmbedded(dataDir, password)).toBeUndefined()
})

test("after its owner was killed the server is taken over with what it held", async () => {
  const { child, url } = await startElsewhere()
  await write(url)
  await kill(child)
  expect(await read(await start())).toEqual([{ answer: 42 }])
})

test("after the whole tree was killed nothing committed is lost", async () => {
  const { child, url } = await startElsewhere()
  await write(url)
  const pidFile = await readFile(path.join(dataDir, "postgres/cluster/postmaster.pid"), "utf8")
  await kill(child)
  process.kill(Number(pidFile.split("\n")[0]), "SIGKILL")
  expect(await read(await start())).toEqual([{ answer: 42 }])
})

test("a server that is killed alone comes back at the same address with what it held", async () => {
  const url = await start()
  await write(url)
  const pidFile = path.join(dataDir, "postgres/cluster/postmaster.pid")
  process.kill(Number((await readFile(pidFile, "utf8")).split("\n")[0]), "SIGKILL")
  await expect.poll(() => read(url).catch(() => "not yet"), { timeout: 15_000 }).toEqual([{ answer: 42 }])
})

test("a password that does not belong to the data is told, not tried around", async () => {
  await start()
  await embedded?.stop()
  embedded = undefined
  await expect(startEmbedded({ dataDir, password: "another" })).rejects.toThrow("restore that file")
})

test("names sort by ICU where a column says so, whatever the machine's locale", async () => {
  const url = await start()
  const rows = await connected(url, async (client) => {
    const names = "(VALUES ('Ёлкин'), ('Яров'), ('Елин'), ('Жуков')) AS people(name)"
    return (await client.query(`SELECT name FROM ${names} ORDER BY name COLLATE "ru-x-icu"`)).rows
  })
  expect(rows.map((row: { name: string }) => row.name)).toEqual(["Елин", "Ёлкин", "Жуков", "Яров"])
})
