import { createVerify, generateKeyPairSync } from "node:crypto"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2_048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
})
const TOKEN = "a token that only this server knows"

/** Speaks what we use of Google: the token endpoint of service accounts and `spreadsheets.get` of Sheets v4. */
export async function startGoogle(
  answer: (spreadsheetId: string, attempt: number) => { status: number; body: unknown },
) {
  const attempts = new Map<string, number>()
  const server = createServer((request, response) => {
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
    }
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1")
    let text = ""
    request.on("data", (chunk) => {
      text += chunk
    })
    request.on("end", () => {
      if (pathname === "/token") {
        const fine = isSigned(new URLSearchParams(text).get("assertion") ?? "")
        return fine ? reply(200, { access_token: TOKEN, expires_in: 3_600 }) : reply(400, { error: "invalid_grant" })
      }
      if (request.headers.authorization !== `Bearer ${TOKEN}`) return reply(401, { error: { code: 401 } })
      if (searchParams.get("includeGridData") !== "true" || !searchParams.get("fields")) return reply(400, {})
      const id = /^\/v4\/spreadsheets\/([\w-]+)$/u.exec(pathname)?.[1] ?? ""
      const attempt = (attempts.get(id) ?? 0) + 1
      attempts.set(id, attempt)
      const { status, body } = answer(id, attempt)
      reply(status, body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const key = {
    client_email: "reader@shaxmatka.iam.gserviceaccount.com",
    private_key: privateKey,
    token_uri: `${root}token`,
  }
  return {
    root,
    key: JSON.stringify(key),
    attempts,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

function isSigned(assertion: string): boolean {
  const [head, claims, signature] = assertion.split(".")
  if (!head || !claims || !signature) return false
  const { scope, iss } = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, string>
  if (!scope?.endsWith("/spreadsheets.readonly") || !iss) return false
  return createVerify("RSA-SHA256").update(`${head}.${claims}`).verify(publicKey, signature, "base64url")
}
