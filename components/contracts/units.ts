import type { ContractDto } from "@/lib/domain/contracts/schema"
import type { ReservationCardDto } from "@/lib/domain/reservations/schema"

/** A unit that may stand on a contract, by its claim. `price` in minor units. */
export type PaperUnit = Pick<
  ContractDto["units"][number],
  "reservationId" | "block" | "entrance" | "floor" | "number" | "kind" | "areaDm2" | "price"
>

export function unitOfClaim({ id, price, unit }: ReservationCardDto): PaperUnit {
  const { block, entrance, floor, number, kind, areaDm2 } = unit
  return { reservationId: id, block, entrance, floor, number, kind, areaDm2, price }
}

/** What the chosen ones cost together, in minor units. */
export function totalOf(units: readonly PaperUnit[], chosen: readonly string[]): number {
  return units.reduce((sum, unit) => (chosen.includes(unit.reservationId) ? sum + unit.price : sum), 0)
}
