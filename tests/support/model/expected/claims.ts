import { type Claim, DAY, type End, HOUR, type Office } from "./office"

const HOLDS_PER_LEAD = 3

export function claim(office: Office, unit: number, lead: number, kind: Claim["kind"]): End {
  const before = office.claimOf(unit)
  const isOver = before !== undefined && office.isOver(before)
  if (office.unit(unit).status !== "available" && !isOver) return taken(office, unit)
  if (isOver) {
    const promoted = expire(office, before)
    if (promoted?.lead === lead) return kind === "reserved" ? confirm(office, promoted) : "done"
    if (office.unit(unit).status !== "available") return taken(office, unit)
  }
  if (office.lead(lead).status === "lost") return "lead_closed"
  const refusal = kind === "held" ? holdRefusal(office, unit, lead) : null
  if (refusal) return refusal
  open(office, unit, lead, kind)
  return "done"
}

function taken(office: Office, unit: number): End {
  const now = office.claimOf(unit)
  const isHeld = now && (now.expires !== null || office.unit(unit).status === "contracted")
  return isHeld ? "unit_taken" : "status_conflict"
}

function holdRefusal(office: Office, unit: number, lead: number): End | null {
  const holds = office.claims.filter((row) => row.lead === lead && row.kind === "held" && row.status === "active")
  if (holds.filter((row) => office.isLive(row)).length >= HOLDS_PER_LEAD) return "hold_limit_lead"
  const ends = office.claims
    .filter((row) => row.unit === unit && row.lead === lead && row.kind === "held")
    .filter((row) => row.status === "released" || row.status === "expired")
    .map((row) => row.ended ?? 0)
  return Math.max(0, ...ends) + DAY > office.now && ends.length > 0 ? "hold_pause" : null
}

function open(office: Office, unit: number, lead: number, kind: Claim["kind"]): Claim {
  const { price, queue } = office.unit(unit)
  const expires = office.now + (kind === "held" ? 24 * HOUR : 7 * DAY)
  const row: Claim = { unit, lead, kind, status: "active", price, expires, ended: null, contract: null }
  office.claims.push(row)
  office.unit(unit).status = kind
  office.unit(unit).queue = queue.filter((waiting) => waiting !== lead)
  stand(office, lead)
  return row
}

export function confirm(office: Office, row: Claim): End {
  if (row.status === "contracted") return "status_conflict"
  if (!office.isLive(row)) return "claim_ended"
  if (row.kind === "reserved") return "status_conflict"
  row.kind = "reserved"
  row.expires = office.now + 7 * DAY
  office.unit(row.unit).status = "reserved"
  stand(office, row.lead)
  return "done"
}

export function extend(office: Office, row: Claim): End {
  if (!office.isLive(row)) return "claim_ended"
  if (row.expires === null) return "status_conflict"
  row.expires += row.status === "contracted" || row.kind === "reserved" ? 7 * DAY : 24 * HOUR
  return "done"
}

export function release(office: Office, row: Claim): End {
  if (row.status === "contracted") return "status_conflict"
  if (!office.isLive(row)) return "claim_ended"
  end(office, row, "released", "available")
  return "done"
}

/** Ends a claim; a free unit goes to the first in its queue who may have it. */
export function end(
  office: Office,
  row: Claim,
  status: "released" | "expired" | "cancelled",
  unitTo: "available" | "blocked",
): Claim | null {
  row.ended = status === "expired" && row.expires !== null ? row.expires : office.now
  row.status = status
  office.unit(row.unit).status = unitTo
  const promoted = unitTo === "available" ? promote(office, row.unit) : null
  stand(office, row.lead)
  return promoted
}

export function promote(office: Office, unit: number): Claim | null {
  const next = office.unit(unit).queue.find((lead) => holdRefusal(office, unit, lead) === null)
  return next === undefined ? null : open(office, unit, next, "held")
}

/** A claim whose time is over ends; a draft that nobody signed ends with it, and money on it blocks the unit. */
export function expire(office: Office, row: Claim): Claim | null {
  const { contract } = row
  if (!contract) return end(office, row, "expired", "available")
  const paid = office.completed(contract)
  contract.status = "cancelled"
  if (paid > 0n) contract.settlement = { open: true, paid }
  return end(office, row, "expired", paid > 0n ? "blocked" : "available")
}

/** What was over first ends first. */
export function expireAll(office: Office, which: (row: Claim) => boolean): End {
  const over = office.claims.filter((row) => which(row) && office.isOver(row))
  for (const row of over.sort((a, b) => (a.expires ?? 0) - (b.expires ?? 0))) expire(office, row)
  return "done"
}

export function join(office: Office, unit: number, lead: number): End {
  const before = office.claimOf(unit)
  if (before && office.isOver(before)) expire(office, before)
  const { status, queue } = office.unit(unit)
  const now = office.claimOf(unit)
  if (office.lead(lead).status === "lost") return "lead_closed"
  if (!now || status === "sold" || status === "handed_over") return "status_conflict"
  if (now.lead === lead || queue.includes(lead)) return "already_queued"
  queue.push(lead)
  return "done"
}

export function leave(office: Office, unit: number, lead: number): End {
  const { queue } = office.unit(unit)
  if (!queue.includes(lead)) return "not_found"
  office.unit(unit).queue = queue.filter((waiting) => waiting !== lead)
  return "done"
}

/** A lead stands where its strongest live claim puts it. */
export function stand(office: Office, index: number): void {
  const lead = office.lead(index)
  const live = office.claims.filter((row) => row.lead === index && office.isLive(row))
  const isSold = live.some((row) => ["sold", "handed_over"].includes(office.unit(row.unit).status))
  if (isSold) Object.assign(lead, { status: "sold", state: "sold" })
  else if (live.length > 0) Object.assign(lead, { status: "reserved", state: "hot" })
  else if (lead.status === "reserved" || lead.status === "sold") {
    Object.assign(lead, { status: "in_progress", state: "warm" })
  }
}

export function lose(office: Office, index: number): End {
  expireAll(office, (row) => row.lead === index)
  const kept = office.claims.filter((row) => row.lead === index && office.isLive(row))
  if (kept.some((row) => row.status === "contracted")) return "lead_has_contract"
  for (const unit of office.units) unit.queue = unit.queue.filter((waiting) => waiting !== index)
  for (const row of kept.sort((a, b) => a.unit - b.unit)) end(office, row, "released", "available")
  Object.assign(office.lead(index), { status: "lost", state: "lost" })
  return "done"
}

export function takeUp(office: Office, index: number): End {
  if (office.claims.some((row) => row.lead === index && office.isLive(row))) return "status_conflict"
  const lead = office.lead(index)
  const wasOpen = lead.status === "in_progress"
  Object.assign(lead, { status: "in_progress", state: wasOpen ? lead.state : "warm" })
  return "done"
}

export function reprice(office: Office, index: number, price: bigint): End {
  const before = office.claimOf(index)
  if (before && office.isOver(before)) expire(office, before)
  if (office.claimOf(index)) return "unit_claimed"
  office.unit(index).price = price
  return "done"
}
