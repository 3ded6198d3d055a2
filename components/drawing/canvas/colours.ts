import type { UnitStatus } from "@/lib/domain/units/rules"

/** What a polygon looks like: its unit's status, a way to another drawing, or nothing linked yet. */
export type Tone = UnitStatus | "place" | "open"

export type Palette = {
  tones: Record<Tone, { fill: string; line: string; text: string }>
  ink: string
  paper: string
  card: string
  line: string
  accent: string
  guide: string
  font: string
}

/** The tokens of app/globals.css as they are in this theme: a canvas knows no variables. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const status = (name: string) => ({ fill: token(`${name}-wash`), line: token(name), text: token(`${name}-ink`) })
  const quiet = { fill: token("sunk"), line: token("edge"), text: token("soft") }
  return {
    tones: {
      available: status("free"),
      held: status("held"),
      reserved: status("reserved"),
      contracted: status("contracted"),
      sold: { fill: token("line"), line: token("edge"), text: token("sold-ink") },
      handed_over: quiet,
      blocked: quiet,
      hidden: quiet,
      place: { fill: token("accent-wash"), line: token("accent"), text: token("accent-strong") },
      open: { fill: token("card"), line: token("late"), text: token("late") },
    },
    ink: token("ink"),
    paper: token("paper"),
    card: token("card"),
    line: token("line"),
    accent: token("accent"),
    guide: token("late"),
    font: style.fontFamily,
  }
}
