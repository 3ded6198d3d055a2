import { implement } from "@orpc/server"
import type { Actor } from "@/lib/domain/actor"
import { contract } from "../contract/contract"

/** What handler.ts knows by the time a route answers. Public routes get `SYSTEM` as their actor. */
export type ApiContext = {
  actor: Actor
  requestId: string
  /** The caller's address as the server established it. */
  address: string
  /** The caller's language: their own setting, else what the request asks for. */
  locale: Actor["locale"]
  /** The body came as a plain HTML form: a browser without JavaScript wants a page for an answer. */
  form: boolean
  /** Gives the caller a fresh cookie after a change that ended all their sessions, so that this one goes on. */
  keepSession(): void
  /** Whether the request would be let in again: an endless answer asks for it from time to time. */
  stillMay(): Promise<boolean>
}

export const api = implement(contract).$context<ApiContext>()
