"use client"

import { useLocale, useTranslations } from "next-intl"
import { Chip } from "@/components/ui/chip"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { formatRooms } from "@/lib/i18n/format"
import type { WishFields } from "./wishes"

const ROOMS = [0, 1, 2, 3, 4, 5]

type WishFieldsetProps = { fields: WishFields; onChange: (fields: WishFields) => void }

/** Rooms, floors, area, and what else matters. */
export function WishFieldset({ fields, onChange }: WishFieldsetProps) {
  const t = useTranslations()
  const locale = useLocale()

  function toggle(rooms: number) {
    const without = fields.rooms.filter((value) => value !== rooms)
    onChange({ ...fields, rooms: without.length < fields.rooms.length ? without : [...fields.rooms, rooms] })
  }

  function number(key: "floorFrom" | "floorTo" | "areaFrom" | "areaTo", label: string, edge: string) {
    return (
      <Field label={`${label}, ${edge}`}>
        <Input
          numeric
          inputMode="decimal"
          maxLength={6}
          value={fields[key]}
          onChange={(event) => onChange({ ...fields, [key]: event.target.value })}
        />
      </Field>
    )
  }

  return (
    <>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium text-soft">{t("leads.card.about.rooms")}</legend>
        <div className="flex flex-wrap gap-1.5">
          {ROOMS.map((rooms) => (
            <Chip key={rooms} pressed={fields.rooms.includes(rooms)} onClick={() => toggle(rooms)}>
              {formatRooms(rooms, locale)}
            </Chip>
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {number("floorFrom", t("leads.card.about.floors"), t("common.from"))}
        {number("floorTo", t("leads.card.about.floors"), t("common.to"))}
        {number("areaFrom", t("leads.card.about.area"), t("common.from"))}
        {number("areaTo", t("leads.card.about.area"), t("common.to"))}
      </div>
      <Field label={t("leads.card.about.wishText")}>
        <Input
          maxLength={1000}
          value={fields.text}
          onChange={(event) => onChange({ ...fields, text: event.target.value })}
        />
      </Field>
    </>
  )
}
