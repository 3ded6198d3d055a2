"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useRefusal } from "@/components/desk/use-refusal"
import { toast } from "@/components/ui/toast"
import { calls } from "@/lib/client/client"
import { MEDIA_MOST_BYTES, type MediaDto, type OwnerKind } from "@/lib/domain/media/schema"

/** Pictures and PDFs: what a private file of a record may be. */
export const FILE_TYPES = "image/jpeg,image/png,image/webp,image/avif,application/pdf"

type FileOwner = { ownerKind: OwnerKind; ownerId?: string }

/** Uploads a file that only those see who may read what it belongs to. A refusal is told with the file's name. */
export function useFileUpload(owner: FileOwner, onUploaded: (file: MediaDto) => void) {
  const t = useTranslations("media")
  const sentence = useRefusal()
  const upload = useMutation({
    mutationFn: (file: File) => calls.media.upload({ file, public: false, ...owner }),
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
