import clsx from "clsx"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { localePath } from "@/lib/i18n/navigation"
import { LOCALES, type Locale } from "@/lib/i18n/routing"

type LanguageLinksProps = {
  current: Locale
  /** The page without its language, with its query. */
  href: string
  className?: string
}

/** The same page in the other languages; links, so that it works everywhere. */
export function LanguageLinks({ current, href, className }: LanguageLinksProps) {
  const t = useTranslations("ui.language")
  return (
    <nav aria-label={t("label")} className={clsx("flex", className)}>
      {LOCALES.map((locale) => (
        <Link
          key={locale}
          href={localePath(href, locale)}
          hrefLang={locale}
          lang={locale}
          aria-label={t(locale)}
          aria-current={locale === current ? "page" : undefined}
          className="inline-flex h-9 items-center rounded-control px-1.5 text-sm text-soft uppercase hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {locale}
        </Link>
      ))}
    </nav>
  )
}
