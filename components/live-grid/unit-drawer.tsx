"use client"

import { useTranslations } from "next-intl"
import type { ClaimRights } from "@/components/claims/rights"
import { Badge, type Tone } from "@/components/ui/badge"
import { useNow } from "@/components/ui/countdown-ring"
import { Drawer } from "@/components/ui/drawer"
import type { UnitStatus } from "@/lib/domain/units/rules"
import type { UnitDto } from "@/lib/domain/units/schema"
import { UnitClaim } from "./unit-claim"
import { UnitFacts } from "./unit-facts"
import { UnitQueue } from "./unit-queue"
import { UnitTake } from "./unit-take"
import { useUnitText } from "./use-unit-text"

const TONES: Record<UnitStatus, Tone> = {
  hidden: "neutral",
  available: "free",
  held: "held",
  reserved: "reserved",
  contracted: "contracted",
  sold: "sold",
  handed_over: "neutral",
  blocked: "neutral",
}

type UnitDrawerProps = { unit: UnitDto; rights: ClaimRights; at: string; onClose: () => void }

/** A unit beside the grid: what it is, whose it is, and what may be done with it. */
export function UnitDrawer({ unit, rights, at, onClose }: UnitDrawerProps) {
  const t = useTranslations()
  const now = useNow(15_000) ?? Date.parse(at)
  const text = useUnitText()(unit, now)
  // A claim without a clock is a signed contract: nobody waits behind it.
  const open = unit.status === "available" || unit.claim?.until != null
  return (
    <Drawer
      open
      onOpenChange={(stays) => (stays ? undefined : onClose())}
      closeLabel={t("common.close")}
      title={
        <span className="inline-flex items-center gap-2.5">
          {text.number}
          <Badge tone={TONES[unit.status]}>{t(`liveGrid.status.${unit.status}`)}</Badge>
        </span>
      }
      description={`${text.title} · ${text.place}`}
    >
      <div className="flex flex-col gap-7">
        <UnitFacts unit={unit} />
        {unit.claim ? <UnitClaim unit={unit} rights={rights} now={now} /> : null}
        {unit.queue > 0 ? <UnitQueue unitId={unit.id} /> : null}
        {open && rights.claim ? <UnitTake key={unit.id} unit={unit} rights={rights} /> : null}
      </div>
    </Drawer>
  )
}
