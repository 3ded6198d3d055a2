"use client"

import { MoreHorizontal } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button, buttonClass } from "@/components/ui/button"
import { Menu, MenuItem } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import { ReleaseDialog } from "./release-dialog"
import type { ClaimRights } from "./rights"
import { TransferDialog } from "./transfer-dialog"
import { useClaimActions } from "./use-claim-actions"

/** A live claim as its actions need it. */
export type ActedClaim = {
  id: string
  kind: "held" | "reserved"
  status: "active" | "contracted"
  unitId: string
  unitNumber: string
  /** Null once a signed contract stopped the clock. */
  until: string | null
  extensions: number
  contractId: string | null
}

/** What comes next for a claim in view (a hold is confirmed, a reservation gets its contract); the rest in a menu. */
export function ClaimMenu({ claim, rights }: { claim: ActedClaim; rights: ClaimRights }) {
  const t = useTranslations("claims")
  const { confirm, extend } = useClaimActions()
  const [releasing, setReleasing] = useState(false)
  const [transferring, setTransferring] = useState(false)
  const { id } = claim
  const active = claim.status === "active"
  const toConfirm = active && claim.kind === "held" && rights.confirm
  const contract = claim.contractId
    ? (`/dashboard/contracts/${claim.contractId}` as Route)
    : active && rights.draft
      ? (`/dashboard/contracts/new?unit=${claim.unitId}` as Route)
      : null
  const mayExtend =
    rights.claim && claim.until !== null && (claim.extensions < rights.ownExtensions || rights.extendAgain)
  const mayRelease = rights.claim && active
  const mayTransfer = rights.transfer && active
  return (
    <span className="inline-flex items-center gap-1">
      {toConfirm ? (
        <Button size="sm" pending={confirm.isPending} onClick={() => confirm.mutate({ id })}>
          {t("confirm")}
        </Button>
      ) : null}
      {contract ? (
        <Link href={contract} className={buttonClass({ size: "sm" })}>
          {t(claim.contractId ? "openContract" : "contract")}
        </Link>
      ) : null}
      {mayExtend || mayRelease || mayTransfer ? (
        <Menu
          trigger={
            <IconButton size="sm" label={t("actionsOf", { number: claim.unitNumber })}>
              <MoreHorizontal aria-hidden="true" />
            </IconButton>
          }
        >
          {mayExtend ? <MenuItem onSelect={() => extend.mutate({ id })}>{t("extend")}</MenuItem> : null}
          {mayTransfer ? <MenuItem onSelect={() => setTransferring(true)}>{t("transfer")}</MenuItem> : null}
          {mayRelease ? (
            <MenuItem danger onSelect={() => setReleasing(true)}>
              {t("release")}
            </MenuItem>
          ) : null}
        </Menu>
      ) : null}
      {transferring ? (
        <TransferDialog claimId={id} unitNumber={claim.unitNumber} onClose={() => setTransferring(false)} />
      ) : null}
      {releasing ? <ReleaseDialog claimId={id} onClose={() => setReleasing(false)} /> : null}
    </span>
  )
}
