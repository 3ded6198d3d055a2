import { randomBytes } from "node:crypto"
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import path from "node:path"
import { z } from "zod"
import { Failure } from "./failure"

const schema = z.object({
  SESSION_SECRET: z.string().min(32),
  ENCRYPTION_KEYS: z.string().min(1),
  INTERNAL_SECRET: z.string().min(32),
  WEBHOOK_SECRET: z.string().min(32),
  DATABASE_PASSWORD: z.string().min(16),
})
export type Secrets = z.output<typeof schema>

const token = (bytes = 32) => randomBytes(bytes).toString("base64url")

function generate(): Secrets {
  return {
    SESSION_SECRET: token(),
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    INTERNAL_SECRET: token(),
    WEBHOOK_SECRET: token(),
    DATABASE_PASSWORD: token(24),
  }
}

/**
 * The secrets of this installation from `dataDir/secrets.json`, made on the first start and readable by the owner alone.
 * Never made again beside an existing database: its passports would be lost for good.
 */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = path.resolve(dataDir, "secrets.json")
  await mkdir(path.dirname(file), { recursive: true })
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined
    throw error
  })
  if (text === undefined) {
    const cluster = await stat(path.resolve(dataDir, "postgres/cluster")).catch(() => undefined)
    if (cluster)
      throw new Failure(`${file} is gone but the database beside it is there: restore it, or move both away.`)
    return write(file)
  }
  await chmod(file, 0o600)
  return parse(file, text)
}

function parse(file: string, text: string): Secrets {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new Failure(`${file} is damaged: restore it from a backup, the database cannot be read without it.`)
  }
}

async function write(file: string): Promise<Secrets> {
  const half = `${file}.${process.pid}.${token(6)}`
  await writeFile(half, `${JSON.stringify(generate(), null, 2)}\n`, { mode: 0o600 })
  try {
    // A link fails where the name exists: of two first starts at once one wins and both read the same.
    await link(half, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error
    })
  } finally {
    await rm(half, { force: true })
  }
  return parse(file, await readFile(file, "utf8"))
}
