import clsx from "clsx"
import { localePath } from "@/lib/i18n/navigation"
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/lib/i18n/routing"

/** The same page in the other languages. */
export function Languages({ path, locale, label }: { path: string; locale: Locale; label: string }) {
  return (
    <nav aria-label={label} className="flex items-center">
      {LOCALES.map((other) => (
        <a
          key={other}
          href={localePath(path, other)}
          hrefLang={other}
          lang={other}
          title={LANGUAGE_NAMES[other]}
          aria-label={LANGUAGE_NAMES[other]}
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
