import { type SpawnOptions, spawn } from "node:child_process"
import { Failure } from "../failure"

type Outcome = { code: number; output: string }

/** Runs Node with `args`; its output is kept unless it talks to the terminal itself. */
export function runNode(args: string[], options: SpawnOptions & { interactive?: boolean } = {}): Promise<Outcome> {
  const { interactive, ...rest } = options
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: interactive ? "inherit" : ["ignore", "pipe", "pipe"],
      ...rest,
    })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += String(chunk)))
    child.on("error", reject)
    child.on("close", (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs one of our TypeScript files against a database. Throws with its output when it fails. */
export async function runScript(file: string, databaseUrl: string, interactive = false): Promise<void> {
  const { code, output } = await runNode(["--import", "tsx", file], {
    interactive,
    env: { ...process.env, DATABASE_URL: databaseUrl },
  })
  if (code === 0) return
  // It has said on the terminal itself what was wrong.
  if (interactive) throw new Failure("Nothing was kept: run the same command again.")
  throw new Error(`${file} failed${output ? `:\n${output}` : ""}`)
}
