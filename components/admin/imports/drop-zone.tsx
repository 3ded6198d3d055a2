"use client"

import clsx from "clsx"
import { FileSpreadsheet } from "lucide-react"
import { type DragEvent, useId, useState } from "react"

type DropZoneProps = {
  file: File | null
  onFile: (file: File) => void
  label: string
  hint: string
  accept: string
  error?: string | undefined
}

/** A file by button or by dropping it: the whole box is the label of a real file input, so keyboard and phone work as they do. */
export function DropZone({ file, onFile, label, hint, accept, error }: DropZoneProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) onFile(dropped)
  }
  return (
    <div>
      <label
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clsx(
          "flex min-h-32 cursor-pointer flex-col items-center justify-center gap-1 rounded-control border border-dashed px-4 py-5 text-center transition-colors",
          "hover:border-ink has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent",
          over ? "border-accent bg-accent-wash" : error ? "border-late" : "border-edge",
        )}
      >
        <FileSpreadsheet aria-hidden="true" className="size-6 stroke-[1.5] text-soft" />
        <span className="max-w-full font-medium break-words">{file ? file.name : label}</span>
        <span id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </span>
        <input
          type="file"
          accept={accept}
          aria-label={label}
          aria-describedby={error ? `${id}-error` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
          className="sr-only"
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) onFile(chosen)
            event.target.value = "" // the same file, mended, may be chosen again
          }}
        />
      </label>
      {error ? (
        <p id={`${id}-error`} role="alert" className="mt-1.5 text-sm text-late">
          {error}
        </p>
      ) : null}
    </div>
  )
}
