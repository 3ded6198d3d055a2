import type { ServerResponse } from "node:http"

/** What an answer gets that says nothing of its own: proxy.ts has a policy for pages, the viewers of the API's documentation have theirs. */
const HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
}

/** Added as the last thing before the head is sent: Next drops a route's own header where one of that name stands already. */
export function setSecurityHeaders(response: ServerResponse): void {
  const { writeHead } = response
  response.writeHead = (...sent: unknown[]): typeof response => {
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    return Reflect.apply(writeHead, response, sent)
  }
}
