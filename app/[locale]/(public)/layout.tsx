import { getTranslations } from "next-intl/server"
import { ErrorWords } from "@/components/public/error-words"
import { pageLocale } from "@/components/public/page-locale"

export default async function PublicLayout({ children, params }: LayoutProps<"/[locale]">) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: "public.error" })
  return <ErrorWords words={{ title: t("title"), text: t("text"), retry: t("retry") }}>{children}</ErrorWords>
}
