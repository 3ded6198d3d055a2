import clsx from "clsx"
import { localePath } from "@/lib/i18n/navigation"
import { LOCALES, type Locale } from "@/lib/i18n/routing"

const NAMES: Record<Locale, string> = { ru: "Русский", uz: "O‘zbekcha", en: "English" }

/** The same page in the other languages. Names of languages are not translated: who needs one knows it in that language. */
export function Languages({ path, locale, label }: { path: string; locale: Locale; label: string }) {
  return (
    <nav aria-label={label} className="flex items-center">
      {LOCALES.map((other) => (
        <a
          key={other}
          href={localePath(path, other)}
          hrefLang={other}
          lang={other}
          title={NAMES[other]}
          aria-label={NAMES[other]}
          aria-current={other === locale ? "true" : undefined}
          className={clsx(
            "rounded-control px-1.5 py-2 uppercase",
            other === locale ? "font-semibold" : "opacity-75 hover:opacity-100",
          )}
        >
          {other}
        </a>
      ))}
    </nav>
  )
}
