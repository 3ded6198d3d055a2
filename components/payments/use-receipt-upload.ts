"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useRefusal } from "@/components/desk/use-refusal"
import { toast } from "@/components/ui/toast"
import { calls } from "@/lib/client/client"
import { MEDIA_MOST_BYTES, type MediaDto } from "@/lib/domain/media/schema"

export const RECEIPT_TYPES = "image/jpeg,image/png,image/webp,application/pdf"

export type ReceiptOf = "payment" | "expense"

/** Uploads a receipt: private, for those who may read its payment or expense. A refusal is told with the file's name. */
export function useReceiptUpload(ownerKind: ReceiptOf, onUploaded: (receipt: MediaDto) => void) {
  const t = useTranslations("media")
  const sentence = useRefusal()
  const upload = useMutation({
    mutationFn: (file: File) => calls.media.upload({ file, public: false, ownerKind }),
    onSuccess: onUploaded,
    onError: (error, file) => toast.error(t("refused", { name: file.name, reason: sentence(error) })),
  })
  return {
    isPending: upload.isPending,
    send: (file: File) => {
      if (file.size > MEDIA_MOST_BYTES) toast.error(t("tooLarge", { name: file.name }))
      else upload.mutate(file)
    },
  }
}
