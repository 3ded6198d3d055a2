"use client"

import { Download } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Menu, MenuLink } from "@/components/ui/dropdown-menu"
import { writeFilters } from "./register-filters"
import { useRegisterFilters } from "./use-register-filters"

/** The register as it is filtered now, as a file. */
export function RegisterExport() {
  const t = useTranslations("contracts.export")
  const { filters } = useRegisterFilters()
  return (
    <Menu
      trigger={
        <Button className="max-sm:px-2.5">
          <Download aria-hidden="true" />
          <span className="max-sm:sr-only">{t("action")}</span>
        </Button>
      }
    >
      {(["xlsx", "csv"] as const).map((format) => (
        <MenuLink key={format}>
          <a href={`/api/contracts/export?format=${format}&${writeFilters(filters)}`} download>
            {t(format)}
          </a>
        </MenuLink>
      ))}
    </Menu>
  )
}
