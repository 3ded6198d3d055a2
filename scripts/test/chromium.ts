import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { chromium } from "@playwright/test"
import { Failure } from "../failure"
import { step } from "../start/step"

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
const ADVICE = "Browser tests need Chromium: install it (apt install chromium) or name it in CHROMIUM_PATH."

/** Where Chromium is: named, installed, or Playwright's own. */
function find(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path))
}

/** The path of a Chromium; on Debian root installs it when it is missing. Elsewhere a sentence says what to do. */
export async function ensureChromium(): Promise<string> {
  const found = find()
  if (found) return found
  if (process.env.CHROMIUM_PATH) throw new Failure("CHROMIUM_PATH names no file: correct it.")
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) throw new Failure(ADVICE)
  await step("Installing Chromium", () => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
    spawnSync("apt-get", ["update", "-q"], { env })
    const done = spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], {
      env,
      encoding: "utf8",
    })
    if (done.status !== 0)
      throw new Failure(`apt-get could not install Chromium:\n${done.stdout}${done.stderr}\n${ADVICE}`)
  })
  const installed = find()
  if (!installed) throw new Failure(ADVICE)
  return installed
}
