"use client"

import { useMutation } from "@tanstack/react-query"
import { Pencil, Plus, Trash2 } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { Thumbnail } from "@/components/media/thumbnail"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { IconButton } from "@/components/ui/icon-button"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import type { ProgressNoteDto } from "@/lib/domain/complexes/progress/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatPercent } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { ProgressForm } from "./progress-form"
import { useProgressChanged } from "./use-progress-changed"

type Task = { kind: "write"; note: ProgressNoteDto | null } | { kind: "remove"; note: ProgressNoteDto }

type ProgressSectionProps = { complexId: string; notes: readonly ProgressNoteDto[]; today: string }

/** How the construction goes on: dated notes, newest first. */
export function ProgressSection({ complexId, notes, today }: ProgressSectionProps) {
  const t = useTranslations("complexEditor")
  const common = useTranslations("common")
  const locale = useLocale() as UserDto["locale"]
  const onSettled = useProgressChanged()
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const remove = useMutation(client.progress.remove.mutationOptions({ onSettled, onSuccess: close }))
  return (
    <Section
      title={t("progress")}
      action={
        <Button onClick={() => setTask({ kind: "write", note: null })}>
          <Plus aria-hidden="true" />
          {t("addNote")}
        </Button>
      }
    >
      {notes.length === 0 ? <p className="pt-4 text-soft">{t("noNotes")}</p> : null}
      <ol>
        {notes.map((note) => {
          const date = formatDate(note.on)
          return (
            <li key={note.id} className="flex items-start gap-3 border-b border-line py-3">
              <div className="min-w-0 flex-1 sm:flex sm:gap-6">
                <p className="shrink-0 text-soft tabular sm:w-36">
                  {date}
                  {note.percent === null ? null : ` · ${formatPercent(note.percent * 100, locale)}`}
                </p>
                <div className="min-w-0">
                  <p className="max-w-[65ch] whitespace-pre-line break-words">{note.textRu}</p>
                  {note.pictures.length > 0 ? (
                    <div className="mt-2 flex flex-wrap gap-2">
                      {note.pictures.map((media) => (
                        <Thumbnail key={media.id} media={media} alt="" className="h-16 w-auto" />
                      ))}
                    </div>
                  ) : null}
                </div>
              </div>
              <div className="flex shrink-0">
                <IconButton size="sm" label={t("editNote", { date })} onClick={() => setTask({ kind: "write", note })}>
                  <Pencil aria-hidden="true" />
                </IconButton>
                <IconButton
                  size="sm"
                  label={t("removeNote", { date })}
                  onClick={() => setTask({ kind: "remove", note })}
                >
                  <Trash2 aria-hidden="true" />
                </IconButton>
              </div>
            </li>
          )
        })}
      </ol>
      {task?.kind === "write" ? (
        <Dialog
          open
          onOpenChange={(open) => (open ? undefined : close())}
          size="lg"
          title={t(task.note ? "noteTitle" : "addNote")}
          closeLabel={common("close")}
        >
          <ProgressForm complexId={complexId} note={task.note} today={today} onDone={close} />
        </Dialog>
      ) : null}
      {task?.kind === "remove" ? (
        <ConfirmDialog
          title={t("removeNote", { date: formatDate(task.note.on) })}
          text={t("removeNoteText")}
          submit={common("delete")}
          danger
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ id: task.note.id })}
          onClose={close}
        />
      ) : null}
    </Section>
  )
}
