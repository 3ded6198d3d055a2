import type { MissingPaper } from "./schema"

type Papers = { contract: boolean; files: number; template: boolean }

/** Buyer's data is not asked here: no draft is made without it. */
export function missingOf({ contract, files, template }: Papers): MissingPaper[] {
  return [
    ...(contract ? [] : ["contract" as const]),
    ...(files > 0 ? [] : ["scans" as const]),
    ...(template ? [] : ["template" as const]),
  ]
}
