import type { IncomingMessage } from "node:http"
import { expect, test } from "vitest"
import { lifetime, pageKey, settleEncoding } from "@/scripts/server/page-key"

const request = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  ({ method, url, headers: { ...headers } }) as unknown as IncomingMessage

test("visitors with different queries and cookies share a page", () => {
  const plain = pageKey(request("/rassvet"), true)
  expect(pageKey(request("/rassvet?utm=instagram"), true)).toBe(plain)
  expect(pageKey(request("/rassvet", { cookie: "_ga=1" }), true)).toBe(plain)
})

test("a page is kept apart by path, by compression and by what a flight request asks for", () => {
  const flight = { rsc: "1", "next-router-prefetch": "1" }
  const keys = [
    pageKey(request("/rassvet"), true),
    pageKey(request("/rassvet"), false),
    pageKey(request("/bahor"), true),
    pageKey(request("/rassvet?_rsc=a", { rsc: "1" }), true),
    pageKey(request("/rassvet?_rsc=b", { rsc: "1" }), true),
    pageKey(request("/rassvet?_rsc=a", flight), true),
    pageKey(request("/rassvet?_rsc=a", { ...flight, "next-router-segment-prefetch": "/_tree" }), true),
  ]
  expect(new Set(keys).size).toBe(keys.length)
})

test.each([
  ["a write", request("/rassvet", {}, "POST")],
  ["a HEAD request", request("/rassvet", {}, "HEAD")],
  ["the API", request("/api/public/complexes")],
  ["a bearer token", request("/rassvet", { authorization: "Bearer x" })],
  ["a part of a file", request("/plan.svg", { range: "bytes=0-9" })],
  ["a preview", request("/rassvet", { cookie: "__prerender_bypass=1" })],
])("%s never shares an answer", (_, one) => {
  expect(pageKey(one, true)).toBeUndefined()
})

test.each([
  ["gzip, deflate, br, zstd", true],
  ["*", true],
  ["br;q=1.0, gzip;q=0.8", true],
  ["gzip;q=0", false],
  ["gzip;q=0.0, br", false],
  ["br", false],
  ["xgzip", false],
  [undefined, false],
])("Accept-Encoding %s: compressed is %s", (header, expected) => {
  const one = request("/", header === undefined ? {} : { "accept-encoding": header })
  expect(settleEncoding(one)).toBe(expected)
  expect(one.headers["accept-encoding"]).toBe(expected ? "gzip" : undefined)
})

test.each([
  ["s-maxage=900, stale-while-revalidate=31535100", 1_000],
  ["public, max-age=31536000, immutable", 3_600_000],
  ["private, no-cache, no-store, max-age=0, must-revalidate", 0],
  ["private, s-maxage=900", 0],
  ["s-maxage=0", 0],
  ["public, max-age=0", 0],
  ["", 0],
])("an answer with Cache-Control «%s» is replayed for %d ms", (header, milliseconds) => {
  expect(lifetime(header)).toBe(milliseconds)
})
