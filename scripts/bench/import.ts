import { fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { copyTemplate, startTestCluster } from "@/tests/support/cluster"
import { PARTS } from "./import-parts"

/**
 * How long the heavy work of an office takes, and the most memory its process had: ten thousand rows of a price list read,
 * compared and written, beside a bare `COPY` of the same rows; an entrance of 16 floors × 6 stacks; a hundred thousand leads as a
 * file. Each part is a process of its own with a database of its own; those named on the command line, or all of them. For people
 * who change them: no test waits for it.
 */
const named = process.argv.slice(2)
const cluster = await startTestCluster()
try {
  for (const part of PARTS.filter((one) => named.length === 0 || named.includes(one))) {
    const url = await copyTemplate(cluster.url, `bench_${PARTS.indexOf(part)}`)
    const child = fork(fileURLToPath(new URL("./import-part.ts", import.meta.url)), [part], {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: "silent" },
    })
    child.once("message", (result) => console.table([result]))
    const [code] = await once(child, "exit")
    if (code !== 0) throw new Error(`${part} ended with ${code}`)
  }
} finally {
  await cluster.stop()
}
