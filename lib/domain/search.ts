/** Russian, Uzbek, Tajik and Kazakh Cyrillic in the Latin of Uzbekistan, spelled so that the folds below meet it. */
const LATIN: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "yo",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "x",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sh",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  ў: "o",
  қ: "q",
  ғ: "g",
  ҳ: "h",
  ӣ: "i",
  ӯ: "u",
  ҷ: "j",
  і: "i",
  ә: "a",
  ө: "o",
  ү: "u",
  ұ: "u",
  ң: "n",
  һ: "h",
}

/** Spellings of one sound, in the order they are folded. */
const FOLDS: [RegExp, string][] = [
  [/q/gu, "k"], // Қ and К, Х and Ҳ are one letter to whoever writes Russian
  [/x/gu, "h"],
  [/k+h/gu, "h"], // Rakhimov
  [/j/gu, "zh"],
  [/d+zh/gu, "zh"], // Джамшид is Jamshid
  [/sh(?:ch)+/gu, "sh"],
  [/w/gu, "v"],
  [/y+[eo]/gu, "e"], // ё is written е
  [/[yi]+/gu, "i"], // Дмитрий is Dmitriy, Dmitry and Dmitri
]

/**
 * What people type and what is stored, brought to one spelling for matching: lower case, Cyrillic as Latin, spellings of one sound
 * as one, apostrophes (' ’ ‘ ` ʻ ʼ) and the hard and soft signs dropped, spaces single. «Каримов», "Karimov" and the beginning of
 * «Каримова» are equal. For matching only, never shown.
 */
export function foldText(text: string): string {
  const lower = text.normalize("NFC").toLowerCase()
  // Cyrillic before the accents: taken apart, й, ё and ў would lose their marks.
  const latin = lower.replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter)
  const plain = latin
    .normalize("NFD")
    .replace(/['’‘`´ʻʼʹ′\p{M}]/gu, "")
    .replaceAll("ı", "i")
  return FOLDS.reduce((folded, [spelling, sound]) => folded.replace(spelling, sound), plain)
    .replace(/\s+/gu, " ")
    .trim()
}
