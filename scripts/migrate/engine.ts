import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg"
import { parseIntoClientConfig } from "pg-connection-string"
import { MigrationAdapter } from "./adapter"
import { readMigrations, readSchema, writeMigration } from "./files"

const filters = { externalTables: [], externalEnums: [] }
let booted: Promise<void> | undefined

/** The package imports its WASM file in a way that only bundlers understand, so it is put together here. */
async function boot(): Promise<void> {
  const globals = globalThis as { PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void } }
  globals.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message: string) => console.error(message) }
  const require = createRequire(path.resolve("package.json"))
  const script = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")
  const wasm = await readFile(path.join(path.dirname(script), "schema_engine_bg.wasm"))
  const imports = { "./schema_engine_bg.js": { ...bindings } as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(wasm, imports)
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === "function") start()
}

type Session = {
  engine: bindings.SchemaEngine
  schema: Awaited<ReturnType<typeof readSchema>>
  migrationsList: bindings.MigrationList
}

async function session<T>(databaseUrl: string, work: (session: Session) => Promise<T>): Promise<T> {
  booted ??= boot()
  await booted
  const schema = await readSchema()
  // One session, or the engine's advisory lock would not be re-entrant.
  const adapter = new MigrationAdapter({ ...parseIntoClientConfig(databaseUrl), max: 1 })
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: schema.files.map((file) => [file.path, file.content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    )
    return await work({ engine, schema, migrationsList: await readMigrations() })
  } finally {
    await adapter.close()
  }
}

/**
 * Applies what is on disk and not yet in the database, or of it only what is named; returns the names. Two at once wait for
 * each other.
 */
export function deploy(databaseUrl: string, only?: readonly string[]): Promise<string[]> {
  return session(databaseUrl, async ({ engine, migrationsList }) => {
    const migrationDirectories = migrationsList.migrationDirectories.filter(({ path }) => !only || only.includes(path))
    const applied = await engine.applyMigrations({
      migrationsList: { ...migrationsList, migrationDirectories },
      filters,
    })
    return applied.appliedMigrationNames
  })
}

/** What is wrong between the history on disk and in the database. Needs CREATEDB. */
export function status(databaseUrl: string): Promise<bindings.DiagnoseMigrationHistoryOutput> {
  return session(databaseUrl, ({ engine, migrationsList }) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: true, filters }),
  )
}

/** SQL that the migrations lack to make prisma/schema, empty when they agree. Needs CREATEDB. */
export function check(databaseUrl: string): Promise<string> {
  return session(databaseUrl, ({ engine, schema, migrationsList }) =>
    differ(engine, { tag: "migrations", ...migrationsList }, schema),
  )
}

/** SQL that the live database lacks to match prisma/schema, empty when they agree. */
export function drift(databaseUrl: string): Promise<string> {
  return session(databaseUrl, ({ engine, schema }) => differ(engine, { tag: "schemaDatasource", ...schema }, schema))
}

async function differ(
  engine: bindings.SchemaEngine,
  from: bindings.DiffTarget,
  schema: bindings.SchemasContainer,
): Promise<string> {
  const to = { tag: "schemaDatamodel" as const, files: schema.files }
  const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters })
  return exitCode === 0 ? "" : (stdout ?? "")
}

/**
 * Writes a migration for what changed in prisma/schema and applies it, but for a draft, which a person edits first; returns
 * its name, or null when nothing changed.
 */
export function develop(
  databaseUrl: string,
  name: string,
  draft: boolean,
): Promise<{ created: string | null; warnings: string[] }> {
  return session(databaseUrl, async ({ engine, schema, migrationsList }) => {
    const { action } = await engine.devDiagnostic({ migrationsList, filters })
    if (action.tag === "reset") throw new Error(`${action.reason} Run: npm run db:migrate -- reset`)
    await engine.applyMigrations({ migrationsList, filters })
    const loss = await engine.evaluateDataLoss({ migrationsList, schema, filters })
    const warnings = [...loss.warnings, ...loss.unexecutableSteps].map((step) => step.message)
    const made = await engine.createMigration({ migrationsList, migrationName: name, draft, schema, filters })
    if (!made.migrationScript) return { created: null, warnings }
    await writeMigration(made.generatedMigrationName, made.migrationScript)
    // A step that cannot run on these rows is left for a person to edit before it is applied.
    if (!draft && loss.unexecutableSteps.length === 0) {
      await engine.applyMigrations({ migrationsList: await readMigrations(), filters })
    }
    return { created: made.generatedMigrationName, warnings }
  })
}

export function markRolledBack(databaseUrl: string, migrationName: string): Promise<void> {
  return session(databaseUrl, async ({ engine }) => {
    await engine.markMigrationRolledBack({ migrationName })
  })
}

export function markApplied(databaseUrl: string, migrationName: string): Promise<void> {
  return session(databaseUrl, async ({ engine, migrationsList }) => {
    await engine.markMigrationApplied({ migrationName, migrationsList })
  })
}

/** Empties the database: every table, every row. */
export function reset(databaseUrl: string): Promise<void> {
  return session(databaseUrl, ({ engine }) => engine.reset({ filter: filters }))
}
