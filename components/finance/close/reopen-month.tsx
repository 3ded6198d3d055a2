"use client"

import { useMutation } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ReasonDialog } from "@/components/desk/reason-dialog"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { formatMonth } from "@/lib/i18n/format-time"
import { useMonths } from "./use-months"

export function ReopenMonth({ month }: { month: string }) {
  const t = useTranslations("finance.close")
  const name = formatMonth(month, useLocale())
  const show = useMonths()
  const refuse = useRefusalToast()
  const [asking, setAsking] = useState(false)
  const reopen = useMutation(
    client.finance.reopenMonth.mutationOptions({
      onSuccess: (months) => {
        setAsking(false)
        show(months)
        toast.success(t("reopened", { month: name }))
      },
      onError: refuse,
    }),
  )
  return (
    <>
      <Button variant="ghost" aria-label={t("reopenOf", { month: name })} onClick={() => setAsking(true)}>
        {t("reopen")}
      </Button>
      {asking ? (
        <ReasonDialog
          title={t("reopenTitle", { month: name })}
          text={t("reopenText")}
          label={t("reason")}
          submit={t("reopen")}
          pending={reopen.isPending}
          onSubmit={(reason) => reopen.mutate({ month, reason })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
