import { DomainError } from "@/lib/domain/errors"
import type { Exchange } from "../exchange"
import { openApiDocument } from "../openapi"
import { asset } from "./assets"

const HTML = { "content-type": "text/html; charset=utf-8" }

// Both viewers write styles into the page; scripts come from files of our own only.
const SWAGGER_CSP =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'"
const REDOC_CSP = `${SWAGGER_CSP}; worker-src blob:; font-src 'self' data:`

/** The documentation: `/api/openapi.json`, `/api/docs`, `/api/redoc` and their files. Null for every other path. */
export async function docsPage({ url, method, headers, ...exchange }: Exchange): Promise<Response | null> {
  const path = url.pathname
  const page = PAGES[path] ?? (path.startsWith(ASSETS) ? () => asset(path.slice(ASSETS.length)) : undefined)
  if (!page) return null
  if (method !== "GET") {
    headers.set("allow", "GET, HEAD")
    throw new DomainError("method_not_allowed")
  }
  const response = await page()
  if (!response) throw new DomainError("not_found")
  if (exchange.request.method === "HEAD") return new Response(null, response)
  return response
}

const ASSETS = "/api/docs/assets/"

const PAGES: Record<string, () => Promise<Response | null>> = {
  "/api/openapi.json": async () => Response.json(await openApiDocument(), { headers: { "cache-control": "no-cache" } }),
  "/api/docs": async () =>
    new Response(
      shell("Shaxmatka API", `<div id="swagger"></div>`, ["swagger-ui-bundle.js", "swagger-init.js"], "swagger-ui.css"),
      { headers: { ...HTML, "content-security-policy": SWAGGER_CSP } },
    ),
  "/api/redoc": async () =>
    new Response(shell("Shaxmatka API", `<div id="redoc"></div>`, ["redoc.standalone.js", "redoc-init.js"]), {
      headers: { ...HTML, "content-security-policy": REDOC_CSP },
    }),
}

function shell(title: string, body: string, scripts: string[], style?: string): string {
  return [
    "<!doctype html>",
    `<html lang="en"><head><meta charset="utf-8"><title>${title}</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<link rel="icon" href="data:,">`,
    style ? `<link rel="stylesheet" href="${ASSETS}${style}">` : "",
    `</head><body>${body}`,
    ...scripts.map((name) => `<script src="${ASSETS}${name}"></script>`),
    "</body></html>",
  ].join("\n")
}
