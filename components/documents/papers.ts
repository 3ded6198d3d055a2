import type { ContractDto } from "@/lib/domain/contracts/schema"
import type { DocumentKind } from "@/lib/domain/documents/rules"

/** `query`: what the API is asked for after `kind=`. `number`: of an addendum. */
export type PaperChoice = { kind: DocumentKind; query: string; number?: number }

/** The papers that a contract can have by now: addenda once its schedule has changed, the act once it is signed. */
export function papersOf({ status, versions }: Pick<ContractDto, "status" | "versions">): PaperChoice[] {
  const addenda = versions
    .map(({ version }) => version)
    .sort((a, b) => a - b)
    .slice(1)
    .map((version, index) => ({ kind: "addendum" as const, query: `addendum&version=${version}`, number: index + 1 }))
  const signed = status === "signed" || status === "completed"
  const act: PaperChoice[] = signed ? [{ kind: "handover_act", query: "handover_act" }] : []
  return [{ kind: "contract", query: "contract" }, ...addenda, ...act]
}
