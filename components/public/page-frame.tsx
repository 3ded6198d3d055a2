import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import { Footer } from "./footer"
import { Header, type HeaderLink } from "./header"

type PageFrameProps = {
  locale: Locale
  /** This page without its language. */
  path: string
  company: { name: string; phone: string }
  /** The complex whose page it is: its name stands in the head, its office's phone rings. */
  complex?: { name: string; slug: string; phone: string }
  links?: HeaderLink[]
  over?: boolean
  children: ReactNode
}

/** Head and foot around a public page's `main`. */
export async function PageFrame({ locale, path, company, complex, links, over, children }: PageFrameProps) {
  const t = await getTranslations({ locale, namespace: "public.nav" })
  const phone = complex?.phone || company.phone
  const ordinary = complex
    ? [
        { href: localePath(`/shaxmatki/${complex.slug}`, locale), label: t("flats") },
        { href: `${localePath(`/${complex.slug}`, locale)}#layouts`, label: t("layouts") },
        { href: `${localePath(`/${complex.slug}`, locale)}#contact`, label: t("contact") },
      ]
    : [
        { href: localePath("/", locale), label: t("complexes") },
        { href: localePath("/shaxmatki", locale), label: t("grids") },
      ]
  return (
    <>
      <Header
        locale={locale}
        path={path}
        name={complex?.name ?? company.name}
        homeHref={complex ? `/${complex.slug}` : "/"}
        phone={phone}
        links={links ?? ordinary}
        over={over}
      />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Footer locale={locale} company={company.name} phone={phone} />
    </>
  )
}
