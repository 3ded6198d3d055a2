"use client"

import { Menu as MenuIcon } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Drawer } from "@/components/ui/drawer"
import { IconButton } from "@/components/ui/icon-button"
import { LanguageSwitch } from "./language-switch"
import { Logo } from "./logo"
import { Sidebar, type SidebarProps } from "./sidebar"
import type { ThemeChoice } from "./theme"
import { ThemeMenu } from "./theme-menu"

type MobileMenuProps = SidebarProps & { product: string; theme: ThemeChoice }

/** The sidebar below 1024 px: a drawer from the left that closes once a page is chosen. */
export function MobileMenu({ product, theme, ...sidebar }: MobileMenuProps) {
  const t = useTranslations()
  const [open, setOpen] = useState(false)
  return (
    <div className="-ml-2 lg:hidden">
      <Drawer
        side="left"
        open={open}
        onOpenChange={setOpen}
        title={<Logo name={product} />}
        closeLabel={t("common.close")}
        trigger={
          <IconButton label={t("shell.menu")}>
            <MenuIcon aria-hidden="true" />
          </IconButton>
        }
        footer={
          <div className="flex w-full items-center justify-between">
            <LanguageSwitch />
            <ThemeMenu initial={theme} />
          </div>
        }
      >
        <div className="-mx-2.5">
          <Sidebar {...sidebar} onNavigate={() => setOpen(false)} />
        </div>
      </Drawer>
    </div>
  )
}
