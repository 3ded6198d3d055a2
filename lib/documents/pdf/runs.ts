/** Onest comes as one file an alphabet, and a PDF sets a run of text in one file: what each of them has (@fontsource/onest/unicode.json). */
const ALPHABETS = [
  ["cyrillic", /[\u0301\u0400-\u045F\u0490\u0491\u04B0\u04B1\u2116]/u],
  ["cyrillic-ext", /[\u0460-\u048F\u0492-\u04AF\u04B2-\u052F\u20B4]/u],
  ["latin-ext", /[\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u1E00-\u1EFF\u20A0-\u20AB\u20AD-\u20B3\u20B5-\u20C0]/u],
] as const

export const FACES = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"] as const
export type Face = (typeof FACES)[number]
export type Run = { text: string; font: Face }

/** A text cut into runs of one face each. Digits and signs stand in the Latin one. */
export function faceRuns(text: string): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const font = ALPHABETS.find(([, pattern]) => pattern.test(character))?.[0] ?? "latin"
    const last = runs.at(-1)
    if (last?.font === font) last.text += character
    else runs.push({ text: character, font })
  }
  return runs
}
