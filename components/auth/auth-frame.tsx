import Link from "next/link"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Logo } from "@/components/shell/logo"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import { Facade } from "./facade"
import { LanguageLinks } from "./language-links"

type AuthFrameProps = {
  locale: Locale
  /** The page without its language, with its query. */
  href: string
  title: string
  intro: string
  children: ReactNode
}

/** What stands around the form on the pages before the dashboard: the house, the languages, one heading. */
export function AuthFrame({ locale, href, title, intro, children }: AuthFrameProps) {
  const t = useTranslations()
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
          <LanguageLinks current={locale} href={href} className="-mr-1.5" />
        </header>
        <main className="mx-auto flex w-full max-w-[22.5rem] flex-1 flex-col justify-center py-8">
          <h1 className="text-3xl font-bold">{title}</h1>
          <p className="mt-1 mb-7 text-lg text-soft">{intro}</p>
          {children}
        </main>
      </div>
    </div>
  )
}
