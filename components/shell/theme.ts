import { THEME_KEY } from "./theme-script"

export const THEMES = ["system", "light", "dark"] as const
export type ThemeChoice = (typeof THEMES)[number]

/** Shows a theme at once and keeps it for the pages that know no person: the public ones and the sign-in page. */
export function applyTheme(theme: ThemeChoice): void {
  const root = document.documentElement
  if (theme === "system") {
    delete root.dataset.theme
    localStorage.removeItem(THEME_KEY)
  } else {
    root.dataset.theme = theme
    localStorage.setItem(THEME_KEY, theme)
  }
}
