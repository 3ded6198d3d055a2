import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, test } from "vitest"
import { setSecurityHeaders } from "@/scripts/server/security-headers"

async function headersOf(answer: RequestListener): Promise<Headers> {
  const server = createServer((request, response) => {
    setSecurityHeaders(response)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  try {
    return (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).headers
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test("an answer that says nothing of its own may do nothing in a browser", async () => {
  for (const answer of [
    (_, response) => response.end("{}"),
    (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>"),
  ] satisfies RequestListener[]) {
    const headers = await headersOf(answer)
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*sandbox$/)
    expect(headers.get("x-frame-options")).toBe("DENY")
  }
})

test("a route's own policy stands, as Next copies it: only where no header of that name is there yet", async () => {
  const own = "default-src 'self'"
  const headers = await headersOf((_, response) => {
    if (!response.hasHeader("content-security-policy")) response.appendHeader("content-security-policy", own)
    response.end("<p>")
  })
  expect(headers.get("content-security-policy")).toBe(own)
  expect(headers.get("x-content-type-options")).toBe("nosniff")
})
