import { describe, expect, test } from "vitest"
import { starterTemplate } from "@/lib/documents/document-file"
import { fillDocx } from "@/lib/documents/docx/fill"
import { inspectTemplate } from "@/lib/documents/docx/inspect"
import { exampleFacts } from "@/lib/documents/example"
import { layOut } from "@/lib/documents/paper/layout"
import { faceRuns } from "@/lib/documents/pdf/runs"
import { writePdf } from "@/lib/documents/pdf/write-pdf"
import { plainText } from "@/lib/documents/plain-text"
import { paperValues } from "@/lib/documents/values"
import { paperTranslator } from "@/lib/documents/words"
import { DOCUMENT_KINDS, fieldsOf } from "@/lib/domain/documents/rules"
import type { PaperFacts } from "@/lib/domain/documents/schema"
import { makeDocx } from "../support/docx"
import { docxText, pdfPages } from "../support/read-document"

const COMPANY = {
  name: "ООО «Дом»",
  director: "Юлдашев Б. А.",
  address: "Ташкент",
  taxId: "300000000",
  account: "2020",
  bank: "АКБ «Образец»",
  mfo: "00000",
  phone: "+998712000000",
}
const COMPLEX = {
  name: { ru: "Бахор", uz: "Bahor", en: "Bahor" },
  address: { ru: "Ташкент, Бахор, 14", uz: "Toshkent, Bahor, 14", en: "14 Bahor St, Tashkent" },
  delivery: { year: 2027, quarter: 4 },
}
const factsOf = (kind: PaperFacts["kind"], more: Partial<PaperFacts> = {}): PaperFacts => ({
  ...exampleFacts(kind, COMPANY, COMPLEX),
  ...more,
})
const LOCALES = ["ru", "uz", "en"] as const
const cells = DOCUMENT_KINDS.flatMap((kind) => LOCALES.map((locale) => ({ kind, locale })))
const faultsOf = (texts: string[], kind: PaperFacts["kind"] = "contract") =>
  inspectTemplate(makeDocx(texts), kind).faults.map((fault) => `${fault.kind} ${fault.tag}`)

describe("a template", () => {
  test.each(cells)("to begin with has nothing that cannot be filled: $kind, $locale", async ({ kind, locale }) => {
    const template = starterTemplate(kind, locale)
    const { faults, placeholders } = inspectTemplate(template, kind)
    expect(faults).toEqual([])
    expect(placeholders).toEqual(expect.arrayContaining(["buyer_name", "contract_number", "price"]))
    const text = await docxText(fillDocx(template, paperValues(factsOf(kind), locale)))
    expect(text).not.toMatch(/[{}]|undefined/u)
    expect(text).toContain("Каримов Алишер Рустамович")
  })

  test("may name every placeholder of its kind, and a list's inside of the list", async () => {
    for (const kind of DOCUMENT_KINDS) {
      const names = [...fieldsOf(kind)].filter((name) => !/^(units|schedule|previous_schedule)$/u.test(name))
      expect(faultsOf([names.map((name) => `{${name}}`).join(" ")], kind)).toEqual([])
    }
    expect(faultsOf(["{#units}{unit_number}, {buyer_name}{/units}", "{^schedule}нет{/schedule}"])).toEqual([])
  })

  test.each([
    ["{contract_numbr}", "unknown contract_numbr"],
    ["{addendum_number}", "unknown addendum_number"],
    ["{unit_price}", "outside unit_price"],
    ["{units}", "list units"],
    ["{#price}x{/price}", "list price"],
    ["{#previous_schedule}x{/previous_schedule}", "list previous_schedule"],
    ["{#units}{#schedule}{item_date}{/schedule}{/units}", "list schedule"],
    ["{#units}без конца", "list units"],
    ["{/units}", "list units"],
    ["{buyer_name", "unclosed buyer_name"],
    ["buyer_name}", "unopened buyer_name"],
    ["{@buyer_name}", "raw buyer_name"],
    ["Покупатель: {@buyer_name}", "raw buyer_name"],
    ["{constructor}", "unknown constructor"],
    ["{__proto__}", "unknown __proto__"],
    ["{price * 2}", "unknown price * 2"],
  ])("with %s is refused: %s", (text, fault) => {
    expect(faultsOf([text])).toContain(fault)
  })

  test("names each fault once, all of them at a time, and reads a placeholder that Word has cut in pieces", () => {
    expect(faultsOf(["{a} {b} {a}", "{price}"])).toEqual(["unknown a", "unknown b"])
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
    const body = `<w:p>${["{buy", "er_", "name", "}"].map(run).join("<w:proofErr/>")}</w:p>`
    const report = inspectTemplate(makeDocx([], { body }), "contract")
    expect(report).toEqual({ placeholders: ["buyer_name"], faults: [] })
  })

  test("that is no document at all is broken", () => {
    expect(inspectTemplate(new Uint8Array([1, 2, 3]), "contract").faults).toMatchObject([{ kind: "broken" }])
  })
})

