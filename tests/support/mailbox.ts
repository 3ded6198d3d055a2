import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"

export type Mailbox = {
  url: string
  /** Letters as they came, headers and body. */
  letters: string[]
  /** Answers the next letters with these codes, before it takes one again. */
  refuseNext: (...codes: number[]) => void
  close: () => Promise<void>
}

/** A real SMTP server on loopback. */
export async function openMailbox(): Promise<Mailbox> {
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
  const listening = server.listen(0, "127.0.0.1")
  await once(listening, "listening")
  const { port } = listening.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuseNext: (...codes) => refusals.push(...codes),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
