import { z } from "zod"

/** Something the operator can mend: the message is one sentence that says what to do. Printed without a stack. */
export class Failure extends Error {
  override name = "Failure"
}

const SENTENCES: Record<string, (error: NodeJS.ErrnoException) => string> = {
  ABORT_ERR: () => "Stopped before it was finished.",
  ENOSPC: (e) => `The disk is full${at(e)}: free some space and start again.`,
  EDQUOT: (e) => `The disk quota is used up${at(e)}: free some space and start again.`,
  EROFS: (e) => `The disk is read-only${at(e)}: mount it writable or point DATA_DIR at a writable folder.`,
  EACCES: (e) => `No permission to write${at(e)}: give it to this user or point DATA_DIR at a writable folder.`,
  EPERM: (e) => `No permission${at(e)}: run as the owner of this folder or point DATA_DIR at another one.`,
  ECONNREFUSED: () => "Nothing answers at DATABASE_URL: start that PostgreSQL or correct its host and port.",
  ENOTFOUND: () => "The host in DATABASE_URL is unknown: correct its name.",
  EAI_AGAIN: () => "The host in DATABASE_URL cannot be looked up: check its name and the network.",
  EHOSTUNREACH: () => "The host in DATABASE_URL cannot be reached: check the network and the address.",
  ETIMEDOUT: () => "The host in DATABASE_URL does not answer: check the address, the port and the firewall.",
  ECONNRESET: () => "The server at DATABASE_URL hung up: check that it is PostgreSQL and whether it wants TLS.",
  "28P01": () => "PostgreSQL refused the user or password in DATABASE_URL: correct them.",
  "28000": () => "PostgreSQL refused this connection: check the user in DATABASE_URL, pg_hba.conf and sslmode.",
  "3D000": () => "The database named in DATABASE_URL does not exist: create it or correct the name.",
  "53300": () => "PostgreSQL has no free connections: raise max_connections or lower DATABASE_POOL.",
  "57P03": () => "PostgreSQL at DATABASE_URL is still starting or shutting down: try again in a moment.",
  "42501": () => "The user in DATABASE_URL may not do this: make it the owner of the database.",
}

function at(error: NodeJS.ErrnoException): string {
  return error.path ? ` (${error.path})` : ""
}

/** One sentence for a terminal, or undefined when the error is a bug and wants its stack. */
export function explain(error: unknown): string | undefined {
  if (error instanceof Failure) return error.message
  if (!(error instanceof Error)) return undefined
  if (error instanceof z.ZodError) {
    const wrong = error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join(", ")
    return `The environment is wrong: ${wrong}. Correct it; .env.example says what each variable means.`
  }
  // The schema engine's errors are sentences followed by frames of WebAssembly.
  if (error.name === "SchemaConnectorError") return error.message.split(/\n +\d+: /)[0]
  if (error instanceof AggregateError) return explain(error.errors[0])
  // Node says this, too, when the disk above the folder is read-only.
  if (isMissingParent(error))
    return `The folder ${error.path} cannot be made: correct DATA_DIR, or mount its disk writable.`
  const code = "code" in error && typeof error.code === "string" ? error.code : ""
  return SENTENCES[code]?.(error) ?? explain(error.cause)
}

function isMissingParent(error: NodeJS.ErrnoException): error is NodeJS.ErrnoException {
  return error.code === "ENOENT" && error.syscall === "mkdir"
}

/** Prints why and sets the exit code. */
export function report(error: unknown): void {
  console.error(explain(error) ?? error)
  process.exitCode = 1
}
