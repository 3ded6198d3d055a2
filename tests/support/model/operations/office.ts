import { assignLead, commentLead, setLeadStatus } from "@/lib/domain/leads/commands"
import { transferLeads } from "@/lib/domain/leads/transfer/commands"
import { repriceUnits, revertPriceChange } from "@/lib/domain/prices/commands"
import { changeUnit, releaseUnits } from "@/lib/domain/units/commands"
import { nth, type Operation } from "./call"

/** What goes on around the sales: leads come and go, prices move, flats are taken off the list and put back. */
export const OFFICE_OPERATIONS = {
  lose: {
    weight: 3,
    run: ({ world, a, now, by }) => {
      const id = nth(world.leads, a)
      return id ? setLeadStatus(by("mop", "rop"), { id, status: "lost", reason: "price" }, now) : null
    },
  },
  takeUp: {
    weight: 3,
    run: ({ desk, a, now, by }) => {
      const lead = nth(
        desk.leads.filter((row) => row.status === "lost"),
        a,
      )
      return lead ? setLeadStatus(by("mop"), { id: lead.id, status: "in_progress" }, now) : null
    },
  },
  assign: {
    weight: 2,
    run: ({ world, a, b, now, by }) => {
      const id = nth(world.leads, a)
      const person = nth(world.people.sales, b)
      return id && person ? assignLead(by("mop"), { id, userId: person.id }, now) : null
    },
  },
  handOver: {
    weight: 1,
    run: ({ world, a, b, now, by }) => {
      const [from, to] = [nth(world.people.sales, a), nth(world.people.sales, a + 1 + (b % 2))]
      if (!from || !to) return null
      return transferLeads(by("mop"), { fromUserId: from.id, toUserId: to.id, preview: false }, now)
    },
  },
  comment: {
    weight: 1,
    run: ({ world, a, now, owner }) => {
      const id = nth(world.leads, a)
      return id ? commentLead(owner(id), { id, text: "Звонили, думают" }, now) : null
    },
  },
  reprice: {
    weight: 2,
    run: ({ world, a, b, now, by }) => {
      const complexId = nth(world.complexes, a)
      if (!complexId) return null
      const change = { basisPoints: nth([100, -100, 250, -240], b) ?? 100, baseFloor: 1 }
      return repriceUnits(by("admin"), { filter: { complexId }, change, preview: false }, now)
    },
  },
  revert: {
    weight: 1,
    run: ({ desk, a, now, by }) => {
      const change = nth(desk.changes, a)
      return change ? revertPriceChange(by("admin"), change.id, now) : null
    },
  },
  price: {
    weight: 1,
    run: ({ world, a, b, now, by }) => {
      const id = nth(world.units, a)
      return id ? changeUnit(by("admin"), { id, price: 480_000_000 + (b % 50) * 1_000_000 }, now) : null
    },
  },
  block: {
    weight: 2,
    run: ({ world, a, b, now, by }) => {
      const id = nth(world.units, a)
      if (!id) return null
      const status = nth(["hidden", "blocked", "available", "available"] as const, b)
      return changeUnit(by("admin"), { id, status, blockedReason: "service" }, now)
    },
  },
  putOnSale: {
    weight: 2,
    run: ({ world, a, now, by }) => {
      const complexId = nth(world.complexes, a)
      return complexId ? releaseUnits(by("admin"), { filter: { complexId }, preview: false }, now) : null
    },
  },
} satisfies Record<string, Operation>
