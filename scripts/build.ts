import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { readdir, readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { build as bundle } from "esbuild"
import { env } from "@/lib/env"
import { Failure, report } from "./failure"
import { generateClient } from "./generate"
import { runNode } from "./start/child"
import { step } from "./start/step"

/** What the build is made from. Tests, documents and what the build writes itself are not. */
const SOURCES = /^(app|bot|components|inngest|lib|prisma|public|scripts)\/|^[^/]+\.(ts|json|mjs)$/
const WRITTEN = /^lib\/db\/generated\/|\.d\.json\.ts$|^next-env\.d\.ts$|^prisma\/(migrations|seed)\/|^tests\//
const ENTRIES = ["start", "user", "migrate"]

async function sourceFiles(): Promise<string[]> {
  const entries = await readdir(".", { withFileTypes: true })
  const lists = entries
    .filter((entry) => !entry.name.startsWith(".") && entry.name !== "node_modules")
    .map(async (entry) => {
      if (!entry.isDirectory()) return [entry.name]
      const below = await readdir(entry.name, { recursive: true, withFileTypes: true })
      return below.filter((file) => file.isFile()).map((file) => path.posix.join(file.parentPath, file.name))
    })
  const files = (await Promise.all(lists)).flat().map((file) => file.replaceAll("\\", "/"))
  return files.filter((file) => SOURCES.test(file) && !WRITTEN.test(file)).sort()
}

async function sourceHash(): Promise<string> {
  const hash = createHash("sha256").update(process.version)
  for (const file of await sourceFiles()) hash.update(`\0${file}\0`).update(await readFile(file))
  return hash.digest("hex")
}

/** The entries as plain JavaScript: without a loader the server starts faster and keeps 80 MB less. */
async function bundleEntries(distDir: string): Promise<void> {
  await bundle({
    entryPoints: ENTRIES.map((name) => `scripts/${name}.ts`),
    outdir: distDir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "error",
  })
}

async function buildNext(distDir: string): Promise<void> {
  const require = createRequire(path.resolve("package.json"))
  const { code, output } = await runNode([require.resolve("next/dist/bin/next"), "build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: "1" },
  })
  if (code !== 0) throw new Failure(`The build failed:\n${output}`)
}

/** Generates the client, builds and bundles, unless `distDir` holds a build of exactly these sources. */
export async function buildIfChanged(distDir: string): Promise<boolean> {
  const stamp = path.join(distDir, "source-hash")
  const hash = await sourceHash()
  const built = (() => {
    try {
      return readFileSync(stamp, "utf8")
    } catch {
      return ""
    }
  })()
  if (built === hash) return false
  await step("Generating the database client", generateClient)
  await step("Building (a minute or two)", () => buildNext(distDir))
  await bundleEntries(distDir)
  await writeFile(stamp, hash)
  return true
}

if (import.meta.filename === process.argv[1]) {
  await buildIfChanged(env().NEXT_DIST_DIR).catch(report)
}
