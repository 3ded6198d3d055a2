import type { Tone } from "@/components/ui/badge"
import type { ContractStatus } from "@/lib/domain/contracts/rules"

/** A contract borrows the colour of the unit under it. */
export const CONTRACT_TONES: Record<ContractStatus, Tone> = {
  draft: "neutral",
  signed: "contracted",
  completed: "free",
  cancelled: "sold",
}
