import { DomainError } from "./errors"

export const ROLES = ["admin", "sales", "mop", "rop", "finance"] as const
export type Role = (typeof ROLES)[number]

/** `any`: every record. `own`: the records whose lead is the person's own (or that the person entered). */
export type Reach = "any" | "own"

/** Who may do what. A role that is not named may not; a record outside the reach does not exist for the role. */
export const POLICY = {
  "lead.read": { admin: "any", rop: "any", mop: "any", finance: "any", sales: "own" },
  "lead.create": { admin: "any", rop: "any", mop: "any", sales: "own" },
  "lead.edit": { admin: "any", rop: "any", mop: "any", sales: "own" },
  /** To take a lead that nobody looks after and that was offered. */
  "lead.take": { sales: "any" },
  "lead.assign": { admin: "any", rop: "any", mop: "any" },
  "lead.export": { admin: "any", rop: "any", mop: "any" },
  /** A person's data taken out on request. */
  "lead.erase": { admin: "any" },
  "reservation.read": { admin: "any", rop: "any", mop: "any", finance: "any", sales: "own" },
  "reservation.create": { admin: "any", rop: "any", mop: "any", sales: "own" },
  "reservation.extendAgain": { admin: "any", rop: "any", mop: "any" },
  "reservation.confirm": { admin: "any", rop: "any", mop: "any" },
  "reservation.transfer": { admin: "any", rop: "any", mop: "any" },
  "discount.decide": { admin: "any", rop: "any" },
  "staff.read": { admin: "any", rop: "any", mop: "any" },
  "contract.draft": { admin: "any", rop: "any", mop: "any", sales: "own" },
  "contract.sign": { admin: "any", rop: "any", mop: "any" },
  "contract.cancel": { admin: "any", rop: "any" },
  "contract.handover": { admin: "any", rop: "any", mop: "any" },
  "contract.undoHandover": { admin: "any" },
  "contract.read": { admin: "any", rop: "any", mop: "any", finance: "any", sales: "own" },
  /** The whole register as a file: for those who read all of it. */
  "contract.export": { admin: "any", rop: "any", mop: "any", finance: "any" },
  /** Passport and PINFL in full; the drafter sees their own draft besides. */
  "contract.readIdentity": { admin: "any", mop: "any", finance: "any" },
  "payment.read": { admin: "any", rop: "any", mop: "any", finance: "any", sales: "own" },
  "payment.record": { admin: "any", finance: "any" },
  "contract.reschedule": { admin: "any", finance: "any" },
  "settlement.approve": { admin: "any", finance: "any" },
  "penalty.waive": { admin: "any", finance: "any" },
  "month.close": { admin: "any", finance: "any" },
  "month.reopen": { admin: "any" },
  /** To go after a debtor: note a promise, ask the client's salesperson to call. More than that of a lead Финансист may not. */
  "arrears.chase": { admin: "any", rop: "any", mop: "any", finance: "any", sales: "own" },
  "expense.create": { admin: "any", rop: "any" },
  "expense.edit": { admin: "any", rop: "own" },
  "expense.read": { admin: "any", rop: "any", finance: "any" },
  /** Plans of sales, and budgets of expenses beside them. */
  "plan.edit": { admin: "any", rop: "any" },
  "attendance.self": { admin: "any", rop: "any", mop: "any", finance: "any", sales: "any" },
  "attendance.read": { admin: "any", rop: "any", mop: "any" },
  "attendance.edit": { admin: "any", mop: "any" },
  "report.own": { admin: "any", rop: "any", sales: "own" },
  "report.desk": { admin: "any", mop: "any" },
  "report.sales": { admin: "any", rop: "any" },
  "report.money": { admin: "any", finance: "any" },
  /** The employees' grid and the list of units for sale. */
  "unit.read": { admin: "any", rop: "any", mop: "any", finance: "any", sales: "any" },
  "unit.manage": { admin: "any" },
  "price.change": { admin: "any" },
  "drawing.edit": { admin: "any" },
  /** A complex's own document templates. */
  "template.manage": { admin: "any" },
  "import.run": { admin: "any" },
  "campaign.manage": { admin: "any" },
  "instagram.connect": { admin: "any" },
  "user.manage": { admin: "any" },
  "setting.manage": { admin: "any" },
  "audit.read": { admin: "any" },
  "token.manage": { admin: "any" },
  "job.run": { admin: "any" },
  /** Messages that did not arrive: to send them once more, or give them up. */
  "delivery.manage": { admin: "any" },
  /** To upload at all; what the file is for decides the rest (lib/domain/media/commands.ts). */
  "media.upload": { admin: "any", rop: "any", mop: "any", finance: "any", sales: "any" },
  /** What concerns nobody but the person: profile, password, notifications. */
  "self.edit": { admin: "any", rop: "any", mop: "any", finance: "any", sales: "any" },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>

export type Permission = keyof typeof POLICY

/** How far a role reaches, or undefined when it may not. Unknown roles and permissions may not. */
export function reachOf(role: string, permission: string): Reach | undefined {
  const row: Partial<Record<string, Reach>> | undefined = Object.hasOwn(POLICY, permission)
    ? POLICY[permission as Permission]
    : undefined
  return row && Object.hasOwn(row, role) ? row[role] : undefined
}

/** Whoever acts, as the policy sees them: an Actor (actor.ts) is one. */
type Acting = { kind: "user" | "token" | "system"; id: string | null; role: Role }

export function can(actor: Pick<Acting, "role">, permission: Permission): boolean {
  return reachOf(actor.role, permission) !== undefined
}

/** Refuses with `forbidden` when the role may never do this, whatever the record. */
export function assertMay(actor: Pick<Acting, "role">, permission: Permission): Reach {
  const reach = reachOf(actor.role, permission)
  if (!reach) throw new DomainError("forbidden")
  return reach
}

/** A row as the policy sees it: whose it is. */
export type Owned = { ownerId: string | null }

/** Refuses with `forbidden` when the role may never, with `not_found` when this row is outside its reach. */
export function assertCan(actor: Acting, permission: Permission, row: Owned): void {
  if (assertMay(actor, permission) === "own" && !isOwn(actor, row)) throw new DomainError("not_found")
}

/** The same rule as part of a query: `ownedBy` is undefined when every row is visible. */
export function visibleTo(actor: Acting, permission: Permission): { ownedBy?: string } {
  if (assertMay(actor, permission) === "any") return {}
  // A token of a role with reach "own" has no records of its own: it sees nothing rather than everything.
  return { ownedBy: (actor.kind === "user" && actor.id) || "nobody" }
}

function isOwn(actor: Acting, row: Owned): boolean {
  return actor.kind === "user" && actor.id !== null && row.ownerId === actor.id
}
