import { changeLeads } from "@/lib/domain/leads/bulk/commands"
import type { BulkChange } from "@/lib/domain/leads/bulk/schema"
import { undoChange } from "@/lib/domain/leads/bulk/undo/commands"
import { mergeLead } from "@/lib/domain/leads/merging/commands"
import { unmergeLead } from "@/lib/domain/leads/merging/undo/commands"
import { nth, type Operation } from "./call"

/** What is done to several leads at once: two become one and are taken apart, many are changed and the change is taken back. */
export const LEAD_OPERATIONS = {
  merge: {
    weight: 1,
    run: ({ world, a, b, now, by }) => {
      // Seldom: what is merged for good is gone from a company of few leads.
      if (b % 3 !== 0) return null
      const [id, intoId] = [nth(world.leads, a), nth(world.leads, a + 1 + (b % 7))]
      return id && intoId ? mergeLead(by("mop", "rop"), { id, intoId }, now) : null
    },
  },
  unmerge: {
    weight: 3,
    run: ({ desk, a, now, by }) => {
      const merged = nth(
        desk.leads.filter((lead) => lead.mergedIntoId !== null),
        a,
      )
      return merged ? unmergeLead(by("mop", "rop"), merged.id, now) : null
    },
  },
  changeMany: {
    weight: 2,
    run: ({ world, a, b, c, now, by }) => {
      const ids = world.leads.filter((_, index) => (index + a) % 3 === 0)
      const person = nth(world.people.sales, b)
      if (!person) return null
      const change = nth<BulkChange>(
        [
          { kind: "assign", userId: person.id },
          { kind: "state", state: "hot" },
          { kind: "lose", reason: "price" },
          { kind: "callback", at: new Date(now.getTime() + 3_600_000).toISOString() },
        ],
        c,
      )
      return change ? changeLeads(by("mop", "rop"), { ids, change }, now) : null
    },
  },
  undoMany: {
    weight: 2,
    run: ({ world, desk, a, now, by }) => {
      const change = nth(desk.changedLeads, a)
      if (!change) return null
      // Only whoever made it may.
      const maker = [...world.people.mop, ...world.people.rop].find(({ id }) => id === change.actorId)
      return undoChange(maker?.actor ?? by("mop"), change.entityId, now)
    },
  },
} satisfies Record<string, Operation>
