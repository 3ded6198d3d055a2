"use client"

import { Download } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Menu, MenuLink } from "@/components/ui/dropdown-menu"

/** What the screen shows now, as a file; `search` is its conditions. */
export function ExportMenu({ path, search, small }: { path: string; search: string; small?: boolean }) {
  const t = useTranslations()
  return (
    <Menu
      trigger={
        <Button size={small ? "sm" : "md"} className="max-sm:px-2.5">
          <Download aria-hidden="true" />
          <span className="max-sm:sr-only">{t("common.download")}</span>
        </Button>
      }
    >
      {(["xlsx", "csv"] as const).map((format) => (
        <MenuLink key={format}>
          <a href={`${path}?format=${format}${search ? `&${search}` : ""}`} download>
            {t(`exports.menu.leads.${format}`)}
          </a>
        </MenuLink>
      ))}
    </Menu>
  )
}
