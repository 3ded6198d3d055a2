"use client"

import { useTranslations } from "next-intl"
import { Dialog } from "@/components/ui/dialog"
import { Kbd } from "@/components/ui/kbd"

/** Keys by what they do; the words are messages `studio.keys`. */
const KEYS = {
  tools: ["V", "P", "R", "T"],
  place: ["←↑↓→", "Enter"],
  close: ["Enter ×2"],
  steps: ["Shift", "Alt"],
  next: ["Tab", "Shift+Tab", "Home", "End"],
  move: ["←↑↓→"],
  points: ["Enter", "Tab", "Insert", "Delete"],
  remove: ["Delete"],
  cancel: ["Esc"],
  clipboard: ["Ctrl+C", "Ctrl+V", "Ctrl+D"],
  all: ["Ctrl+A"],
  history: ["Ctrl+Z", "Ctrl+Shift+Z"],
  link: ["L"],
  snapping: ["M"],
  zoom: ["+", "−", "0", "1"],
  pan: ["Space"],
  help: ["?"],
} as const

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("studio.keys")
  const common = useTranslations("common")
  const names = Object.keys(KEYS) as (keyof typeof KEYS)[]
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title")}
      description={t("text")}
      closeLabel={common("close")}
      reading
    >
      <dl>
        {names.map((name) => (
          <div
            key={name}
            className="flex min-h-10 items-center justify-between gap-4 border-b border-line last:border-0"
          >
            <dt>{t(name)}</dt>
            <dd className="flex shrink-0 flex-wrap justify-end gap-1.5">
              {KEYS[name].map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
