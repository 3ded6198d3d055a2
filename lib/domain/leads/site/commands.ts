import { randomUUID } from "node:crypto"
import { type Tx, transaction } from "@/lib/db/transaction"
import { SYSTEM } from "../../actor"
import { readPhone, receiveTouchIn } from "../intake/commands"
import type { PublicLeadInput } from "../intake/schema"

/**
 * A request from the public site. Answers with the touch's id, never the lead's; a robot that filled the honeypot gets an
 * id of nothing. Refuses with `phone_unparsed`.
 */
export async function submitPublicLead(input: PublicLeadInput, now = new Date()): Promise<{ id: string }> {
  if (input.website !== "") return { id: randomUUID() }
  const { touchId } = await transaction(async (tx) => {
    const phone = await readPhone(tx, input.phone)
    const place = await placeOf(tx, input)
    const person = { name: input.name, phone, phoneRaw: input.phone, locale: input.locale }
    const { utm, page, message } = input
    return receiveTouchIn(tx, SYSTEM, person, { source: "site", utm, page, message, ...place, consented: true }, now)
  })
  return { id: touchId }
}

/** What the visitor looked at, as far as the public may know it; an old page may name what is gone. */
async function placeOf(
  tx: Tx,
  input: Pick<PublicLeadInput, "complexSlug" | "unitId">,
): Promise<{ complexId: string | null; unitId: string | null }> {
  const unit = input.unitId
    ? await tx.unit.findFirst({
        where: { id: input.unitId, status: { not: "hidden" }, complex: { published: true } },
        select: { id: true, complexId: true },
      })
    : null
  if (unit) return { complexId: unit.complexId, unitId: unit.id }
  const complex = input.complexSlug
    ? await tx.complex.findFirst({ where: { slug: input.complexSlug, published: true }, select: { id: true } })
    : null
  return { complexId: complex?.id ?? null, unitId: null }
}
