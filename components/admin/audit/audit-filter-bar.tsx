"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { NativeSelect } from "@/components/ui/native-select"
import { ACTIVITY_KINDS } from "@/lib/domain/activity-kinds"
import { type AuditFilters, ENTITIES } from "./audit-query"

type AuditFilterBarProps = {
  filters: AuditFilters
  people: readonly { id: string; name: string }[]
  onChange: (change: Record<string, string | undefined>) => void
  onClear: () => void
}

/** Kind, person, record and days; what is chosen is applied at once. */
export function AuditFilterBar({ filters, people, onChange, onClear }: AuditFilterBarProps) {
  const t = useTranslations("audit")
  const root = useTranslations("admin")
  const kinds = ACTIVITY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })).toSorted((a, b) =>
    a.label.localeCompare(b.label),
  )
  return (
    <search className="mb-3 grid grid-cols-2 items-end gap-2 lg:grid-cols-[2fr_2fr_1fr_9rem_9rem_auto]">
      <Field label={t("what")} className="max-lg:col-span-2">
        <NativeSelect
          placeholder={t("anyKind")}
          options={kinds}
          value={filters.kind ?? ""}
          onChange={(event) => onChange({ kind: event.target.value })}
        />
      </Field>
      <Field label={t("who")}>
        <NativeSelect
          placeholder={t("anybody")}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.actorId ?? ""}
          onChange={(event) => onChange({ actorId: event.target.value })}
        />
      </Field>
      <Field label={t("record")}>
        <NativeSelect
          placeholder={t("anyRecord")}
          options={ENTITIES.map((value) => ({ value, label: t(`entity.${value}`) }))}
          value={filters.entity ?? ""}
          onChange={(event) => onChange({ entity: event.target.value, entityId: undefined })}
        />
      </Field>
      {(["from", "to"] as const).map((key) => (
        <Field key={key} label={t(key)}>
          <Input
            // The address may change under it (Back, reset): then it begins anew.
            key={filters[key] ?? ""}
            type="date"
            max="9999-12-31"
            defaultValue={filters[key] ?? ""}
            onChange={({ target: { value } }) => {
              if (value === "" || value >= "2000-01-01") onChange({ [key]: value })
            }}
          />
        </Field>
      ))}
      {Object.keys(filters).length > 0 ? (
        <Button variant="ghost" onClick={onClear} className="max-lg:col-span-2">
          {root("clear")}
        </Button>
      ) : null}
    </search>
  )
}
