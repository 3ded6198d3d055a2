import type { Metadata } from "next"
import { hasLocale, NextIntlClientProvider } from "next-intl"
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server"
import { AuthFrame } from "@/components/auth/auth-frame"
import { ResetForm } from "@/components/auth/reset-form"
import { routing } from "@/lib/i18n/routing"

// Its scripts carry the nonce of each request.
export const dynamic = "force-dynamic"

export async function generateMetadata({ params }: PageProps<"/[locale]/login/reset">): Promise<Metadata> {
  const { locale } = await params
  const namespace = "auth.resetPage"
  const t = await getTranslations({ locale: hasLocale(routing.locales, locale) ? locale : "ru", namespace })
  return { title: t("title"), robots: { index: false } }
}

export default async function ResetPage({ params }: PageProps<"/[locale]/login/reset">) {
  const { locale: asked } = await params
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  setRequestLocale(locale)
  const t = await getTranslations("auth.resetPage")
  const { auth, common, errors } = await getMessages()
  return (
    <AuthFrame locale={locale} href="/login/reset" title={t("title")} intro={t("intro")}>
      <NextIntlClientProvider messages={{ auth, common, errors }}>
        <ResetForm />
      </NextIntlClientProvider>
    </AuthFrame>
  )
}
