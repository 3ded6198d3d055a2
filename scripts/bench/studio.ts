import { readFile } from "node:fs/promises"
import { chromium } from "@playwright/test"
import { build } from "esbuild"
import { ensureChromium } from "../test/chromium"

/**
 * Frames a second of the studio's canvas with two thousand polygons, beside a bare Konva stage with the same ones, in Chromium
 * without a graphics card. For people who change the canvas: no test waits for it.
 */
const { outputFiles } = await build({
  entryPoints: ["scripts/bench/studio-page.tsx"],
  bundle: true,
  write: false,
  jsx: "automatic",
  platform: "browser",
  define: { "process.env.NODE_ENV": '"production"' },
})
const css = (await readFile("app/globals.css", "utf8")).match(/:root \{[^}]*\}/gu)?.join("\n") ?? ""
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
})
try {
  const page = await browser.newPage({ viewport: { width: 1300, height: 900 } })
  await page.setContent(`<style>${css}</style><body></body>`)
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" })
  const result = await page.evaluate("window.measured")
  console.log(JSON.stringify(result, null, 2))
} finally {
  await browser.close()
}
