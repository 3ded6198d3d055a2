import clsx from "clsx"
import type { Route } from "next"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { formatPhone } from "@/lib/domain/phone"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import { Logo } from "../shell/logo"
import { Languages } from "./languages"
import { ThemeToggle } from "./theme-toggle"

export type HeaderLink = { href: string; label: string }

export type HeaderProps = {
  locale: Locale
  /** This page without its language. */
  path: string
  /** The complex, or the company where no complex is meant. */
  name: string
  homeHref: string
  phone: string
  links: HeaderLink[]
  /** Stands over the sky of a scene. */
  over?: boolean
}

/** Logo, sections, languages, day and night, phone. On a phone's screen the sections hide behind a native disclosure. */
export async function Header({ locale, path, name, homeHref, phone, links, over }: HeaderProps) {
  const t = await getTranslations({ locale, namespace: "public" })
  return (
    <header className={clsx("z-30 print:hidden", over ? "absolute inset-x-0 top-0" : "relative border-b border-line")}>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-3 focus:left-3 focus:z-50 focus:rounded-control focus:bg-card focus:px-3 focus:py-2"
      >
        {t("skip")}
      </a>
      <div className="mx-auto flex h-16 max-w-[120rem] items-center gap-4 px-4 sm:gap-7 sm:px-10">
        <Link href={localePath(homeHref, locale)} prefetch={false} className="flex rounded-control">
          <Logo name={name} />
        </Link>
        <nav aria-label={t("nav.label")} className="hidden gap-6 text-lg lg:flex">
          <Links links={links} />
        </nav>
        <div className="ml-auto flex items-center gap-2 sm:gap-4">
          <div className="hidden sm:block">
            <Languages path={path} locale={locale} label={t("languages")} />
          </div>
          <ThemeToggle toDark={t("themeDark")} toLight={t("themeLight")} />
          {phone ? (
            <a
              href={`tel:${phone.replace(/[^\d+]/g, "")}`}
              className="hidden font-semibold tabular hover:underline md:inline"
              aria-label={t("callUs", { phone: formatPhone(phone) })}
            >
              {formatPhone(phone)}
            </a>
          ) : null}
          <details className="group relative lg:hidden">
            <summary
              aria-label={t("menu")}
              className="flex size-9 list-none items-center justify-center rounded-control hover:bg-ink/8 [&::-webkit-details-marker]:hidden"
            >
              <svg viewBox="0 0 20 20" className="size-5 stroke-current stroke-2" aria-hidden="true">
                <path d="M2 6h16M2 14h16" className="group-open:hidden" />
                <path d="M4 4l12 12M16 4L4 16" className="hidden group-open:inline" />
              </svg>
            </summary>
            <div className="absolute top-11 right-0 flex w-60 flex-col gap-1 rounded-panel border border-line bg-card p-3 text-lg text-ink shadow-float">
              <Links links={links} />
              <div className="mt-1 border-t border-line pt-1 sm:hidden">
                <Languages path={path} locale={locale} label={t("languages")} />
              </div>
              {phone ? (
                <a
                  href={`tel:${phone.replace(/[^\d+]/g, "")}`}
                  className="px-1.5 py-1.5 font-semibold tabular md:hidden"
                >
                  {formatPhone(phone)}
                </a>
              ) : null}
            </div>
          </details>
        </div>
      </div>
    </header>
  )
}

function Links({ links }: { links: HeaderLink[] }) {
  return links.map(({ href, label }) => (
    <Link
      key={href}
      href={href as Route}
      prefetch={false}
      className="rounded-control px-1.5 py-1.5 decoration-1 underline-offset-6 hover:underline lg:px-0"
    >
      {label}
    </Link>
  ))
}
