import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import { type Actor, personId } from "../actor"
import { CLAIM, type ClaimRow } from "../claims/queries"
import { isLive, LIVE_STATUSES } from "../claims/rules"
import { leadScope } from "../leads/access/queries"
import { toMoney } from "../money"
import { decodeTimeCursor, type Page, toPage } from "../page"
import type { ListReservationsInput, ReservationCardDto, ReservationDto } from "./schema"

const CARD = {
  ...CLAIM,
  owner: { select: { id: true, name: true } },
  discountRequests: { where: { status: "pending" }, select: { id: true, basisPoints: true }, take: 1 },
  contractUnits: { select: { contractId: true }, take: 1 },
  unit: {
    select: {
      ...CLAIM.unit.select,
      floor: true,
      rooms: true,
      block: { select: { name: true } },
      entrance: { select: { name: true } },
      complex: { select: { slug: true, nameRu: true, nameUz: true, nameEn: true } },
      _count: { select: { queue: { where: { status: "waiting" } } } },
    },
  },
} satisfies Prisma.ReservationSelect
type CardRow = Prisma.ReservationGetPayload<{ select: typeof CARD }>

/** A claim as the API shows it at `now`: past its time it is expired, whatever the row says. */
export function toReservationDto(claim: ClaimRow, now: Date, discountRequestId: string | null = null): ReservationDto {
  const ended = claim.status === "active" && !isLive(claim, now)
  return {
    id: claim.id,
    kind: claim.kind,
    status: ended ? "expired" : claim.status,
    unitId: claim.unitId,
    leadId: claim.leadId,
    ownerId: claim.ownerId,
    currency: claim.currency,
    listPrice: toMoney(claim.listPrice),
    discountBasisPoints: claim.discountBp,
    price: toMoney(claim.price),
    perM2: toMoney(claim.perM2),
    createdAt: claim.createdAt.toISOString(),
    expiresAt: claim.expiresAt?.toISOString() ?? null,
    confirmedAt: claim.confirmedAt?.toISOString() ?? null,
    extensions: claim.extensions,
    endedAt: (claim.endedAt ?? (ended ? claim.expiresAt : null))?.toISOString() ?? null,
    endReason: claim.endReason,
    discountRequestId,
  }
}

/** A claim as it stands in this transaction, with its open discount request. */
export async function readReservation(tx: Tx, id: string, now: Date): Promise<ReservationDto> {
  const claim = await tx.reservation.findUniqueOrThrow({ where: { id }, select: CLAIM })
  const request = await tx.discountRequest.findFirst({
    where: { reservationId: id, status: "pending" },
    select: { id: true },
  })
  return toReservationDto(claim, now, request?.id ?? null)
}

/** Claims on leads within the actor's reach, newest first. */
export async function listReservations(
  actor: Actor,
  input: ListReservationsInput,
  now = new Date(),
): Promise<Page<ReservationCardDto>> {
  const after = decodeTimeCursor(input.cursor)
  const live: Prisma.ReservationWhereInput = {
    status: { in: [...LIVE_STATUSES] },
    OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
  }
  const and: Prisma.ReservationWhereInput[] = [{ lead: leadScope(actor, "reservation.read") }]
  if (input.live === "true") and.push(live)
  if (input.live === "false") and.push({ NOT: live })
  if (input.mine === "true") and.push({ ownerId: personId(actor) ?? "nobody" })
  if (input.kind) and.push({ kind: input.kind })
  if (input.leadId) and.push({ leadId: input.leadId })
  if (input.unitId) and.push({ unitId: input.unitId })
  if (input.complexId) and.push({ unit: { complexId: input.complexId } })
  if (after) and.push({ OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] })
  const rows = await db.reservation.findMany({
    where: { AND: and },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
    select: CARD,
  })
  const position = (row: CardRow) => ({ value: row.createdAt.toISOString(), id: row.id })
  return toPage(rows, input.limit, position, (row) => toCard(row, actor, now))
}

function toCard(row: CardRow, actor: Actor, now: Date): ReservationCardDto {
  const { unit, lead, owner, discountRequests, contractUnits } = row
  const [request] = discountRequests
  const { complex } = unit
  const names = { ru: complex.nameRu, uz: complex.nameUz, en: complex.nameEn }
  return {
    ...toReservationDto(row, now, request?.id ?? null),
    lead: { id: row.leadId, name: lead.name },
    owner,
    unit: {
      id: row.unitId,
      complexId: unit.complexId,
      complexSlug: complex.slug,
      complexName: names[actor.locale],
      block: unit.block.name,
      entrance: unit.entrance.name,
      floor: unit.floor,
      number: unit.number,
      kind: unit.kind,
      rooms: unit.rooms,
      areaDm2: unit.areaDm2,
    },
    contractId: contractUnits[0]?.contractId ?? null,
    requestedDiscountBasisPoints: request?.basisPoints ?? null,
    queueLength: unit._count.queue,
  }
}
