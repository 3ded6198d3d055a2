"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Input } from "@/components/ui/input"

/** A flat's number, Enter, and the focus stands on it; over the grid itself one simply types. */
export function FindNumber({ onFind }: { onFind: (number: string) => void }) {
  const t = useTranslations("liveGrid")
  const [text, setText] = useState("")
  return (
    <form
      className="w-32 shrink-0"
      onSubmit={(event) => {
        event.preventDefault()
        onFind(text)
      }}
    >
      <Input
        type="search"
        aria-label={t("find")}
        placeholder={t("find")}
        className="h-8!"
        maxLength={20}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  )
}
