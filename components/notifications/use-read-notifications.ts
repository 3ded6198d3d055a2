"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { client } from "@/lib/client/client"

/** Marks notifications as read, those named or all; the bell and every list of them follow. */
export function useReadNotifications() {
  const queryClient = useQueryClient()
  return useMutation(
    client.notifications.read.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.notifications.key() }),
    }),
  )
}
