import clsx from "clsx"
import Image from "next/image"
import { getTranslations } from "next-intl/server"
import type { PublicPicture } from "@/lib/domain/complexes/schema"
import { smallUrl } from "@/lib/domain/media/rules"
import type { Locale } from "@/lib/i18n/routing"

/** More than a visitor looks through; the rest would only make the page long. */
const SHOWN = 9

type PictureGalleryProps = { pictures: readonly PublicPicture[]; locale: Locale }

/** The complex in pictures: the first large, the others beside it. Each opens whole in its own tab. */
export async function PictureGallery({ pictures, locale }: PictureGalleryProps) {
  if (pictures.length === 0) return null
  const t = await getTranslations({ locale, namespace: "media" })
  const shown = pictures.slice(0, SHOWN)
  return (
    <section aria-labelledby="pictures-title">
      <h2 id="pictures-title" className="mb-8 text-3xl font-bold">
        {t("gallery")}
      </h2>
      <ul className="grid grid-cols-2 gap-2 sm:gap-3 lg:grid-cols-4">
        {shown.map(({ url, alt, width, height }, index) => {
          const large = index === 0
          return (
            <li key={url} className={clsx("min-w-0", large && "col-span-2 lg:row-span-2")}>
              <a href={url} target="_blank" rel="noreferrer" className="block h-full">
                <Image
                  src={large ? url : smallUrl(url)}
                  alt={alt || t("pictureOf", { number: String(index + 1) })}
                  width={width ?? 4}
                  height={height ?? 3}
                  unoptimized // re-encoded and bounded when it was uploaded
                  className={clsx(
                    "w-full rounded-panel bg-sunk object-cover",
                    large && shown.length > 2 ? "aspect-[4/3] lg:h-full" : "aspect-[4/3]",
                  )}
                />
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
