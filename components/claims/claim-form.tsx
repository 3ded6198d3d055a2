"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, type ReactNode, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Segmented } from "@/components/ui/segmented"
import { readProblem } from "@/lib/client/problem"
import type { ClaimKind } from "@/lib/domain/units/rules"
import { readDiscount } from "./discount"
import type { ClaimRights } from "./rights"
import { useClaimUnit } from "./use-claim-unit"

type ClaimFormProps = {
  leadId: string | null
  unitId: string | null
  /** Somebody has it already: the only thing to do is to wait for it. */
  taken: boolean
  rights: ClaimRights
  /** Chooses whichever of lead and unit is not known yet. */
  children: ReactNode
  onDone: () => void
}

/** A unit for a lead. Who comes too late learns until when it is held, and waits for it with one more press. */
export function ClaimForm({ leadId, unitId, taken, rights, children, onDone }: ClaimFormProps) {
  const t = useTranslations("claims.form")
  const kinds = useTranslations("claims.kind")
  const { claim, join } = useClaimUnit(onDone)
  const [kind, setKind] = useState<ClaimKind>("held")
  const [discount, setDiscount] = useState("")
  const asked = readDiscount(discount)
  const error = join.error ?? claim.error
  const lost = claim.error !== null && readProblem(claim.error).code === "unit_taken"
  const waits = taken || (lost && claim.variables?.unitId === unitId)
  const pending = claim.isPending || join.isPending

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!leadId || !unitId || pending || asked === null) return
    if (waits) join.mutate({ id: unitId, leadId })
    else claim.mutate({ leadId, unitId, kind, ...(asked > 0 ? { discountBasisPoints: asked } : {}) })
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {children}
      {waits ? null : (
        <div className="flex flex-wrap items-start gap-x-4 gap-y-4">
          {rights.confirm ? (
            <div className="flex flex-col gap-1.5">
              <span className="text-sm font-medium text-soft">{t("kind")}</span>
              <Segmented
                label={t("kind")}
                value={kind}
                onValueChange={setKind}
                options={(["held", "reserved"] as const).map((value) => ({ value, label: kinds(value) }))}
              />
            </div>
          ) : null}
          <Field label={t("discount")} className="w-32" error={asked === null ? t("discountUnread") : undefined}>
            <Input
              numeric
              inputMode="decimal"
              maxLength={6}
              placeholder="0"
              value={discount}
              onChange={(event) => setDiscount(event.target.value)}
            />
          </Field>
          {asked !== null && asked > rights.discountCap ? (
            <p className="basis-full text-sm text-soft">{t("discountHint")}</p>
          ) : null}
        </div>
      )}
      <Refusal error={error} />
      <Button
        type="submit"
        variant="primary"
        pending={pending}
        disabled={!leadId || !unitId || asked === null}
        className="self-end"
      >
        {waits ? t("queue") : t("submit")}
      </Button>
    </form>
  )
}
