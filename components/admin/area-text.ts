/** "63,45" or "63.45" m² as dm²; null when it is no area, undefined when nothing was typed. */
export function readArea(text: string): number | null | undefined {
  const typed = text.replace(/[\s\u00a0\u202f]|м²|m²/gu, "").replace(",", ".")
  if (typed === "") return undefined
  return /^\d{1,5}(\.\d{1,2})?$/.test(typed) && Number(typed) > 0 ? Math.round(Number(typed) * 100) : null
}

export function areaText(dm2: number | null): string {
  return dm2 === null ? "" : String(dm2 / 100).replace(".", ",")
}
