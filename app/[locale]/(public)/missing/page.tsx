import type { Metadata } from "next"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { pageLocale } from "@/components/public/page-locale"
import { NotFoundView } from "@/components/shell/not-found-view"
import { buttonClass } from "@/components/ui/button"
import { localePath } from "@/lib/i18n/navigation"

export const dynamic = "force-static"
// An address that leads nowhere today may be a complex tomorrow: no cache in between may keep this for long.
export const revalidate = 900

export async function generateMetadata({ params }: PageProps<"/[locale]/missing">): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "errors" })
  return { title: t("notFoundTitle"), robots: { index: false } }
}

/** What the proxy answers with, status 404, for every public address that leads nowhere. */
export default async function MissingPage({ params }: PageProps<"/[locale]/missing">) {
  const locale = pageLocale((await params).locale)
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
