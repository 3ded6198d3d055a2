import type { Metadata } from "next"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { PageFrame } from "@/components/public/page-frame"
import { pageLocale } from "@/components/public/page-locale"
import { buttonClass } from "@/components/ui/button"
import { publicCompany } from "@/lib/cache/public"
import { localePath } from "@/lib/i18n/navigation"
import { pageMetadata } from "@/lib/seo/metadata"

export const revalidate = 900

export async function generateMetadata({ params }: PageProps<"/[locale]/thanks">): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: "request.thanks" })
  return pageMetadata({ locale, path: "/thanks", title: t("title"), description: t("text"), index: false })
}

/** Where a request that was sent without JavaScript ends. */
export default async function ThanksPage({ params }: PageProps<"/[locale]/thanks">) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: "request.thanks" })
  const company = await publicCompany()
  return (
    <PageFrame locale={locale} path="/thanks" company={company}>
      <div className="mx-auto max-w-3xl px-4 pt-16 pb-10 sm:px-10 sm:pt-28">
        <h1 className="text-4xl font-bold">{t("title")}</h1>
        <p className="mt-4 text-read text-soft">{t("text")}</p>
        <Link
          href={localePath("/shaxmatki", locale)}
          prefetch={false}
          className={buttonClass({ variant: "primary", size: "lg", className: "mt-8" })}
        >
          {t("back")}
        </Link>
      </div>
    </PageFrame>
  )
}
