import Image from "next/image"
import { getTranslations } from "next-intl/server"
import type { PublicComplexCardDto } from "@/lib/domain/complexes/schema"
import { smallUrl } from "@/lib/domain/media/rules"
import { formatPercent } from "@/lib/i18n/format"
import { formatMonth } from "@/lib/i18n/format-time"
import type { Locale } from "@/lib/i18n/routing"

/** Construction, newest first: month, how far, what was done. */
export async function ProgressNotes({ notes, locale }: { notes: PublicComplexCardDto["progress"]; locale: Locale }) {
  if (notes.length === 0) return null
  const t = await getTranslations({ locale, namespace: "complex.progress" })
  const percent = Math.max(0, ...notes.map((note) => note.percent ?? 0))
  return (
    <section id="progress" aria-labelledby="progress-title" className="scroll-mt-8">
      <h2 id="progress-title" className="text-3xl font-bold">
        {t("title")}
      </h2>
      {percent > 0 ? (
        <div className="mt-4 max-w-md">
          <p className="mb-2 text-lg">{t("done", { percent: formatPercent(percent * 100, locale) })}</p>
          <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-ink/10">
            <div className="h-full rounded-full bg-accent" style={{ width: `${Math.min(100, percent)}%` }} />
          </div>
        </div>
      ) : null}
      <ol className="mt-8 border-t border-line">
        {notes.slice(0, 6).map((note) => (
          <li
            key={note.on + note.text}
            className="grid gap-x-8 gap-y-1 border-b border-line py-4 sm:grid-cols-[12rem_1fr]"
          >
            <p className="text-soft">
              <time dateTime={note.on}>{formatMonth(note.on, locale)}</time>
              {note.percent === null ? null : ` · ${formatPercent(note.percent * 100, locale)}`}
            </p>
            <p className="max-w-[65ch] text-lg">{note.text}</p>
            {note.pictures.length > 0 ? (
              <div className="mt-2 flex flex-wrap gap-2 sm:col-start-2">
                {note.pictures.map((picture) => (
                  <Image
                    key={picture.url}
                    src={smallUrl(picture.url)}
                    width={picture.width ?? 192}
                    height={picture.height ?? 144}
                    unoptimized // re-encoded and bounded when it was uploaded
                    alt={picture.alt}
                    className="h-36 w-auto rounded-control"
                  />
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
