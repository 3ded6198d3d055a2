import fc from "fast-check"
import type { Role } from "@/lib/domain/policy"
import type { Desk } from "./desk"
import { type Call, nth, type Operation } from "./operations/call"
import { CLAIM_OPERATIONS } from "./operations/claims"
import { CONTRACT_OPERATIONS } from "./operations/contracts"
import { LEAD_OPERATIONS } from "./operations/leads"
import { MONEY_OPERATIONS } from "./operations/money"
import { OFFICE_OPERATIONS } from "./operations/office"
import type { World } from "./world"

/** Everything that can happen to a flat, a buyer and their money. */
export const OPERATIONS = {
  ...CLAIM_OPERATIONS,
  ...CONTRACT_OPERATIONS,
  ...MONEY_OPERATIONS,
  ...LEAD_OPERATIONS,
  ...OFFICE_OPERATIONS,
}
export type OperationName = keyof typeof OPERATIONS
export const OPERATION_NAMES = Object.keys(OPERATIONS) as OperationName[]

/** An operation before it meets a desk: its name and the numbers that will choose. */
export type Step = { name: OperationName; a: number; b: number; c: number }

const number = fc.nat(9_999)
export const step: fc.Arbitrary<Step> = fc.record({
  name: fc.oneof(...OPERATION_NAMES.map((name) => ({ weight: OPERATIONS[name].weight, arbitrary: fc.constant(name) }))),
  a: number,
  b: number,
  c: number,
})

/** As many steps as asked for; the same seed gives the same. */
export function stepsOf(seed: number, count: number): Step[] {
  return fc.sample(step, { seed, numRuns: count })
}

/** Does one step; null when there is nothing of its kind to do. */
export function perform(world: World, desk: Desk, { name, a, b, c }: Step, now: Date): Promise<unknown> | null {
  const operation: Operation = OPERATIONS[name]
  const by: Call["by"] = (...roles) => {
    // One in twenty is somebody who may not, or whose lead it is not.
    const all: Role[] = c % 20 === 0 ? ["sales", "mop", "rop", "finance", "admin"] : roles
    const person = nth(
      all.flatMap((role) => world.people[role]),
      a + b + c,
    )
    if (!person) throw new Error("Nobody works here")
    return person.actor
  }
  const owner: Call["owner"] = (leadId) => {
    const owns = desk.leads.find((lead) => lead.id === leadId)?.assigneeId
    return world.people.sales.find((person) => person.id === owns)?.actor ?? by("mop")
  }
  return operation.run({ world, desk, now, a, b, c, by, owner })
}
