"use client"

import { useMutation } from "@tanstack/react-query"
import { X } from "lucide-react"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Thumbnail } from "@/components/media/thumbnail"
import { UploadButton } from "@/components/media/upload-button"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { Input } from "@/components/ui/input"
import { Textarea } from "@/components/ui/textarea"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { ProgressNoteDto } from "@/lib/domain/complexes/progress/schema"
import { LANGUAGES, LOCALE_OF } from "./facts-draft"
import { useProgressChanged } from "./use-progress-changed"

type ProgressFormProps = {
  complexId: string
  /** Null: a new one. */
  note: ProgressNoteDto | null
  today: string
  onDone: () => void
}

export function ProgressForm({ complexId, note, today, onDone }: ProgressFormProps) {
  const t = useTranslations("complexEditor")
  const common = useTranslations("common")
  const languages = useTranslations("ui.language")
  const onSettled = useProgressChanged()
  const [on, setOn] = useState(note?.on ?? today)
  const [percent, setPercent] = useState(note?.percent === null || !note ? "" : String(note.percent))
  const [texts, setTexts] = useState({
    textRu: note?.textRu ?? "",
    textUz: note?.textUz ?? "",
    textEn: note?.textEn ?? "",
  })
  const [pictures, setPictures] = useState(note?.pictures ?? [])
  const options = { onSettled, onSuccess: onDone }
  const add = useMutation(client.progress.add.mutationOptions(options))
  const change = useMutation(client.progress.change.mutationOptions(options))
  const { error, isPending } = note ? change : add
  const problem = error ? readProblem(error) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    const input = {
      ...texts,
      on,
      percent: percent.trim() === "" ? null : Number(percent),
      pictureIds: pictures.map(({ id }) => id),
    }
    if (note) change.mutate({ id: note.id, ...input })
    else add.mutate({ id: complexId, ...input })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pt-1">
      <div className="grid grid-cols-2 gap-4">
        <Field label={t("noteDate")} required error={fieldProblem(problem, "on")}>
          <Input type="date" max="2199-12-31" value={on} onChange={(event) => setOn(event.target.value)} />
        </Field>
        <Field label={t("percent")} error={fieldProblem(problem, "percent")}>
          <Input
            numeric
            inputMode="numeric"
            maxLength={3}
            suffix="%"
            value={percent}
            onChange={(event) => setPercent(event.target.value.replace(/\D/g, ""))}
          />
        </Field>
      </div>
      {LANGUAGES.map((language) => (
        <Field
          key={language}
          label={languages(LOCALE_OF[language])}
          required={language === "Ru"}
          error={fieldProblem(problem, `text${language}`)}
        >
          <Textarea
            rows={2}
            maxLength={2_000}
            value={texts[`text${language}`]}
            onChange={(event) => setTexts({ ...texts, [`text${language}`]: event.target.value })}
          />
        </Field>
      ))}
      {pictures.length > 0 ? (
        <ul className="flex flex-wrap gap-3">
          {pictures.map((media, index) => (
            <li key={media.id} className="relative">
              <Thumbnail media={media} alt="" className="h-24 w-auto" />
              <IconButton
                size="sm"
                className="absolute top-1 right-1 bg-card"
                label={t("removePicture", { name: t("pictureOf", { number: String(index + 1) }) })}
                onClick={() => setPictures(pictures.filter((other) => other.id !== media.id))}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : null}
      <Refusal error={error} unlessFields />
      <div className="flex flex-wrap justify-between gap-2">
        <UploadButton
          label={t("addPictures")}
          multiple
          onUploaded={(files) => setPictures((present) => [...present, ...files])}
        />
        <Button type="submit" variant="primary" pending={isPending}>
          {common("save")}
        </Button>
      </div>
    </form>
  )
}
