"use client"

import { useMutation } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { Button } from "@/components/ui/button"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { formatMonth } from "@/lib/i18n/format-time"
import { useMonths } from "./use-months"

export function CloseMonth({ month }: { month: string }) {
  const t = useTranslations("finance.close")
  const name = formatMonth(month, useLocale())
  const show = useMonths()
  const [asking, setAsking] = useState(false)
  const close = useMutation(
    client.finance.closeMonth.mutationOptions({
      onSuccess: (months) => {
        setAsking(false)
        show(months)
        toast.success(t("done", { month: name }))
      },
    }),
  )
  return (
    <>
      <Button aria-label={t("submitOf", { month: name })} onClick={() => setAsking(true)}>
        {t("submit")}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t("confirmTitle", { month: name })}
          text={t("confirmText")}
          submit={t("submit")}
          pending={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate({ month })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
