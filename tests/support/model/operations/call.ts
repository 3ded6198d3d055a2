import type { Actor } from "@/lib/domain/actor"
import type { Role } from "@/lib/domain/policy"
import type { Desk } from "../desk"
import type { World } from "../world"

/** One thing somebody does: the desk as they saw it, the moment, and three numbers that decide whatever is to be chosen. */
export type Call = {
  world: World
  desk: Desk
  now: Date
  a: number
  b: number
  c: number
  /** Somebody of one of these roles; once in a while somebody who may not. */
  by: (...roles: Role[]) => Actor
  /** Whose lead it is; of nobody's lead, the desk. */
  owner: (leadId: string) => Actor
}

/** `run` answers null when there is nothing of the kind to be done. */
export type Operation = { weight: number; run: (call: Call) => Promise<unknown> | null }

/** The element that a number names, or undefined of an empty list. */
export function nth<T>(list: readonly T[], n: number): T | undefined {
  return list[n % list.length]
}
