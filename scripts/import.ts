import { readFile } from "node:fs/promises"
import path from "node:path"
import { parseArgs } from "node:util"
import { disconnect } from "@/lib/db/client"
import { SYSTEM } from "@/lib/domain/actor"
import { DomainError } from "@/lib/domain/errors"
import { applyUnitImport } from "@/lib/domain/imports/apply/commands"
import { previewUnitImport } from "@/lib/domain/imports/commands"
import { listImportRows } from "@/lib/domain/imports/runs/queries"
import { VERDICTS } from "@/lib/domain/imports/runs/schema"
import { CURRENCIES } from "@/lib/domain/money"
import { env, provide } from "@/lib/env"
import { readTables } from "@/lib/tables/read-tables"
import { withDatabase } from "./database"
import { Failure, report } from "./failure"
import { appliedText, MOST_LINES, previewText, refusalText, terminalLocale } from "./import/text"
import { loadSecrets } from "./secrets"

const USAGE = 'npm run import -- FILE --complex "NAME" [--currency RUB] [--apply] [--publish]'

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        complex: { type: "string" },
        currency: { type: "string" },
        apply: { type: "boolean", default: false },
        publish: { type: "boolean", default: false },
      },
    })
    const [file, ...others] = positionals
    const currency = CURRENCIES.find((known) => known === values.currency?.toUpperCase())
    if (!file || others.length > 0 || !values.complex?.trim()) throw new Failure(USAGE)
    if (values.currency && !currency) throw new Failure(`Currencies: ${CURRENCIES.join(", ")}. ${USAGE}`)
    const { apply, publish } = values
    return { file, complex: values.complex.trim(), currency, apply: apply || publish, publish }
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(USAGE)
  }
}

/** Shows what a price list would change; with --apply writes it, with --publish puts its units on sale as well. */
async function run(): Promise<void> {
  const { file, complex, currency, apply, publish } = options()
  const bytes = await readFile(file).catch(() => {
    throw new Failure(`There is no file to read at ${file}.`)
  })
  const locale = terminalLocale()
  const input = { fileName: path.basename(file), complex, ...(currency && { currency }) }
  const preview = await previewUnitImport(SYSTEM, input, () => readTables(bytes))
  const listed = VERDICTS.filter((verdict) => verdict !== "unchanged").map((verdict) =>
    listImportRows(SYSTEM, { id: preview.id, verdict, limit: MOST_LINES }),
  )
  const rows = (await Promise.all(listed)).flatMap((page) => page.items)
  console.log(previewText(preview, rows, locale, { apply }))
  if (preview.status === "failed") process.exitCode = 1
  else if (apply) console.log(appliedText(await applyUnitImport(SYSTEM, { id: preview.id, publish }), locale))
}

try {
  const { DATABASE_PASSWORD: _, ...secrets } = await loadSecrets(env().DATA_DIR)
  provide(secrets)
  await withDatabase(async (url) => {
    provide({ DATABASE_URL: url })
    try {
      await run()
    } finally {
      await disconnect()
    }
  })
} catch (error) {
  report(error instanceof DomainError ? new Failure(refusalText(error, terminalLocale())) : error)
}
