import "../globals.css"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { hasLocale } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { THEME_SCRIPT } from "@/components/shell/theme-script"
import { fontVariables } from "@/components/ui/fonts"
import { routing } from "@/lib/i18n/routing"

/** Nothing is rendered while building: that would need the database. Pages are made on their first visit and kept. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const t = await getTranslations({ locale, namespace: "shell" })
  return { title: { default: t("product"), template: `%s · ${t("product")}` } }
}

export default async function LocaleLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  return (
    // The script below may have set data-theme before React looks.
    <html lang={locale} className={fontVariables} suppressHydrationWarning>
      <head>
        <script>{THEME_SCRIPT}</script>
      </head>
      <body>{children}</body>
    </html>
  )
}
