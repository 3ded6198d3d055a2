import { createReadStream, createWriteStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { createGunzip, createGzip } from "node:zlib"
import pg from "pg"
import { from, to } from "pg-copy-streams"
import type { Manifest } from "./manifest"

export type Table = Manifest["tables"][number]

/** Belongs to whoever applies the migrations, and is written by that. */
const HISTORY = "_prisma_migrations"
const name = pg.escapeIdentifier
const columnsOf = (table: Omit<Table, "rows">) => table.columns.map(name).join(", ")

/** Every table of the product with its columns, in the order of their names. */
export async function listTables(client: pg.Client): Promise<Omit<Table, "rows">[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS "name", array_agg(a.attname::text ORDER BY a.attnum) AS "columns"
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> $1
     GROUP BY c.relname ORDER BY c.relname`,
    [HISTORY],
  )
  return rows
}

export async function listMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS "name" FROM ${name(HISTORY)}
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows.map((row) => row.name)
}

/** Writes a table's rows into a file, compressed; returns how many. */
export async function dumpTable(client: pg.Client, table: Omit<Table, "rows">, file: string): Promise<number> {
  const rows = client.query(to(`COPY ${name(table.name)} (${columnsOf(table)}) TO STDOUT`))
  await pipeline(rows, createGzip({ level: 6 }), createWriteStream(file, { mode: 0o600 }))
  return rows.rowCount
}

/** Reads the file back into an empty table; returns how many rows it held. A damaged file is refused by gzip's own check. */
export async function loadTable(client: pg.Client, table: Table, file: string): Promise<number> {
  const rows = client.query(from(`COPY ${name(table.name)} (${columnsOf(table)}) FROM STDIN`))
  await pipeline(createReadStream(file), createGunzip(), rows)
  return rows.rowCount
}

/** Lets each counter go on after the highest number in its table. */
export async function resumeCounters(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(
    `SELECT s.oid::regclass::text AS "sequence", t.relname AS "table", a.attname AS "column"
     FROM pg_class s
     JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i') AND d.classid = 'pg_class'::regclass
     JOIN pg_class t ON t.oid = d.refobjid
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
     WHERE s.relkind = 'S' AND s.relnamespace = 'public'::regnamespace`,
  )
  for (const { sequence, table, column } of rows) {
    const highest = `(SELECT max(${name(column)}) FROM ${name(table)})`
    await client.query(`SELECT setval($1::regclass, coalesce(${highest}, 1), ${highest} IS NOT NULL)`, [sequence])
  }
}