describe("what a buyer is called", () => {
  const hostile = "Иванов {price} {#units}\u202E<w:p>&\"'\u0007\n\nИван\u2028</w:t>"
  const shown = "Иванов {price} {#units}<w:p>&\"' Иван </w:t>"
  const facts = factsOf("contract", { buyer: { ...factsOf("contract").buyer, name: hostile } })

  test("is one line of text without marks that turn its direction", () => {
    expect(plainText(hostile)).toBe(shown)
    expect(plainText("\uFEFF  ")).toBe("")
    expect(plainText("O‘tkir\u00A0G‘ani")).toBe("O‘tkir\u00A0G‘ani")
  })

  test("stays text in a DOCX and in a PDF: nothing in it is a placeholder or markup", async () => {
    const values = paperValues(facts, "ru")
    expect(await docxText(fillDocx(makeDocx(["Покупатель: {buyer_name}."]), values))).toContain(`Покупатель: ${shown}.`)
    const t = paperTranslator("ru")
    const pages = await pdfPages(await writePdf(layOut("contract", t, values), values, t, "ru"))
    expect(pages.join(" ")).toContain("Иванов {price} {#units}<w:p>&")
  })
})

describe("values", () => {
  test("are worded in the document's language", () => {
    const facts = factsOf("contract")
    expect(paperValues(facts, "ru")).toMatchObject({
      price: "568\u00A0417\u00A0350\u00A0сум",
      price_words: "пятьсот шестьдесят восемь миллионов четыреста семнадцать тысяч триста пятьдесят сумов",
      penalty_rate: "0,05\u00A0%",
      buyer_citizenship: "Узбекистан",
      total_area: "76,7\u00A0м²",
      units_text:
        "Квартира № 112 (корпус\u00A0А, подъезд\u00A02, этаж\u00A07, 63,45\u00A0м²); Машиноместо № P14 (корпус\u00A0А, Паркинг, этаж\u00A0−1, 13,25\u00A0м²)",
    })
    expect(paperValues(facts, "uz")).toMatchObject({
      price_words: "besh yuz oltmish sakkiz million to‘rt yuz o‘n yetti ming uch yuz ellik so‘m",
      price_words_ru: paperValues(facts, "ru").price_words,
      delivery_quarter: "2027-yil IV\u00A0chorak",
    })
  })

  test("leave a line for what the office fills in by hand, and a dash for what nobody knows", () => {
    const facts = factsOf("handover_act", { company: { ...COMPANY, director: "" }, handoverOn: null })
    const values = paperValues(facts, "ru")
    expect(values.company_director).toMatch(/^_+$/u)
    expect(values.handover_date).toMatch(/^_+\._+\._+$/u)
    expect([values.buyer_email, values.notary_number]).toEqual(["—", "—"])
  })

  test("of a schedule run down to nothing", () => {
    const { schedule } = paperValues(factsOf("contract"), "ru")
    expect(schedule).toHaveLength(25)
    expect(schedule.at(-1)).toMatchObject({ item_n: "25", item_date: "15.01.2028", item_rest: "0\u00A0сум" })
  })
})

test("each letter is set in a face that has it: Russian, Uzbek in both alphabets, signs of money", () => {
  expect(faceRuns("№ 12 so‘m")).toEqual([
    { text: "№", font: "cyrillic" },
    { text: " 12 so‘m", font: "latin" },
  ])
  expect(faceRuns("Қўқон Ӣ")).toMatchObject([
    { text: "Қ", font: "cyrillic-ext" },
    { text: "ў", font: "cyrillic" },
    { text: "қ", font: "cyrillic-ext" },
    { text: "он", font: "cyrillic" },
    { text: " ", font: "latin" },
    { text: "Ӣ", font: "cyrillic-ext" },
  ])
})

test("a schedule over pages has its head on each of them, and each page its number", async () => {
  const facts = factsOf("contract")
  const schedule = Array.from({ length: 100 }, (_, index) => ({
    type: "installment" as const,
    effectiveDate: `20${String(26 + Math.floor(index / 12)).padStart(2, "0")}-${String((index % 12) + 1).padStart(2, "0")}-11`,
    amount: 5_684_173n,
  }))
  const t = paperTranslator("ru")
  const values = paperValues({ ...facts, schedule }, "ru")
  const pages = await pdfPages(await writePdf(layOut("contract", t, values), values, t, "ru"))
  const inTable = pages.filter((page) => /11\.\d\d\.20\d\d/u.test(page))
  expect(inTable.length).toBeGreaterThanOrEqual(3)
  for (const page of inTable) expect(page).toMatch(/№ Срок Платёж Сумма Остаток/u)
  for (const [index, page] of pages.entries()) expect(page).toContain(`${index + 1} из ${pages.length}`)
  const text = pages.join(" ")
  for (const { item_date } of values.schedule) expect(text).toContain(item_date)
})
