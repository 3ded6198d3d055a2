import { IncomingMessage, ServerResponse } from "node:http"
import { Socket } from "node:net"
import { expect, test } from "vitest"
import { admit } from "@/scripts/server/gate"

function knock(method: string, url: string): { admitted: boolean; response: ServerResponse } {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method, url })
  const response = new ServerResponse(request)
  return { admitted: admit(request, response, 0), response }
}

test.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s is passed on", (method) => {
  expect(knock(method, "/api/leads").admitted).toBe(true)
})

test.each(["TRACE", "PROPFIND", "LINK"])("%s is a method of nothing here: 405, whatever the address", (method) => {
  for (const url of ["/api/leads", "/", "/api/health"]) {
    const { admitted, response } = knock(method, url)
    expect([admitted, response.statusCode]).toEqual([false, 405])
    expect(response.getHeader("allow")).toBe("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
    expect(response.getHeader("content-type")).toBe("application/problem+json")
  }
})
