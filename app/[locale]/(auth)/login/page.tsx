import type { Metadata, Route } from "next"
import { cookies } from "next/headers"
import Link from "next/link"
import { redirect } from "next/navigation"
import { hasLocale, NextIntlClientProvider } from "next-intl"
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server"
import { Facade } from "@/components/auth/facade"
import { LanguageLinks } from "@/components/auth/language-links"
import { safePath } from "@/components/auth/safe-path"
import { SignInForm } from "@/components/auth/sign-in-form"
import { problemOfCode } from "@/components/auth/sign-in-problem"
import { Logo } from "@/components/shell/logo"
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

  const t = await getTranslations()
  const { auth, common, errors } = await getMessages()
  const errorCode = first(query.error)
  const self = callbackUrl === "/dashboard" ? "/login" : `/login?callbackUrl=${encodeURIComponent(callbackUrl)}`
  return (
    <div className="flex min-h-dvh flex-col lg:grid lg:grid-cols-[minmax(26rem,5fr)_7fr]">
      <div className="h-56 shrink-0 overflow-hidden bg-ground lg:order-2 lg:h-dvh lg:sticky lg:top-0">
        <Facade />
      </div>
      <div className="flex flex-1 flex-col px-5 py-5 sm:px-10">
        <header className="flex items-center justify-between">
          <Link href={localePath("/", locale)} className="rounded-mark" title={t("auth.toSite")}>
            <Logo name={t("shell.product")} />
          </Link>
          <LanguageLinks current={locale} href={self} className="-mr-1.5" />
        </header>
        <main className="mx-auto flex w-full max-w-[22.5rem] flex-1 flex-col justify-center py-8">
          <h1 className="text-3xl font-bold">{t("auth.heading")}</h1>
          <p className="mt-1 mb-7 text-lg text-soft">{t("auth.intro")}</p>
          <NextIntlClientProvider messages={{ auth, common, errors }}>
            <SignInForm
              csrfToken={await csrfToken()}
              callbackUrl={callbackUrl}
              problem={errorCode ? problemOfCode(errorCode) : null}
            />
          </NextIntlClientProvider>
          <p className="mt-6 text-soft">{t("auth.help")}</p>
        </main>
      </div>
    </div>
  )
}

/** The proxy has made sure that the cookie is there and ours. */
async function csrfToken(): Promise<string> {
  return readCsrfToken((await cookies()).get(csrfCookieName())?.value) ?? ""
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
