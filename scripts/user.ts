import { createInterface } from "node:readline/promises"
import { Writable } from "node:stream"
import { disconnect } from "@/lib/db/client"
import { DomainError } from "@/lib/domain/errors"
import { createFirstAdmin } from "@/lib/domain/users/commands"
import { env, provide } from "@/lib/env"
import { withDatabase } from "./database"
import { Failure, report } from "./failure"
import { loadSecrets } from "./secrets"

const REFUSALS: Record<string, string> = {
  login_taken: "This login is taken: choose another.",
  password_weak: "This password is too weak: at least ten characters, and not the login.",
  validation_failed: "A login is two or more letters, digits, dots or dashes.",
}

/** Asks on the terminal; what is typed as a password is not shown. */
async function ask(question: string, hidden = false): Promise<string> {
  let shown = true
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      if (shown) process.stdout.write(chunk)
      done()
    },
  })
  // A terminal interface draws its line anew with each key: the question must be its own, or it would wipe it away.
  const line = createInterface({ input: process.stdin, output, terminal: true })
  try {
    const answer = line.question(question)
    shown = !hidden
    return (await answer).trim()
  } finally {
    line.close()
    if (hidden) process.stdout.write("\n")
  }
}

async function answers() {
  const { ADMIN_LOGIN, ADMIN_NAME, ADMIN_PASSWORD } = env()
  if (ADMIN_LOGIN && ADMIN_PASSWORD) {
    return { login: ADMIN_LOGIN, name: ADMIN_NAME ?? ADMIN_LOGIN, password: ADMIN_PASSWORD }
  }
  if (!process.stdin.isTTY) {
    throw new Failure("There is no terminal to ask on: set ADMIN_LOGIN and ADMIN_PASSWORD and run this again.")
  }
  console.log("The first administrator:")
  const login = await ask("Login: ")
  return { login, name: (await ask("Name: ")) || login, password: await ask("Password: ", true) }
}

async function create(): Promise<void> {
  for (;;) {
    const input = await answers()
    try {
      const user = await createFirstAdmin({ ...input, login: input.login.toLowerCase() })
      console.log(`${user.login} can sign in.`)
      return
    } catch (error) {
      const sentence = error instanceof DomainError ? (REFUSALS[error.code] ?? error.code) : undefined
      if (!sentence) throw error
      if (!process.stdin.isTTY || env().ADMIN_PASSWORD) throw new Failure(sentence)
      console.log(sentence)
    }
  }
}

try {
  const { DATABASE_PASSWORD: _, ...secrets } = await loadSecrets(env().DATA_DIR)
  provide(secrets)
  await withDatabase(async (url) => {
    provide({ DATABASE_URL: url })
    await create()
    await disconnect()
  })
} catch (error) {
  report(error)
}
