import { decrypt, encrypt } from "@/lib/crypto/cipher"
import type { Prisma } from "@/lib/db/generated/client"
import { type Actor, personId } from "../../actor"
import { can } from "../../policy"
import { dayOf } from "../../schedules/queries"
import { type ContractStatus, maskIdentity } from "../rules"
import type { ContractDto } from "../schema"

export const BUYER = {
  buyerName: true,
  passport: true,
  passportIssuedBy: true,
  passportIssuedAt: true,
  pinfl: true,
  citizenship: true,
  address: true,
  phone: true,
  email: true,
  buyerLocale: true,
  draftedById: true,
} satisfies Prisma.ContractSelect
type BuyerRow = Prisma.ContractGetPayload<{ select: typeof BUYER }> & { status: ContractStatus }

const PASSPORT = "contract.passport"
const PINFL = "contract.pinfl"

export function sealPassport(passport: string): string {
  return encrypt(passport, PASSPORT)
}

export function sealPinfl(pinfl: string): string {
  return encrypt(pinfl, PINFL)
}

/** For sealing it again with another key. Throws when the key is gone. */
export function openPassport(sealed: string): string {
  return decrypt(sealed, PASSPORT)
}

export function openPinfl(sealed: string): string {
  return decrypt(sealed, PINFL)
}

/** МОП, Финансист, Админ, and until the signature whoever drafted the contract (domain.md §5). */
export function mayReadIdentity(
  actor: Actor,
  contract: { status: ContractStatus; draftedById: string | null },
): boolean {
  if (can(actor, "contract.readIdentity")) return true
  return contract.status === "draft" && contract.draftedById !== null && contract.draftedById === personId(actor)
}

/** The buyer as this actor may see them: passport and PINFL in full, or masked. */
export function readBuyer(actor: Actor, row: BuyerRow): Pick<ContractDto, "buyer" | "identityVisible"> {
  const identityVisible = mayReadIdentity(actor, row)
  const show = (text: string) => (identityVisible ? text : maskIdentity(text))
  return {
    identityVisible,
    buyer: {
      fullName: row.buyerName,
      passport: show(openPassport(row.passport)),
      passportIssuedBy: row.passportIssuedBy,
      passportIssuedAt: dayOf(row.passportIssuedAt),
      pinfl: row.pinfl === null ? null : show(openPinfl(row.pinfl)),
      citizenship: row.citizenship,
      address: row.address,
      phone: row.phone,
      email: row.email,
      locale: row.buyerLocale,
    },
  }
}
