"use client"

import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { LOCALES } from "@/lib/i18n/routing"
import { useSavePreference } from "./use-save-preference"

/** RU UZ EN: the language is the person's, kept with the account. */
export function LanguageSwitch() {
  const t = useTranslations("ui.language")
  const current = useLocale()
  const router = useRouter()
  const preference = useSavePreference()
  return (
    <fieldset className="flex items-center">
      <legend className="sr-only">{t("label")}</legend>
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          title={t(locale)}
          aria-label={t(locale)}
          aria-pressed={locale === current}
          disabled={preference.isPending}
          onClick={() => preference.mutate({ locale }, { onSuccess: () => router.refresh() })}
          className="h-9 rounded-control px-1.5 text-sm text-soft uppercase transition-colors hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {locale}
        </button>
      ))}
    </fieldset>
  )
}
