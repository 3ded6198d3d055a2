import type { Metadata } from "next"
import Link from "next/link"
import { hasLocale } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { NotFoundView } from "@/components/shell/not-found-view"
import { buttonClass } from "@/components/ui/button"
import { localePath } from "@/lib/i18n/navigation"
import { routing } from "@/lib/i18n/routing"

export const dynamic = "force-static"
// An address that leads nowhere today may be a complex tomorrow: no cache in between may keep this for long.
export const revalidate = 900

export const metadata: Metadata = { robots: { index: false } }

/** What the proxy answers with, status 404, for every public address that leads nowhere. */
export default async function MissingPage({ params }: PageProps<"/[locale]/missing">) {
  const { locale: asked } = await params
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  setRequestLocale(locale)
  const t = await getTranslations("errors")
  return (
    <main>
      <NotFoundView title={t("notFoundTitle")} text={t("notFoundText")}>
        <Link href={localePath("/", locale)} className={buttonClass({ variant: "primary", size: "lg" })}>
          {t("notFoundHome")}
        </Link>
      </NotFoundView>
    </main>
  )
}
