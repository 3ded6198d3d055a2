import { IncomingMessage, ServerResponse } from "node:http"
import { Socket } from "node:net"
import { expect, test } from "vitest"
import { admit } from "@/scripts/server/gate"

function knock(method: string, url: string, from = "127.0.0.1"): { admitted: boolean; response: ServerResponse } {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: from })
  const request = new IncomingMessage(socket)
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

test.each(["/api/internal/refresh", "/api/./internal/refresh", "/api/x/../internal/jobs/sweep"])(
  "%s does not exist for another machine",
  (url) => {
    expect(knock("POST", url, "203.0.113.7").response.statusCode).toBe(404)
    expect(knock("POST", url).admitted).toBe(true)
  },
)
