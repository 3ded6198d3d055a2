"use client"

import { Monitor, Moon, Sun } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Menu, MenuChoice } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import { applyTheme, THEMES, type ThemeChoice } from "./theme"
import { useSavePreference } from "./use-save-preference"

const ICONS = { system: Monitor, light: Sun, dark: Moon }

export function ThemeMenu({ initial }: { initial: ThemeChoice }) {
  const t = useTranslations("ui.theme")
  const [theme, setTheme] = useState(initial)
  const preference = useSavePreference()
  const Icon = ICONS[theme]

  function choose(next: ThemeChoice) {
    setTheme(next)
    applyTheme(next)
    preference.mutate({ theme: next })
  }

  return (
    <Menu
      className="min-w-44"
      trigger={
        <IconButton label={t("label")}>
          <Icon aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuChoice value={theme} onValueChange={choose} options={THEMES.map((value) => ({ value, label: t(value) }))} />
    </Menu>
  )
}
