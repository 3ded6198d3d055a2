export const UNIT_STATUSES = [
  "hidden",
  "available",
  "held",
  "reserved",
  "contracted",
  "sold",
  "handed_over",
  "blocked",
] as const
export type UnitStatus = (typeof UNIT_STATUSES)[number]

export const BLOCKED_REASONS = ["service", "sold_elsewhere", "reserved_elsewhere", "refund", "other"] as const
export type BlockedReason = (typeof BLOCKED_REASONS)[number]

/** What the public sees of a unit; hidden units do not exist for it. */
export const PUBLIC_STATUSES = ["available", "reserved", "sold", "closed"] as const
export type PublicStatus = (typeof PUBLIC_STATUSES)[number]

/** What a lead claims a unit with: an oral hold or a paid reservation. */
export const CLAIM_KINDS = ["held", "reserved"] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** Beside the colour, for those who cannot tell colours apart. The key of a handed-over unit is drawn, not a letter. */
export const UNIT_MARKS: Record<UnitStatus, "" | "У" | "Б" | "Д" | "×" | "key" | "–"> = {
  hidden: "",
  available: "",
  held: "У",
  reserved: "Б",
  contracted: "Д",
  sold: "×",
  handed_over: "key",
  blocked: "–",
}

/** Every move there is (domain.md §3); all others are refused with `status_conflict`. */
export const UNIT_MOVES: Record<UnitStatus, readonly UnitStatus[]> = {
  hidden: ["available", "blocked"],
  available: ["hidden", "held", "reserved", "blocked"],
  held: ["reserved", "contracted", "available"],
  reserved: ["contracted", "available"],
  contracted: ["sold", "blocked", "available", "held", "reserved"], // the last two: a draft lets the unit go, its claim lives on
  sold: ["handed_over", "contracted", "blocked", "available"],
  handed_over: ["sold"], // a handover that was put down by mistake
  blocked: ["available"],
}

export function canMoveUnit(from: UnitStatus, to: UnitStatus): boolean {
  return UNIT_MOVES[from].includes(to)
}

/**
 * Moves an admin makes by hand: on sale and off, block and unblock what nobody claims. A unit that awaits a refund is freed by the
 * approved settlement alone.
 */
export function canAdminMoveUnit(from: UnitStatus, to: UnitStatus, blockedReason: BlockedReason | null): boolean {
  if (isClaimed(from) || isClaimed(to) || blockedReason === "refund") return false
  return canMoveUnit(from, to)
}

/** Whether somebody has a claim on a unit of this status: held, reserved, in a contract, sold, handed over. */
export function isClaimed(status: UnitStatus): boolean {
  return status !== "hidden" && status !== "available" && status !== "blocked"
}

/** A price is frozen while somebody holds the unit: repricing skips and counts it. */
export function isPriceFrozen(status: UnitStatus): boolean {
  return isClaimed(status)
}

/** What an admin changes of a unit besides its price, layout and status. */
export const UNIT_FACTS = ["number", "stack", "areaDm2", "rooms", "kind", "finish"] as const
export type UnitFact = (typeof UNIT_FACTS)[number]

/** What may not change while somebody holds the unit: what its price was agreed for; and under a contract all that the paper names. */
export function frozenFields(status: UnitStatus): readonly UnitFact[] {
  if (status === "held" || status === "reserved") return ["areaDm2", "rooms", "kind"]
  return isClaimed(status) ? UNIT_FACTS : []
}

/** The status on public pages; null: the unit does not exist there. Only `available` shows its price. */
export function publicStatusOf(status: UnitStatus, blockedReason: BlockedReason | null): PublicStatus | null {
  switch (status) {
    case "hidden":
      return null
    case "available":
      return "available"
    case "held":
    case "reserved":
    case "contracted":
      return "reserved"
    case "sold":
    case "handed_over":
      return "sold"
    case "blocked":
      if (blockedReason === "reserved_elsewhere") return "reserved"
      return blockedReason === "sold_elsewhere" ? "sold" : "closed"
  }
}
