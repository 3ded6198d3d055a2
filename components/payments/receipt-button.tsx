"use client"

import { Paperclip } from "lucide-react"
import { useRef } from "react"
import { FILE_TYPES, useFileUpload } from "@/components/media/use-file-upload"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import type { MediaDto } from "@/lib/domain/media/schema"

type ReceiptButtonProps = {
  label: string
  of?: "payment" | "expense"
  /** Only the mark, in a row that has no room for words. */
  icon?: boolean
  pending?: boolean
  onUploaded: (receipt: MediaDto) => void
}

/** Chooses a receipt, a picture or a PDF, and uploads it. */
export function ReceiptButton({
  label,
  of = "payment",
  icon = false,
  pending = false,
  onUploaded,
}: ReceiptButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const upload = useFileUpload({ ownerKind: of }, onUploaded)
  const busy = pending || upload.isPending
  const open = () => input.current?.click()
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={FILE_TYPES}
        className="hidden"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = "" // the same file may be chosen again
          if (file) upload.send(file)
        }}
      />
      {icon ? (
        <IconButton size="sm" label={label} disabled={busy} onClick={open}>
          <Paperclip aria-hidden="true" />
        </IconButton>
      ) : (
        <Button type="button" pending={busy} onClick={open}>
          <Paperclip aria-hidden="true" />
          {label}
        </Button>
      )}
    </>
  )
}
