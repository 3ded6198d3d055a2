import { readFileSync } from "node:fs"
import { report } from "./failure"

const LOCALES = ["ru", "uz", "en"] as const
type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === "string" ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

const BRANCHING = new Set(["plural", "select", "selectordinal"])

/**
 * The values that a sentence is made of, at every depth, and whether a person sees them: `{until}` and the number that `#`
 * stands for are shown, while one that only chooses among branches is not.
 */
export function valuesOf(sentence: string): Map<string, boolean> {
  const values = new Map<string, boolean>()
  let at = 0
  const note = (name: string, shown: boolean) => values.set(name, shown || values.get(name) === true)
  const until = (end: RegExp) => {
    const begin = at
    while (at < sentence.length && !end.test(sentence[at] ?? "")) at++
    return sentence.slice(begin, at).trim()
  }
  const argument = () => {
    const name = until(/[,}]/)
    const plain = sentence[at++] === "}"
    const branching = !plain && BRANCHING.has(until(/[,}]/))
    note(name, !branching)
    if (plain) return
    if (!branching) until(/\}/)
    // Each branch is a sentence in braces after its selector.
    while (branching && at < sentence.length) {
      until(/[{}]/)
      if (sentence[at] === "}") break
      at++
      text(name)
    }
    at++
  }
  const text = (counted?: string) => {
    while (at < sentence.length) {
      const sign = sentence[at++]
      if (sign === "}") return
      if (sign === "{") argument()
      if (sign === "#" && counted) note(counted, true)
    }
  }
  text()
  return values
}

/** A language may do without a value that only agrees words in another, but neither hide one nor ask for one of its own. */
function valueFault(sentence: string, russian: string): string | undefined {
  const own = valuesOf(sentence)
  const theirs = valuesOf(russian)
  const unknown = [...own.keys()].find((name) => !theirs.has(name))
  const hidden = [...theirs].find(([name, shown]) => shown && own.get(name) !== true)?.[0]
  if (unknown !== undefined) return `takes {${unknown}}, which ru.json does not`
  return hidden === undefined ? undefined : `does not show {${hidden}}`
}

/** What the three languages disagree on: keys that one lacks, empty sentences, other values than in Russian. */
export function findMessageFaults(files: Record<(typeof LOCALES)[number], Tree>): string[] {
  const flat = { ru: flatten(files.ru), uz: flatten(files.uz), en: flatten(files.en) }
  const keys = new Set(LOCALES.flatMap((locale) => [...flat[locale].keys()]))
  const faults: string[] = []
  for (const key of [...keys].sort()) {
    const russian = flat.ru.get(key)
    for (const locale of LOCALES) {
      const sentence = flat[locale].get(key)
      if (sentence === undefined) faults.push(`${key} is missing in ${locale}.json`)
      else if (sentence.trim() === "") faults.push(`${key} is empty in ${locale}.json`)
      else {
        const fault = russian === undefined ? undefined : valueFault(sentence, russian)
        if (fault) faults.push(`${key} in ${locale}.json ${fault}`)
      }
    }
  }
  return faults
}

if (import.meta.filename === process.argv[1]) {
  try {
    const read = (locale: string) => JSON.parse(readFileSync(`lib/i18n/messages/${locale}.json`, "utf8")) as Tree
    const faults = findMessageFaults({ ru: read("ru"), uz: read("uz"), en: read("en") })
    for (const fault of faults) console.error(fault)
    if (faults.length > 0) process.exitCode = 1
  } catch (error) {
    report(error)
  }
}
