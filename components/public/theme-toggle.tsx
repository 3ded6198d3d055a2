"use client"

import { Moon, Sun } from "lucide-react"
import { applyTheme } from "../shell/theme"

/** Day and night. Both signs are in the page and the style shows one: the server does not know which theme a visitor has. */
export function ThemeToggle({ toDark, toLight }: { toDark: string; toLight: string }) {
  const look = "size-9 items-center justify-center rounded-control hover:bg-ink/8 [&_svg]:size-4.5"
  return (
    <>
      <button
        type="button"
        className={`${look} inline-flex dark:hidden`}
        aria-label={toDark}
        title={toDark}
        onClick={() => applyTheme("dark")}
      >
        <Moon aria-hidden="true" />
      </button>
      <button
        type="button"
        className={`${look} hidden dark:inline-flex`}
        aria-label={toLight}
        title={toLight}
        onClick={() => applyTheme("light")}
      >
        <Sun aria-hidden="true" />
      </button>
    </>
  )
}
