import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import next from "next"
import { Failure } from "./failure"
import { admit, refuse } from "./server/gate"
import { PageCache } from "./server/page-cache"
import { setSecurityHeaders } from "./server/security-headers"
import { closeServer } from "./server/shutdown"

type Options = { port: number; host: string; dev: boolean; trustProxy: number }
export type Running = { port: number; stop: () => Promise<void> }

const EVERYWHERE = new Set(["0.0.0.0", "::", "127.0.0.1", "::1", "localhost"])

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explainListen(error, port, host)))
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

function explainListen(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE") {
    return new Failure(
      `Port ${port} is taken: stop the program that uses it or choose another, as in PORT=${port + 1}.`,
    )
  }
  if (error.code === "EACCES") return new Failure(`Port ${port} needs special rights: choose one above 1023 in PORT.`)
  if (error.code === "EADDRNOTAVAIL") return new Failure(`This machine has no address ${host}: correct HOST.`)
  return error
}

/** Refuses at once when the port is taken, before minutes of building. */
export async function assertPortFree(port: number, host: string): Promise<void> {
  const probe = createServer()
  await listen(probe, port, host)
  await new Promise((resolve) => probe.close(resolve))
}

/** The one HTTP entry, for `npm start`, `npm run dev`, the container and the browser tests alike. */
export async function startServer({ port, host, dev, trustProxy }: Options): Promise<Running> {
  // Never with `hostname`: Next would take the proxy's rewrites for another origin and call itself for ever.
  const app = next({ dev, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const cache = new PageCache(async (request, response) => {
    setSecurityHeaders(response)
    response.setHeader("x-request-id", String(request.headers["x-request-id"]))
    await handle(request, response)
  })
  const listener: RequestListener = (request, response) => {
    if (!admit(request, response, trustProxy)) return
    cache.handle(request, response).catch((error: unknown) => {
      console.error(error)
      if (response.headersSent) response.destroy()
      else refuse(request, response, "internal")
    })
  }
  const servers = [createServer(listener)]
  // The job runner calls on loopback, also where HOST names one outer address.
  if (!EVERYWHERE.has(host)) servers.push(createServer(listener))
  const hosts = [host, "127.0.0.1"]
  for (const server of servers) server.on("upgrade", app.getUpgradeHandler())
  let actual = port
  for (const [i, server] of servers.entries()) actual = await listen(server, actual, hosts[i] ?? host)
  return {
    port: actual,
    stop: async () => {
      await Promise.all(servers.map(closeServer))
      await app.close()
    },
  }
}
