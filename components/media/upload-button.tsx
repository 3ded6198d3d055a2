"use client"

import { useMutation } from "@tanstack/react-query"
import { ImagePlus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useRef } from "react"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { toast } from "@/components/ui/toast"
import { calls } from "@/lib/client/client"
import { MEDIA_MOST_BYTES, type MediaDto } from "@/lib/domain/media/schema"

const PICTURES = "image/jpeg,image/png,image/webp,image/avif"

type UploadButtonProps = {
  label: string
  /** Several at once; each is handed over in the order of the choice. */
  multiple?: boolean
  onUploaded: (files: MediaDto[]) => void
}

/** Chooses pictures of the public site and uploads them. One that is refused is named; the others arrive all the same. */
export function UploadButton({ label, multiple = false, onUploaded }: UploadButtonProps) {
  const t = useTranslations("media")
  const sentence = useRefusal()
  const input = useRef<HTMLInputElement>(null)
  const upload = useMutation({
    mutationFn: async (files: File[]) => {
      const done: MediaDto[] = []
      // One after the other: a phone's line carries one picture of 15 MB at a time.
      for (const file of files) {
        if (file.size > MEDIA_MOST_BYTES) toast.error(t("tooLarge", { name: file.name }))
        else
          await calls.media.upload({ file, public: true }).then(
            (media) => done.push(media),
            (error: unknown) => toast.error(t("refused", { name: file.name, reason: sentence(error) })),
          )
      }
      return done
    },
    onSuccess: (done) => {
      if (done.length > 0) onUploaded(done)
    },
  })
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={PICTURES}
        multiple={multiple}
        className="hidden"
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = "" // the same file may be chosen again
          if (files.length > 0) upload.mutate(files)
        }}
      />
      <Button pending={upload.isPending} onClick={() => input.current?.click()}>
        <ImagePlus aria-hidden="true" />
        {label}
      </Button>
    </>
  )
}
