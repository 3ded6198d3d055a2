import { readFile } from "node:fs/promises"
import path from "node:path"

const JAVASCRIPT = "text/javascript; charset=utf-8"

type Asset = { type: string; text: () => Promise<string> }

/** A file of a package of ours. The working directory is the project's: the server entry starts there. */
function packaged(...parts: string[]): () => Promise<string> {
  return () => readFile(path.join(process.cwd(), "node_modules", ...parts), "utf8")
}

const SWAGGER_INIT = `window.ui = SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#swagger",
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  validatorUrl: null,
})
`

const REDOC_INIT = `Redoc.init("/api/openapi.json", { disableSearch: true, hideDownloadButton: false }, document.getElementById("redoc"))
`

const FILES: Record<string, Asset> = {
  "swagger-ui.css": { type: "text/css; charset=utf-8", text: packaged("swagger-ui-dist", "swagger-ui.css") },
  "swagger-ui-bundle.js": { type: JAVASCRIPT, text: packaged("swagger-ui-dist", "swagger-ui-bundle.js") },
  "swagger-init.js": { type: JAVASCRIPT, text: async () => SWAGGER_INIT },
  // Redoc shows its maker's logo from another host.
  "redoc.standalone.js": {
    type: JAVASCRIPT,
    text: async () => {
      const text = await packaged("redoc", "bundles", "redoc.standalone.js")()
      return text.replace(/https:\/\/cdn\.redoc\.ly\/[^"'`]*/g, "data:,")
    },
  },
  "redoc-init.js": { type: JAVASCRIPT, text: async () => REDOC_INIT },
}

const read = new Map<string, Promise<string>>()

/** One file of the documentation's pages, or null. Kept in memory once it was asked for. */
export async function asset(name: string): Promise<Response | null> {
  const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined
  if (!file) return null
  const text = read.get(name) ?? file.text()
  read.set(name, text)
  return new Response(await text, { headers: { "content-type": file.type, "cache-control": "public, max-age=3600" } })
}
