import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PageFrame } from "@/components/public/page-frame"
import { pageLocale } from "@/components/public/page-locale"
import { publicCompany } from "@/lib/cache/public"
import { formatPhone } from "@/lib/domain/phone"
import { pageMetadata } from "@/lib/seo/metadata"

export const revalidate = 900

export async function generateMetadata({ params }: PageProps<"/[locale]/privacy">): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: "privacy" })
  return pageMetadata({ locale, path: "/privacy", title: t("title"), description: t("lead") })
}

/** What happens to a name and a phone that somebody leaves here. */
export default async function PrivacyPage({ params }: PageProps<"/[locale]/privacy">) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: "privacy" })
  const company = await publicCompany()
  const parts = [
    { title: t("who.title"), text: t("who.text", { company: company.name, phone: formatPhone(company.phone) }) },
    { title: t("what.title"), text: t("what.text") },
    { title: t("why.title"), text: t("why.text") },
    { title: t("whom.title"), text: t("whom.text") },
    { title: t("how.title"), text: t("how.text") },
  ]
  return (
    <PageFrame locale={locale} path="/privacy" company={company}>
      <article className="mx-auto max-w-3xl px-4 pt-12 sm:px-10 sm:pt-16">
        <h1 className="text-4xl font-bold">{t("title")}</h1>
        <p className="mt-4 text-read text-soft">{t("lead")}</p>
        {parts.map(({ title, text }) => (
          <section key={title} className="mt-8">
            <h2 className="text-xl font-semibold">{title}</h2>
            <p className="mt-2 text-read text-pretty">{text}</p>
          </section>
        ))}
      </article>
    </PageFrame>
  )
}
