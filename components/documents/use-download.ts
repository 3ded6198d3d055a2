"use client"

import { useMutation } from "@tanstack/react-query"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { downloadFile } from "@/lib/client/download"

/** Fetches a file while its button waits; a refusal is a toast. `variables` is the path under way. */
export function useDownload() {
  const refuse = useRefusalToast()
  return useMutation({ mutationFn: downloadFile, onError: refuse })
}
