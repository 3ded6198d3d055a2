"use client"

import { useTranslations } from "next-intl"
import { ReasonDialog } from "@/components/desk/reason-dialog"
import { useClaimActions } from "./use-claim-actions"

/** Somebody else may take the unit at once, so it asks. */
export function ReleaseDialog({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const t = useTranslations("claims")
  const { release } = useClaimActions()
  return (
    <ReasonDialog
      title={t("releaseTitle")}
      text={t("releaseText")}
      label={t("reason")}
      submit={t("release")}
      optional
      pending={release.isPending}
      onSubmit={(reason) => release.mutate({ id: claimId, ...(reason ? { reason } : {}) }, { onSettled: onClose })}
      onClose={onClose}
    />
  )
}
