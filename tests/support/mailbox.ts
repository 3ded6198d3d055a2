import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, beforeEach } from "vitest"
import { db } from "@/lib/db/client"
import { provide } from "@/lib/env"
import { closeMail } from "@/lib/integrations/mail/send-mail"

export type Mailbox = {
  /** Letters as they came, headers and body. */
  letters: string[]
  /** Answers the next letters with these codes, before it takes one again. */
  refuseNext: (...codes: number[]) => void
}

/** A real SMTP server on loopback for the tests of this file; it and the outbox are empty before each of them. */
export function ownMailbox(): Mailbox {
  const letters: string[] = []
  const refusals: number[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        const code = refusals.shift()
        if (code) return done(Object.assign(new Error("not now"), { responseCode: code }))
        letters.push(Buffer.concat(parts).toString())
        done()
      })
    },
  })
  beforeAll(async () => {
    const listening = server.listen(0, "127.0.0.1")
    await once(listening, "listening")
    const { port } = listening.address() as AddressInfo
    process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
    provide({})
  })
  afterAll(async () => {
    closeMail()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
  beforeEach(async () => {
    await db.delivery.deleteMany()
    letters.length = 0
  })
  return { letters, refuseNext: (...codes) => refusals.push(...codes) }
}
