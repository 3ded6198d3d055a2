import type { Metadata } from "next"
import type { Locale } from "@/lib/i18n/routing"
import { languageAddresses, pageAddress, siteAddress } from "./address"

type Page = {
  locale: Locale
  /** Without its language. */
  path: string
  title: string
  description: string
  /** Path of the drawn picture, without its language. */
  picture?: string
  index?: boolean
}

const TAGS: Record<Locale, string> = { ru: "ru_RU", uz: "uz_UZ", en: "en_GB" }

/** Title, description, canonical address with its languages, and what messengers show of a public page. */
export function pageMetadata({ locale, path, title, description, picture, index = true }: Page): Metadata {
  const images = picture ? [{ url: pageAddress(picture, locale), width: 1200, height: 630, alt: title }] : undefined
  return {
    metadataBase: new URL(siteAddress()),
    title,
    description,
    alternates: { canonical: pageAddress(path, locale), languages: languageAddresses(path) },
    openGraph: { type: "website", locale: TAGS[locale], url: pageAddress(path, locale), title, description, images },
    twitter: { card: "summary_large_image" },
    ...(index ? {} : { robots: { index: false, follow: true } }),
  }
}
