import { randomUUID } from "node:crypto"
import { PrismaPg } from "@prisma/adapter-pg"
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils"
import pg from "pg"

const CHAR_OID = 18
const TEXT_OID = 25

// The engine's catalogue queries return "char", a type that adapter-pg refuses: it is presented as text.
const result = pg.Result.prototype as unknown as { addFields(fields: pg.FieldDef[]): void }
const addFields = result.addFields
result.addFields = function patched(fields) {
  for (const field of fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID
  return addFields.call(this, fields)
}

async function execute(config: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * adapter-pg as the schema engine needs it. The stock one splits scripts on `;` over several connections (functions break,
 * nothing is atomic) and, given a connection string, takes the main database for the shadow database.
 */
export class MigrationAdapter extends PrismaPg {
  readonly #opened: { dispose(): Promise<void> }[] = []

  constructor(private readonly connection: pg.PoolConfig) {
    super(connection)
  }

  override async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const rows = await queryRaw(query)
      // PostgreSQL 18: the engine reads this one column as a character and panics on text.
      rows.columnNames.forEach((name, i) => {
        if (name === "constraint_type") rows.columnTypes[i] = ColumnTypeEnum.Character
      })
      return rows
    }
    // The whole file in one message is one implicit transaction.
    adapter.executeScript = (sql) =>
      execute(this.connection, sql).catch((error: unknown) => {
        const translate = adapter as unknown as { onError(error: unknown): never }
        return translate.onError(error)
      })
    this.#opened.push(adapter)
    return adapter
  }

  /** The engine leaves its connections open, and nobody could rename or drop the database. */
  async close(): Promise<void> {
    await Promise.all(this.#opened.splice(0).map((adapter) => adapter.dispose()))
  }

  override async connectToShadowDb() {
    const database = `prisma_shadow_${randomUUID()}`
    await execute(this.connection, `CREATE DATABASE "${database}"`)
    const shadow = await new MigrationAdapter({ ...this.connection, database }).connect()
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await execute(this.connection, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
    }
    return shadow
  }
}
