import { implement } from "@orpc/server"
import type { Actor } from "@/lib/domain/actor"
import { contract } from "../contract/contract"

/** What handler.ts knows by the time a route answers. Public routes get `SYSTEM` as their actor. */
export type ApiContext = {
  actor: Actor
  requestId: string
  /** The caller's address as the server established it. */
  address: string
}

export const api = implement(contract).$context<ApiContext>()
