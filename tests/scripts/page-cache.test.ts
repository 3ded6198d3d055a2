import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, expect, test } from "vitest"
import { PageCache } from "@/scripts/server/page-cache"

const STATIC = { "cache-control": "s-maxage=900", "content-type": "text/html" }
let server: Server | undefined
let clock = 0
let rendered = 0

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  clock = 0
  rendered = 0
})

type Render = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** Serves `render` through the cache; returns a way to ask it. */
async function serve(render: Render, maxBytes?: number) {
  const handler = async (request: IncomingMessage, response: ServerResponse) => {
    rendered++
    // As the server entry does: Node then remembers what writeHead is given, too.
    response.setHeader("x-content-type-options", "nosniff")
    await render(request, response)
  }
  const cache = new PageCache(handler, maxBytes, () => clock)
  server = createServer((request, response) => void cache.handle(request, response))
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: "manual" })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
}

const page: Render = (_, response) => {
  response.writeHead(200, STATIC)
  response.write("page ")
  response.end(String(rendered))
}

test("a static page is rendered once a second, whoever asks", async () => {
  const ask = await serve(page)
  expect((await ask("/a")).text).toBe("page 1")
  clock = 999
  expect((await ask("/a?utm=1", { cookie: "x=1" })).text).toBe("page 1")
  clock = 1_001
  expect((await ask("/a")).text).toBe("page 2")
})

test("a hundred visitors at the end of the second cost one rendering", async () => {
  const ask = await serve(async (request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 30))
    page(request, response)
  })
  await ask("/a")
  clock = 5_000
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask("/a")))
  expect(new Set(answers.map((answer) => answer.text))).toEqual(new Set(["page 2"]))
})

test("a dynamic page is everyone's own, and nobody waits for another's", async () => {
  let open = 0
  let most = 0
  const ask = await serve(async (_, response) => {
    most = Math.max(most, ++open)
    await new Promise((resolve) => setTimeout(resolve, 30))
    open--
    response.writeHead(200, { "cache-control": "private, no-store" }).end(String(rendered))
  })
  await ask("/me")
  await Promise.all([ask("/me"), ask("/me"), ask("/me")])
  expect(rendered).toBe(4)
  expect(most).toBe(3)
})

test("a browser that has the page is told so in an answer without a body", async () => {
  const ask = await serve(page)
  await ask("/a")
  const kept = await ask("/a")
  const etag = kept.headers.get("etag") ?? ""
  expect(etag).toMatch(/^"[\w-]+"$/)
  const again = await ask("/a", { "if-none-match": etag })
  expect(again.status).toBe(304)
  expect(again.text).toBe("")
  expect(again.headers.get("content-type")).toBeNull()
  expect(again.headers.get("cache-control")).toBe("s-maxage=900")
})

test.each([
  ["sets a cookie", { ...STATIC, "set-cookie": "a=1" }, 200],
  ["is a redirect", { ...STATIC, location: "/b" }, 307],
  ["is an error", STATIC, 500],
])("an answer that %s is not kept", async (_, headers, status) => {
  const ask = await serve((_request, response) => void response.writeHead(status, headers).end("x"))
  await ask("/a")
  await ask("/a")
  expect(rendered).toBe(2)
})

test("an answer that broke off is not kept", async () => {
  const ask = await serve((_request, response) => {
    response.writeHead(200, STATIC)
    response.write("half")
    setTimeout(() => response.destroy(), 10)
  })
  await expect(ask("/a")).rejects.toThrow()
  await expect(ask("/a")).rejects.toThrow()
  expect(rendered).toBe(2)
})

test("what is kept is bounded by bytes: the oldest page goes", async () => {
  const ask = await serve((_request, response) => void response.writeHead(200, STATIC).end("x".repeat(1_000)), 8_000)
  for (let i = 0; i < 9; i++) await ask(`/${i}`)
  expect(rendered).toBe(9)
  await ask("/8")
  expect(rendered).toBe(9)
  await ask("/0")
  expect(rendered).toBe(10)
})
