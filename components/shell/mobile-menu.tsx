"use client"

import { Menu as MenuIcon } from "lucide-react"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { Drawer } from "@/components/ui/drawer"
import { IconButton } from "@/components/ui/icon-button"
import { LanguageSwitch } from "./language-switch"
import { Logo } from "./logo"
import type { ThemeChoice } from "./theme"
import { ThemeMenu } from "./theme-menu"

type MobileMenuProps = { product: string; theme: ThemeChoice; children: ReactNode }

/** The sidebar below 1024 px: a drawer from the left that closes once a page is chosen. */
export function MobileMenu({ product, theme, children }: MobileMenuProps) {
  const t = useTranslations()
  const pathname = usePathname()
  // Open on a page, so that going to another one closes it.
  const [openOn, setOpenOn] = useState<string | null>(null)
  return (
    <div className="-ml-2 lg:hidden">
      <Drawer
        side="left"
        open={openOn === pathname}
        onOpenChange={(open) => setOpenOn(open ? pathname : null)}
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
        <div className="-mx-2.5">{children}</div>
      </Drawer>
    </div>
  )
}
