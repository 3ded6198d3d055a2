import { readdir, readFile, rename, stat, writeFile } from "node:fs/promises"
import path from "node:path"
import pg from "pg"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { loadMedia, loadTables } from "@/lib/backup/load"
import { backupRoot, listBackups, makeBackup, pruneBackups } from "@/lib/backup/make"
import { readManifest, tableFile } from "@/lib/backup/manifest"
import { listTables } from "@/lib/backup/tables"
import { db } from "@/lib/db/client"
import { createLead } from "@/lib/domain/leads/entry/commands"
import { env, secret } from "@/lib/env"
import { folderStore, mediaStore } from "@/lib/media/store"
import { connected } from "@/scripts/database"
import { databaseUrl } from "@/scripts/embedded"
import { deploy } from "@/scripts/migrate/engine"
import { migrationNames } from "@/scripts/migrate/files"
import { copyTemplate, dropDatabase } from "../support/cluster"
import { makeLead, makePhone, makeUser } from "../support/factories"
import { makeSigned, openOffice, pay } from "../support/sale"

const cluster = inject("clusterUrl")
const copies: string[] = []
const kept = path.join(env().DATA_DIR, "elsewhere")

beforeAll(async () => {
  const office = await openOffice()
  const { contract } = await makeSigned(office)
  await pay(office, contract.id, { amount: 157_026_000 })
  await makeLead(office.sales, { name: "Ёқуб\tЎктамов \\N «кавычки»\nвторая строка" })
  await mediaStore().put("ab-plan.webp", Buffer.from("a plan"))
})

afterAll(async () => {
  for (const name of copies) await dropDatabase(cluster, name)
})

async function emptyCopy(): Promise<string> {
  const name = `restored_${copies.length}_${process.pid}`
  copies.push(name)
  return copyTemplate(cluster, name)
}

/** Every table with what it holds, as one text each. */
function contentOf(url: string): Promise<Record<string, string>> {
  return connected(url, async (client) => {
    const content: Record<string, string> = {}
    for (const { name } of await listTables(client)) {
      const table = pg.escapeIdentifier(name)
      const { rows } = await client.query<{ text: string }>(`SELECT t::text AS "text" FROM ${table} t ORDER BY 1`)
      content[name] = rows.map((row) => row.text).join("\n")
    }
    return content
  })
}

test("a backup put into an empty database is the same database, and goes on where it was", async () => {
  const { folder, rows } = await makeBackup()
  const url = await emptyCopy()
  expect(await loadTables(url, folder, await readManifest(folder))).toBe(rows)
  const [before, after] = await Promise.all([contentOf(secret("DATABASE_URL")), contentOf(url)])
  expect(before.lead).toContain("Ёқуб")
  expect(before.payment).not.toBe("")
  expect(after).toEqual(before)
  const last = await db.activity.findFirstOrThrow({ orderBy: { seq: "desc" }, select: { seq: true } })
  const next = await connected(url, (client) =>
    client.query(`INSERT INTO "activity" ("kind", "entity", "entityId", "data", "at")
      VALUES ('lead.created', 'lead', 'x', '{}', now()) RETURNING "seq"`),
  )
  expect(BigInt(next.rows[0].seq)).toBe(last.seq + 1n)
})

test("what is written while a backup is made is in it whole or not at all", async () => {
  const { actor } = await makeUser("mop")
  let going = true
  const write = async () => {
    while (going) await createLead(actor, { name: "Пока копируют", phone: makePhone(), source: "call" })
  }
  const writing = Promise.all([write(), write(), write()])
  const { folder } = await makeBackup()
  going = false
  await writing
  const url = await emptyCopy()
  await loadTables(url, folder, await readManifest(folder))
  const alone = await connected(url, (client) =>
    client.query(`SELECT 1 FROM "lead" l FULL JOIN "lead_touch" t ON t."leadId" = l."id"
      WHERE l."id" IS NULL OR (t."id" IS NULL AND l."name" = 'Пока копируют')`),
  )
  expect(alone.rowCount).toBe(0)
})

test("a damaged backup is refused, and leaves the database as it was", async () => {
  const { folder } = await makeBackup()
  const content = await readManifest(folder)
  const file = tableFile(folder, "lead")
  const bytes = await readFile(file)
  await writeFile(file, bytes.subarray(0, bytes.length - 20))
  const url = await emptyCopy()
  const before = await contentOf(url)
  await expect(loadTables(url, folder, content)).rejects.toThrow()
  expect(await contentOf(url)).toEqual(before)
})

test("a backup of an older version is put together by the migrations it knew, and then brought up to date", async () => {
  const all = await migrationNames()
  const name = `restored_older_${process.pid}`
  copies.push(name)
  await connected(cluster, (client) => client.query(`CREATE DATABASE "${name}"`))
  const url = databaseUrl(cluster, name)
  expect(await deploy(url, all.slice(0, -1))).toEqual(all.slice(0, -1))
  expect(await deploy(url)).toEqual(all.slice(-1))
})

test("files are copied once for all backups, come back where they were lost, and go with the last backup that names them", async () => {
  const root = path.join(kept, "files")
  const store = folderStore(path.join(kept, "store"))
  await store.put("aa-old.webp", Buffer.from("old"))
  const first = await makeBackup(new Date("2026-11-01T20:10:00Z"), root, store)
  await store.put("bb-new.webp", Buffer.from("new"))
  const second = await makeBackup(new Date("2026-11-02T20:10:00Z"), root, store)
  expect([first.files, second.files]).toEqual([1, 1])

  await store.remove("aa-old.webp")
  expect(await loadMedia(second.folder, await readManifest(second.folder), store)).toBe(1)
  expect((await store.open("aa-old.webp"))?.bytes).toBe(3)

  await store.remove("aa-old.webp")
  await makeBackup(new Date("2026-11-03T20:10:00Z"), root, store)
  expect(await pruneBackups({ days: 1, weeks: 1 }, root)).toBe(2)
  expect(await listBackups(root)).toEqual(["2026-11-03T20-10-00-000Z"])
  const files = await readdir(path.join(root, "media"), { recursive: true, withFileTypes: true })
  expect(files.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual(["bb-new.webp"])
})

test("a backup that was cut off is no backup, and the next one clears it away", async () => {
  const root = path.join(kept, "cut")
  const { folder } = await makeBackup(new Date("2026-11-01T20:10:00Z"), root)
  await rename(folder, `${folder}.part`)
  expect(await listBackups(root)).toEqual([])
  await makeBackup(new Date("2026-11-02T20:10:00Z"), root)
  expect((await readdir(root)).sort()).toEqual(["2026-11-02T20-10-00-000Z", "media"])
})

test("backups lie in the data folder unless another is named, for their owner alone", async () => {
  expect(backupRoot()).toBe(path.resolve(env().DATA_DIR, "backups"))
  const { folder } = await makeBackup()
  expect(((await stat(folder)).mode & 0o777).toString(8)).toBe("700")
  expect(((await stat(tableFile(folder, "contract"))).mode & 0o777).toString(8)).toBe("600")
})
