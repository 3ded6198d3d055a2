"use client"

import { CalendarClock, Check, Phone } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Popover } from "@/components/ui/popover"
import { MomentFields } from "./moment-fields"
import { useChangeCallback } from "./use-change-callback"

type CallbackActionsProps = { callback: { id: string; at: string }; name: string; phone?: string | null }

/** Call, done, move: everything one does with a promised call, without leaving the list. */
export function CallbackActions({ callback, name, phone }: CallbackActionsProps) {
  const t = useTranslations("callbacks")
  const [open, setOpen] = useState(false)
  const { pending, done, move } = useChangeCallback()
  return (
    <div className="flex items-center font-normal text-soft">
      {phone ? (
        <a
          href={`tel:${phone}`}
          aria-label={t("callOf", { name })}
          title={t("callOf", { name })}
          className="inline-flex size-8 items-center justify-center rounded-control transition-colors hover:bg-ink/5 hover:text-ink"
        >
          <Phone aria-hidden="true" className="size-4" />
        </a>
      ) : null}
      <IconButton
        size="sm"
        label={t("doneOf", { name })}
        disabled={pending}
        className="size-8"
        onClick={() => done(callback.id)}
      >
        <Check aria-hidden="true" />
      </IconButton>
      <Popover
        label={t("moveOf", { name })}
        align="end"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <IconButton size="sm" label={t("moveOf", { name })} className="size-8">
            <CalendarClock aria-hidden="true" />
          </IconButton>
        }
      >
        <MomentFields
          initial={callback.at}
          submitLabel={t("move")}
          pending={pending}
          onChoose={(at) => move(callback.id, at, () => setOpen(false))}
        />
      </Popover>
    </div>
  )
}
