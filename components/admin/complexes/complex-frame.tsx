"use client"

import type { Route } from "next"
import Link from "next/link"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Badge } from "@/components/ui/badge"
import { PageHeader } from "@/components/ui/page-header"
import { TabLinks } from "@/components/ui/tab-links"
import type { ComplexDto } from "@/lib/domain/complexes/schema"

const PARTS = ["about", "layouts", "units", "prices", "drawings"] as const

type Props = { complex: Pick<ComplexDto, "id" | "name" | "published">; children: ReactNode }

/** What stands above every page of one complex: its name, whether the public sees it, and its parts. */
export function ComplexFrame({ complex, children }: Props) {
  const t = useTranslations("admin.complexes")
  const nav = useTranslations("shell.nav")
  const pathname = usePathname()
  const home = `/dashboard/admin/complexes/${complex.id}`
  // By the part, not by the address: that may name the complex by its slug.
  const shown = PARTS.find((part) => part === pathname.split("/")[5]) ?? "about"
  const hrefOf = (part: (typeof PARTS)[number]) => (part === "about" ? home : `${home}/${part}`) as Route
  const tabs = PARTS.map((part) => ({
    href: hrefOf(part),
    label: t(`parts.${part}`),
  }))
  return (
    <>
      <PageHeader
        back={<Link href={"/dashboard/admin/complexes" as Route}>{nav("complexes")}</Link>}
        title={complex.name}
        note={
          <Badge tone={complex.published ? "accent" : "neutral"}>
            {t(complex.published ? "published" : "unpublished")}
          </Badge>
        }
      />
      <TabLinks label={t("partsOf", { name: complex.name })} current={hrefOf(shown)} tabs={tabs} />
      <div className="pt-5">{children}</div>
    </>
  )
}
