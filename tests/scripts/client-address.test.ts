import { expect, test } from "vitest"
import { clientAddress, isLoopback, replaceForwarding } from "@/scripts/server/client-address"

test.each([
  ["without proxies the header is the client's own invention", "203.0.113.7", "1.1.1.1", 0, "203.0.113.7"],
  ["one proxy appended whom it saw", "10.0.0.1", "1.1.1.1, 203.0.113.7", 1, "203.0.113.7"],
  ["two proxies: the second from the right", "10.0.0.1", "1.1.1.1, 203.0.113.7, 10.0.0.2", 2, "203.0.113.7"],
  ["a request that came past the outer proxy", "10.0.0.1", "203.0.113.7", 2, "203.0.113.7"],
  ["no header although a proxy was promised", "203.0.113.7", undefined, 1, "203.0.113.7"],
  ["nonsense in the trusted place", "10.0.0.1", "unknown", 1, "10.0.0.1"],
  ["a port behind the address", "10.0.0.1", "203.0.113.7:4711", 1, "203.0.113.7"],
  ["IPv6 in brackets with a port", "10.0.0.1", "[2001:db8::1]:4711", 1, "2001:db8::1"],
  ["an IPv4 client on a dual-stack socket", "::ffff:203.0.113.7", undefined, 0, "203.0.113.7"],
])("the client's address: %s", (_, socket, header, hops, expected) => {
  expect(clientAddress(socket, header, hops)).toBe(expected)
})

test("only this machine is loopback", () => {
  expect(["127.0.0.1", "::1", "::ffff:127.0.0.1", "127.9.9.9"].every(isLoopback)).toBe(true)
  expect(["10.0.0.1", "::", "0.0.0.0", "", undefined].some(isLoopback)).toBe(false)
})

test("no forwarding header of the client's reaches the application", () => {
  const headers = {
    forwarded: "for=1.1.1.1",
    "x-real-ip": "1.1.1.1",
    "x-forwarded-for": "1.1.1.1",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    host: "crm.example",
  }
  replaceForwarding(headers, "203.0.113.7")
  expect(headers).toEqual({ host: "crm.example", "x-forwarded-for": "203.0.113.7" })
})
