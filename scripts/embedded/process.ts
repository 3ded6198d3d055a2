import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** Names one process for good: its number with the moment it started, as numbers are used again. Undefined when gone. */
export function processStamp(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  try {
    if (process.platform === "win32") return String(pid)
    if (process.platform !== "linux") return `${pid} ${execFileSync("ps", ["-o", "lstart=", "-p", String(pid)])}`.trim()
    // The name in parentheses may hold spaces; field 22, the start, is the 20th after it.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()
    return fields[0] === "Z" ? undefined : `${pid} ${fields[19]} ${boot}`
  } catch {
    return undefined
  }
}

export function commandLine(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
    return String(execFileSync("ps", ["-o", "command=", "-p", String(pid)]))
  } catch {
    return ""
  }
}

/** Waits until `done` answers true; false after `milliseconds`. */
export async function until(done: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (!done()) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return true
}
