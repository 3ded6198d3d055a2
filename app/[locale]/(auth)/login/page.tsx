import type { Metadata, Route } from "next"
import { cookies } from "next/headers"
import Link from "next/link"
import { redirect } from "next/navigation"
import { hasLocale, NextIntlClientProvider } from "next-intl"
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server"
import { AuthFrame } from "@/components/auth/auth-frame"
import { safePath } from "@/components/auth/safe-path"
import { SignInForm } from "@/components/auth/sign-in-form"
import { problemOfCode } from "@/components/auth/sign-in-problem"
import { csrfCookieName, readCsrfToken } from "@/lib/auth/csrf"
import { currentActor } from "@/lib/auth/session"
import { localePath } from "@/lib/i18n/navigation"
import { routing } from "@/lib/i18n/routing"

// The form carries a token of its own; without this line the page would count as one that is made once and kept.
export const dynamic = "force-dynamic"

export async function generateMetadata({ params }: PageProps<"/[locale]/login">): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale: hasLocale(routing.locales, locale) ? locale : "ru", namespace: "auth" })
  return { title: t("title"), robots: { index: false } }
}

export default async function LoginPage({ params, searchParams }: PageProps<"/[locale]/login">) {
  const { locale: asked } = await params
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  setRequestLocale(locale)
  const query = await searchParams
  const callbackUrl = safePath(first(query.callbackUrl))
  if (await currentActor()) redirect(callbackUrl as Route)

  const t = await getTranslations("auth")
  const { auth, common, errors } = await getMessages()
  const errorCode = first(query.error)
  const self = callbackUrl === "/dashboard" ? "/login" : `/login?callbackUrl=${encodeURIComponent(callbackUrl)}`
  return (
    <AuthFrame locale={locale} href={self} title={t("heading")} intro={t("intro")}>
      <NextIntlClientProvider messages={{ auth, common, errors }}>
        <SignInForm
          csrfToken={await csrfToken()}
          callbackUrl={callbackUrl}
          problem={errorCode ? problemOfCode(errorCode) : null}
        />
      </NextIntlClientProvider>
      <Link
        href={localePath("/login/forgot", locale)}
        className="mt-5 self-start text-accent-strong underline-offset-4 hover:underline"
      >
        {t("forgot")}
      </Link>
    </AuthFrame>
  )
}

/** The proxy has made sure that the cookie is there and ours. */
async function csrfToken(): Promise<string> {
  return readCsrfToken((await cookies()).get(csrfCookieName())?.value) ?? ""
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
