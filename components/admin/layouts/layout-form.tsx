"use client"

import { useMutation } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Thumbnail } from "@/components/media/thumbnail"
import { UploadButton } from "@/components/media/upload-button"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { LayoutDto } from "@/lib/domain/layouts/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatRooms } from "@/lib/i18n/format"
import { areaText, readArea } from "../area-text"
import { useStockChanged } from "../complexes/use-stock-changed"

const ROOMS = ["0", "1", "2", "3", "4", "5", "6", "7", "8"] as const
const AREAS = ["areaDm2", "livingDm2", "kitchenDm2"] as const

type LayoutFormProps = {
  complexId: string
  /** Null: a new one. */
  layout: LayoutDto | null
  onDone: () => void
}

/** A layout as the project has it: code, rooms, areas, and a picture of its plan. */
export function LayoutForm({ complexId, layout, onDone }: LayoutFormProps) {
  const t = useTranslations("layoutEditor")
  const common = useTranslations("common")
  const locale = useLocale() as UserDto["locale"]
  const onSettled = useStockChanged()
  const [code, setCode] = useState(layout?.code ?? "")
  const [rooms, setRooms] = useState(String(layout?.rooms ?? 1))
  const [typed, setTyped] = useState({
    areaDm2: areaText(layout?.areaDm2 ?? null),
    livingDm2: areaText(layout?.livingDm2 ?? null),
    kitchenDm2: areaText(layout?.kitchenDm2 ?? null),
  })
  const [image, setImage] = useState(layout?.planImage ?? null)
  const options = {
    onSettled,
    onSuccess: () => {
      toast.success(common("saved"))
      onDone()
    },
  }
  const add = useMutation(client.layouts.add.mutationOptions(options))
  const change = useMutation(client.layouts.change.mutationOptions(options))
  const { error, isPending } = layout ? change : add
  const problem = error ? readProblem(error) : null
  const areas = {
    areaDm2: readArea(typed.areaDm2),
    livingDm2: readArea(typed.livingDm2),
    kitchenDm2: readArea(typed.kitchenDm2),
  }
  const ready = code.trim() !== "" && areas.areaDm2 && areas.livingDm2 !== null && areas.kitchenDm2 !== null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isPending || !areas.areaDm2) return
    const input = {
      code,
      rooms: Number(rooms),
      areaDm2: areas.areaDm2,
      livingDm2: areas.livingDm2 ?? null,
      kitchenDm2: areas.kitchenDm2 ?? null,
      planMediaId: image?.id ?? null,
    }
    if (layout) change.mutate({ id: layout.id, ...input })
    else add.mutate({ id: complexId, ...input })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pt-1">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("code")} hint={t("codeHint")} required error={fieldProblem(problem, "code")}>
          <Input
            autoFocus
            autoComplete="off"
            maxLength={30}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </Field>
        <Field label={t("rooms")} error={fieldProblem(problem, "rooms")}>
          <Select
            value={rooms}
            onValueChange={setRooms}
            options={[...new Set([...ROOMS, rooms])].map((value) => ({
              value,
              label: formatRooms(Number(value), locale),
            }))}
          />
        </Field>
      </div>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        {AREAS.map((field) => (
          <Field
            key={field}
            label={t(`areas.${field}`)}
            required={field === "areaDm2"}
            error={areas[field] === null ? t("areaUnread") : fieldProblem(problem, field)}
          >
            <Input
              numeric
              inputMode="decimal"
              maxLength={12}
              suffix={t("m2")}
              value={typed[field]}
              onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
            />
          </Field>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {image ? (
          <Thumbnail media={image} alt={t("planOf", { code })} className="h-40 w-auto bg-white! object-contain" />
        ) : null}
        <div className="flex flex-wrap gap-2">
          <UploadButton
            label={t(image ? "replaceImage" : "addImage")}
            onUploaded={([file]) => setImage(file ?? null)}
          />
          {image ? <Button onClick={() => setImage(null)}>{t("removeImage")}</Button> : null}
        </div>
      </div>
      {layout?.plan ? <p className="text-sm text-soft">{t("vectorFirst")}</p> : null}
      <Refusal error={error} unlessFields />
      <Button type="submit" variant="primary" pending={isPending} disabled={!ready} className="self-end">
        {layout ? common("save") : t("add")}
      </Button>
    </form>
  )
}
