"use client"

import type { ComplexDto } from "@/lib/domain/complexes/schema"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import { PriceChanges } from "./price-changes"
import { PriceHistory } from "./price-history"
import { RepricePanel } from "./reprice-panel"

/** A complex's price list: change it, see what was changed, see where it went. */
export function PricesScreen({ complex, layouts }: { complex: ComplexDto; layouts: readonly LayoutChoice[] }) {
  return (
    <div className="flex min-w-0 flex-col gap-9">
      <RepricePanel complex={complex} layouts={layouts} />
      <PriceChanges complexId={complex.id} />
      <PriceHistory complexId={complex.id} />
    </div>
  )
}
