"use client"

import { useQueryClient } from "@tanstack/react-query"
import { client } from "@/lib/client/client"

export function useProgressChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: client.progress.key() })
}
