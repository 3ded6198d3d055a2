"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { readProblem } from "@/lib/client/problem"
import type { SettingDto, SettingKey } from "@/lib/domain/settings/schema"
import { formatDate } from "@/lib/i18n/format-time"
import { CONTROLS, type SettingControl } from "./controls"
import { SettingInput } from "./setting-input"
import { useSettingText } from "./setting-text"
import { fromDraft, type Json, sameValue, toDraft } from "./setting-value"
import { useChangeSetting } from "./use-change-setting"

type SettingRowProps = { name: SettingKey; setting: SettingDto }

/** One setting: what it decides, what holds now, what would hold without a decision. */
export function SettingRow({ name, setting }: SettingRowProps) {
  const t = useTranslations()
  const say = useSettingText()
  const id = useId()
  const control: SettingControl = CONTROLS[name]
  const saved = toDraft(control, setting.value)
  const [draft, setDraft] = useState(saved)
  const { change, error, isPending } = useChangeSetting(name)
  const typed =
    control.kind === "text" || control.kind === "clock" || control.kind === "count" || control.kind === "percent"
  const dirty = typed && draft !== saved
  const isDefault = sameValue(setting.value, setting.default)

  function set(value: Json) {
    change(value, (item) => setDraft(toDraft(control, item.value)))
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (dirty && !isPending) set(fromDraft(control, draft))
  }

  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={t(`settingsPage.items.${name}.label`)}
      className="grid gap-x-8 gap-y-2 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="min-w-0">
        <p id={`${id}-label`} className="font-medium">
          {t(`settingsPage.items.${name}.label`)}
        </p>
        <p id={`${id}-hint`} className="text-sm text-soft">
          {t(`settingsPage.items.${name}.hint`)}
        </p>
      </div>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <SettingInput
            control={control}
            labelledBy={`${id}-label`}
            describedBy={error ? `${id}-error ${id}-hint` : `${id}-hint`}
            invalid={Boolean(error)}
            value={setting.value}
            draft={draft}
            pending={isPending}
            onDraft={setDraft}
            onChange={set}
          />
          {dirty ? (
            <>
              <Button type="submit" variant="primary" pending={isPending}>
                {t("common.save")}
              </Button>
              <Button variant="ghost" onClick={() => setDraft(saved)}>
                {t("common.cancel")}
              </Button>
            </>
          ) : null}
        </div>
        {error ? (
          <p id={`${id}-error`} role="alert" className="mt-1 text-sm text-late">
            {readProblem(error).errors[0]?.message ?? readProblem(error).detail ?? t("errors.unknown")}
          </p>
        ) : null}
        <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm text-soft">
          {isDefault
            ? t("settingsPage.isDefault")
            : t("settingsPage.default", { value: say(control, setting.default) })}
          {setting.changedAt && !isDefault ? (
            <span>
              {t("settingsPage.changed", {
                date: formatDate(setting.changedAt),
                name: setting.changedBy ?? t("settingsPage.system"),
              })}
            </span>
          ) : null}
          {isDefault ? null : (
            <button
              type="button"
              disabled={isPending}
              onClick={() => set(null)}
              className="min-h-6 rounded-mark text-accent underline-offset-2 hover:underline disabled:opacity-50"
            >
              {t("settingsPage.reset")}
            </button>
          )}
        </p>
      </div>
    </form>
  )
}
