"use client"

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import clsx from "clsx"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Popover } from "@/components/ui/popover"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { MyShiftDto } from "@/lib/domain/attendance/schema"
import { formatTime } from "@/lib/i18n/format-time"

const REFRESH_MS = 300_000

/** Coming to work is one press; leaving asks once more, as routing stops with it. `initial` comes with the page. */
export function ShiftControl({ initial }: { initial: MyShiftDto }) {
  const t = useTranslations("attendance")
  const [open, setOpen] = useState(false)
  const shift = useQuery(
    client.attendance.mine.queryOptions({ input: {}, initialData: initial, refetchInterval: REFRESH_MS }),
  )
  const { checkIn, checkOut } = useCheck()
  const { since } = shift.data
  if (since === null) {
    return (
      <Button pending={checkIn.isPending} title={t("offText")} onClick={() => checkIn.mutate({})}>
        <Dot on={false} />
        <span className="max-sm:sr-only">{t("checkIn")}</span>
        <span aria-hidden="true" className="sm:hidden">
          {t("short.in")}
        </span>
      </Button>
    )
  }
  const time = formatTime(since)
  return (
    <Popover
      label={t("onShift", { time })}
      align="end"
      className="w-64 p-4"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button
          variant="ghost"
          className="max-sm:px-2.5"
          aria-label={t("onShift", { time })}
          pending={checkOut.isPending}
        >
          <Dot on />
          <span className="tabular max-sm:hidden">{t("short.since", { time })}</span>
        </Button>
      }
    >
      <p className="mb-3">{t("onShift", { time })}</p>
      <Button
        className="w-full"
        pending={checkOut.isPending}
        onClick={() => checkOut.mutate({}, { onSuccess: () => setOpen(false) })}
      >
        {t("checkOut")}
      </Button>
    </Popover>
  )
}

function useCheck() {
  const t = useTranslations("attendance")
  const queryClient = useQueryClient()
  const onError = useRefusalToast()
  const onSettled = () =>
    Promise.all(
      [client.attendance.key(), client.desk.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    )
  const checkIn = useMutation(
    client.attendance.checkIn.mutationOptions({
      onError,
      onSettled,
      onSuccess: ({ inAt }) => toast.success(t("arrived", { time: formatTime(inAt) })),
    }),
  )
  const checkOut = useMutation(
    client.attendance.checkOut.mutationOptions({ onError, onSettled, onSuccess: () => toast.success(t("left")) }),
  )
  return { checkIn, checkOut }
}

function Dot({ on }: { on: boolean }) {
  return (
    <span aria-hidden="true" className={clsx("size-2 shrink-0 rounded-full", on ? "bg-free" : "border border-edge")} />
  )
}
