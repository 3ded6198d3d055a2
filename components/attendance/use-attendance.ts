"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"

/** What the desk does to somebody's day. After a refusal, too, the day is read again: the screen was stale. */
export function useAttendance() {
  const t = useTranslations("attendance.day")
  const queryClient = useQueryClient()
  const refused = useRefusalToast()
  const onSettled = () =>
    Promise.all(
      [client.attendance.key(), client.desk.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    )
  const told = { onSettled, onError: refused, onSuccess: () => void toast.success(t("saved")) }
  // A dialog says itself why it was refused.
  const quiet = { onSettled, onSuccess: () => void toast.success(t("saved")) }
  return {
    checkIn: useMutation(client.attendance.checkIn.mutationOptions(told)),
    checkOut: useMutation(client.attendance.checkOut.mutationOptions(told)),
    remove: useMutation(client.attendance.remove.mutationOptions(told)),
    add: useMutation(client.attendance.add.mutationOptions(quiet)),
    edit: useMutation(client.attendance.edit.mutationOptions(quiet)),
    setAbsence: useMutation(client.attendance.setAbsence.mutationOptions(quiet)),
  }
}
