import { describe, expect, test } from "vitest"
import { type Actor, SYSTEM } from "@/lib/domain/actor"
import { discountCap } from "@/lib/domain/discounts/rules"
import { DomainError } from "@/lib/domain/errors"
import { assertCan, assertMay, can, POLICY, ROLES, reachOf, visibleTo } from "@/lib/domain/policy"
import { SETTINGS } from "@/lib/domain/settings/schema"

/**
 * The table of domain.md §6 written out a second time, by hand: a slip in policy.ts shows here.
 * a = any, o = own, - = may not; columns sales, mop, rop, finance, admin.
 */
const TABLE: Record<keyof typeof POLICY, string> = {
  "lead.read": "o a a a a",
  "lead.create": "o a a - a",
  "lead.edit": "o a a - a",
  "lead.take": "a - - - -",
  "lead.assign": "- a a - a",
  "lead.export": "- a a - a",
  "lead.erase": "- - - - a",
  "reservation.read": "o a a a a",
  "reservation.create": "o a a - a",
  "reservation.extendAgain": "- a a - a",
  "reservation.confirm": "- a a - a",
  "reservation.transfer": "- a a - a",
  "discount.decide": "- - a - a",
  "staff.read": "- a a - a",
  "contract.draft": "o a a - a",
  "contract.sign": "- a a - a",
  "contract.cancel": "- - a - a",
  "contract.handover": "- a a - a",
  "contract.undoHandover": "- - - - a",
  "contract.read": "o a a a a",
  "contract.export": "- a a a a",
  "contract.readIdentity": "- a - a a",
  "payment.read": "o a a a a",
  "payment.record": "- - - a a",
  "contract.reschedule": "- - - a a",
  "settlement.approve": "- - - a a",
  "penalty.waive": "- - - a a",
  "month.close": "- - - a a",
  "month.reopen": "- - - - a",
  "arrears.chase": "o a a a a",
  "expense.create": "- - a - a",
  "expense.edit": "- - o - a",
  "expense.read": "- - a a a",
  "plan.edit": "- - a - a",
  "attendance.self": "a a a a a",
  "attendance.read": "- a a - a",
  "attendance.edit": "- a - - a",
  "report.own": "o - a - a",
  "report.desk": "- a - - a",
  "report.sales": "- - a - a",
  "report.money": "- - - a a",
  "unit.read": "a a a a a",
  "unit.manage": "- - - - a",
  "price.change": "- - - - a",
  "drawing.edit": "- - - - a",
  "template.manage": "- - - - a",
  "import.run": "- - - - a",
  "campaign.manage": "- - - - a",
  "instagram.connect": "- - - - a",
  "user.manage": "- - - - a",
  "setting.manage": "- - - - a",
  "audit.read": "- - - - a",
  "token.manage": "- - - - a",
  "job.run": "- - - - a",
  "delivery.manage": "- - - - a",
  "media.upload": "a a a a a",
  "self.edit": "a a a a a",
}
const COLUMNS = ["sales", "mop", "rop", "finance", "admin"] as const
const WORDS: Record<string, string | undefined> = { a: "any", o: "own", "-": undefined }

const cells = Object.entries(TABLE).flatMap(([permission, row]) =>
  row.split(" ").map((mark, index) => ({ permission, role: COLUMNS[index] ?? "", reach: WORDS[mark] })),
)

test.each(cells)("$role reaches $reach of $permission", ({ permission, role, reach }) => {
  expect(reachOf(role, permission)).toBe(reach)
})

test("the table has a row for every permission and a column for every role, and nothing else", () => {
  expect(Object.keys(TABLE).sort()).toEqual(Object.keys(POLICY).sort())
  expect([...COLUMNS].sort()).toEqual([...ROLES].sort())
})

test("roles and permissions that nobody knows may not", () => {
  expect(reachOf("owner", "lead.read")).toBeUndefined()
  expect(reachOf("admin", "lead.destroy")).toBeUndefined()
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty", ""]) {
    expect(reachOf("admin", name)).toBeUndefined()
    expect(reachOf(name, "lead.read")).toBeUndefined()
  }
})

describe("scope", () => {
  const actor = (role: Actor["role"], fields: Partial<Actor> = {}): Actor => ({
    ...SYSTEM,
    kind: "user",
    id: "u-1",
    role,
    ...fields,
  })
  const refusal = (work: () => void) => {
    try {
      work()
    } catch (error) {
      return error instanceof DomainError ? error.code : error
    }
    return null
  }

  test("a salesperson's reach ends at their own leads: another's does not exist for them", () => {
    expect(refusal(() => assertCan(actor("sales"), "lead.edit", { ownerId: "u-1" }))).toBeNull()
    expect(refusal(() => assertCan(actor("sales"), "lead.edit", { ownerId: "u-2" }))).toBe("not_found")
    expect(refusal(() => assertCan(actor("sales"), "lead.edit", { ownerId: null }))).toBe("not_found")
    expect(refusal(() => assertCan(actor("finance"), "lead.edit", { ownerId: "u-1" }))).toBe("forbidden")
    expect(refusal(() => assertMay(actor("finance"), "lead.edit"))).toBe("forbidden")
    expect(can(actor("mop"), "lead.assign")).toBe(true)
  })

  test("lists carry the same rule", () => {
    expect(visibleTo(actor("sales"), "lead.read")).toEqual({ ownedBy: "u-1" })
    expect(visibleTo(actor("mop"), "lead.read")).toEqual({})
    expect(refusal(() => visibleTo(actor("finance"), "lead.create"))).toBe("forbidden")
  })

  test("a token with a salesperson's role owns nothing, so it sees nothing", () => {
    const token = actor("sales", { kind: "token" })
    expect(visibleTo(token, "lead.read")).toEqual({ ownedBy: "nobody" })
    expect(refusal(() => assertCan(token, "lead.read", { ownerId: "u-1" }))).toBe("not_found")
  })
})

test("discounts: 0 %, 2 %, 10 %, none, any; РОП decides within 10 %, Админ on any", () => {
  const settings = {
    "claims.discountSalesBp": SETTINGS["claims.discountSalesBp"].default,
    "claims.discountMopBp": SETTINGS["claims.discountMopBp"].default,
    "claims.discountRopBp": SETTINGS["claims.discountRopBp"].default,
  }
  const caps = ROLES.map((role) => [role, discountCap(role, settings)])
  expect(Object.fromEntries(caps)).toEqual({
    sales: { give: 0, approve: 0 },
    mop: { give: 200, approve: 0 },
    rop: { give: 1_000, approve: 1_000 },
    finance: { give: 0, approve: 0 },
    admin: { give: 10_000, approve: 10_000 },
  })
})
