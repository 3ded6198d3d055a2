import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PageFrame } from "@/components/public/page-frame"
import { pageLocale } from "@/components/public/page-locale"
import { StopReminders } from "@/components/request/stop-reminders"
import { publicCompany } from "@/lib/cache/public"
import { pageMetadata } from "@/lib/seo/metadata"

export const revalidate = 900

export async function generateMetadata({ params }: PageProps<"/[locale]/b/stop">): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: "request.stop" })
  return pageMetadata({ locale, path: "/b/stop", title: t("title"), description: t("text"), index: false })
}

/** Where the link of a reminder's letter leads: what it carries stands behind the #, which no server sees. */
export default async function StopRemindersPage({ params }: PageProps<"/[locale]/b/stop">) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: "request.stop" })
  const company = await publicCompany()
  return (
    <PageFrame locale={locale} path="/b/stop" company={company}>
      <div className="mx-auto max-w-3xl px-4 pt-16 pb-10 sm:px-10 sm:pt-28">
        <h1 className="text-4xl font-bold">{t("title")}</h1>
        <p className="mt-4 text-read text-soft">{t("text")}</p>
        <StopReminders words={{ submit: t("submit"), done: t("done"), failed: t("failed") }} />
      </div>
    </PageFrame>
  )
}
