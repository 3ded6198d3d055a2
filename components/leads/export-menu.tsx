"use client"

import { Download } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Menu, MenuLink } from "@/components/ui/dropdown-menu"
import { writeFilters } from "./filters"
import { useFilters } from "./use-filters"

/** The list as it is filtered now, as a file. */
export function ExportMenu() {
  const t = useTranslations()
  const { filters } = useFilters()
  return (
    <Menu
      trigger={
        <Button className="max-sm:px-2.5">
          <Download aria-hidden="true" />
          <span className="max-sm:sr-only">{t("leads.list.export")}</span>
        </Button>
      }
    >
      {(["xlsx", "csv"] as const).map((format) => (
        <MenuLink key={format}>
          <a href={`/api/leads/export?format=${format}&${writeFilters(filters)}`} download>
            {t(`exports.menu.leads.${format}`)}
          </a>
        </MenuLink>
      ))}
    </Menu>
  )
}
