"use client"

import { useMutation } from "@tanstack/react-query"
import { Upload } from "lucide-react"
import { useTranslations } from "next-intl"
import { useRef } from "react"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { toast } from "@/components/ui/toast"
import { calls } from "@/lib/client/client"
import type { DocumentKind } from "@/lib/domain/documents/rules"
import { MEDIA_MOST_BYTES } from "@/lib/domain/media/schema"
import { CheckDialog } from "./check-dialog"

type TemplateUploadProps = { complexId: string; kind: DocumentKind }

/** Uploads a DOCX and says what is in it; only then can it be put in use. */
export function TemplateUpload({ complexId, kind }: TemplateUploadProps) {
  const t = useTranslations()
  const input = useRef<HTMLInputElement>(null)
  const onError = useRefusalToast()
  const check = useMutation({
    onError,
    mutationFn: async (file: File) => {
      const media = await calls.media.upload({ file, ownerKind: "complex", ownerId: complexId })
      return { media, report: await calls.documents.check({ id: complexId, kind, mediaId: media.id }) }
    },
  })
  function take(file: File | undefined) {
    if (!file) return
    if (file.size > MEDIA_MOST_BYTES) toast.error(t("media.tooLarge", { name: file.name }))
    else check.mutate(file)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".docx"
        className="hidden"
        aria-label={t("documents.screen.upload")}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          take(file)
          event.target.value = "" // the same file, mended, may be chosen again
        }}
      />
      <Button variant="primary" pending={check.isPending} onClick={() => input.current?.click()}>
        <Upload aria-hidden="true" />
        {t("documents.screen.upload")}
      </Button>
      {check.data ? (
        <CheckDialog complexId={complexId} kind={kind} {...check.data} onClose={() => check.reset()} />
      ) : null}
    </>
  )
}
