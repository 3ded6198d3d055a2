import { beforeAll, describe, expect, test } from "vitest"
import { handleApi } from "@/lib/api/handler"
import { db } from "@/lib/db/client"
import type { TemplateDto, TemplateReport } from "@/lib/domain/documents/templates/schema"
import { DOCX_TYPE, type MediaDto } from "@/lib/domain/media/schema"
import { cancelPayment } from "@/lib/domain/payments/commands"
import { provide } from "@/lib/env"
import { formatDate } from "@/lib/i18n/format-time"
import { call, cookieOf, type ProblemJson } from "../support/api"
import { makeDocx, outside } from "../support/docx"
import { makeComplex, makeUser } from "../support/factories"
import { makePicture } from "../support/files"
import { docxText, pdfPages } from "../support/read-document"
import { BUYER, makeDraft, makeSigned, type Office, openOffice, pay, SCHEDULE } from "../support/sale"
import { makeWorkbook } from "../support/zip"

type Person = { id: string; actor: Office["mop"]["actor"] }
let office: Office

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  provide({})
  office = await openOffice()
})

async function download(as: Person, url: string) {
  const headers = { host: "localhost", cookie: await cookieOf(as.actor), "sec-fetch-site": "same-origin" }
  const answer = await handleApi(new Request(`http://localhost${url}`, { headers }))
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes }
}

const documentOf = (id: string, query: string) => `/api/contracts/${id}/document?${query}`

describe("a contract's document", () => {
  test("as DOCX has the buyer, the number, the price in figures and words, and every row of the schedule", async () => {
    const { contract } = await makeSigned(office, SCHEDULE)
    const { status, headers, bytes } = await download(office.mop, documentOf(contract.id, "format=docx"))
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": DOCX_TYPE,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-length": String(bytes.byteLength),
    })
    const name = encodeURIComponent(`Договор № ${contract.number}.docx`)
    expect(headers.get("content-disposition")).toBe(`attachment; filename="document.docx"; filename*=UTF-8''${name}`)
    const text = await docxText(bytes)
    for (const part of [BUYER.fullName, BUYER.passport, BUYER.pinfl, contract.number, "523\u00A0417\u00A0350\u00A0сум"])
      expect(text).toContain(part)
    expect(text).toContain("пятьсот двадцать три миллиона четыреста семнадцать тысяч триста пятьдесят сумов")
    for (const item of contract.items) expect(text).toContain(formatDate(item.effectiveDate))
    expect(text.match(/Платёж по рассрочке/gu)).toHaveLength(24)
  })

  test("as PDF has the same, in the language that is asked for, each page with its number", async () => {
    const { contract } = await makeSigned(office, SCHEDULE)
    const { headers, bytes } = await download(office.finance, documentOf(contract.id, "format=pdf&locale=uz"))
    expect(headers.get("content-type")).toBe("application/pdf")
    const pages = await pdfPages(bytes)
    const text = pages.join(" ")
    for (const part of [BUYER.fullName, BUYER.passport, contract.number, "523 417 350 so‘m"])
      expect(text).toContain(part)
    expect(text).toContain("besh yuz yigirma uch million to‘rt yuz o‘n yetti ming uch yuz ellik so‘m")
    for (const item of contract.items) expect(text).toContain(formatDate(item.effectiveDate))
    for (const [index, page] of pages.entries()) expect(page).toContain(`${pages.length} dan ${index + 1}`)
  })

  test("nobody gets it without the passport: 403 within reach, 404 outside, and nothing is noted", async () => {
    const { contract } = await makeSigned(office, SCHEDULE)
    const stranger = await makeUser("sales")
    for (const format of ["docx", "pdf"]) {
      const url = documentOf(contract.id, `format=${format}`)
      expect((await download(office.rop, url)).status).toBe(403)
      expect((await download(office.sales, url)).status).toBe(403)
      expect((await download(stranger, url)).status).toBe(404)
      expect((await call("GET", url)).status).toBe(401)
    }
    const where = { kind: "document.downloaded", entityId: contract.id }
    expect(await db.activity.count({ where })).toBe(0)
    await download(office.admin, documentOf(contract.id, "format=pdf"))
    expect(await db.activity.count({ where })).toBe(1)
  })

  test("is refused with a sentence that says why, and never made of what is not asked rightly", async () => {
    const { contract } = await makeDraft(office, SCHEDULE)
    const ask = (query: string) => call("GET", documentOf(contract.id, query), { as: office.mop })
    expect((await ask("format=pdf&kind=addendum")).json).toMatchObject({ status: 409, code: "addendum_missing" })
    expect((await ask("format=pdf&kind=handover_act")).json).toMatchObject({ status: 409, code: "handover_unsigned" })
    for (const query of ["", "format=html", "format=pdf&kind=invoice", "format=pdf&version=0", "format=pdf&x=1"])
      expect((await ask(query)).status, query).toBe(400)
    expect((await call("GET", documentOf("none", "format=pdf"), { as: office.mop })).status).toBe(404)
  })
})

test("a receipt says who paid how much for what, once the money is confirmed", async () => {
  const { contract } = await makeSigned(office, SCHEDULE)
  const { id } = await pay(office, contract.id, { amount: 157_026_000 })
  const url = `/api/finance/payments/${id}/document`
  const { status, headers, bytes } = await download(office.rop, url)
  expect([status, headers.get("content-type")]).toEqual([200, "application/pdf"])
  const text = (await pdfPages(bytes)).join(" ")
  for (const part of [BUYER.fullName, contract.number, "157 026 000 сум", "сто пятьдесят семь миллионов", "15.01.2026"])
    expect(text).toContain(part)
  expect(text).not.toContain(BUYER.passport)
  expect((await download(await makeUser("sales"), url)).status).toBe(404)
  await cancelPayment(office.finance.actor, id, { reason: "ошибка" })
  expect((await call("GET", url, { as: office.finance })).json).toMatchObject({
    status: 409,
    code: "receipt_unconfirmed",
  })
})

describe("a template", () => {
  async function upload(bytes: Uint8Array, fields: Record<string, string>, as = office.admin, name = "Договор.docx") {
    const body = new FormData()
    body.set("file", new File([bytes as BlobPart], name))
    for (const [key, value] of Object.entries(fields)) body.set(key, value)
    return call<MediaDto & ProblemJson>("POST", "/api/media", { as, body })
  }
  const ofComplex = (id = office.place.id) => ({ ownerKind: "complex", ownerId: id })
  const post = <T>(part: string, body: object, as: Person = office.admin, id = office.place.id) =>
    call<T>("POST", `/api/complexes/${id}/templates${part}`, { as, body })

  test("names what cannot be filled before it is used; mended, it is what documents are made of", async () => {
    const bad = await upload(makeDocx(["Договор {contract_numbr}", "{#units}{unit_number}"]), ofComplex())
    expect([bad.status, bad.json.type]).toEqual([201, DOCX_TYPE])
    const ask = { kind: "contract", mediaId: bad.json.id }
    const report = await post<TemplateReport>("/check", ask)
    expect(report.json.faults).toEqual([{ kind: "list", tag: "units" }])
    expect((await post<ProblemJson>("", ask)).json).toMatchObject({ status: 409, code: "template_faulty" })

    const text = "ДОГОВОР {contract_number}: {buyer_name}, {price_words_uz}. {#units}№ {unit_number}; {/units}"
    const good = await upload(makeDocx([text]), ofComplex())
    const wanted = { kind: "contract", mediaId: good.json.id }
    expect((await post<TemplateReport>("/check", wanted)).json).toEqual({
      faults: [],
      placeholders: ["buyer_name", "contract_number", "price_words_uz", "unit_number", "units"],
    })
    expect((await post<TemplateDto>("", wanted)).json).toMatchObject({ active: true, file: { name: "Договор.docx" } })

    const { contract } = await makeSigned(office, SCHEDULE)
    const { bytes } = await download(office.mop, documentOf(contract.id, "format=docx"))
    const filled = await docxText(bytes)
    expect(filled).toContain(`ДОГОВОР ${contract.number}: ${BUYER.fullName}, besh yuz yigirma uch million`)
    expect(filled).toContain(`№ ${contract.units[0]?.number}; `)
    const example = await download(
      office.admin,
      `/api/complexes/${office.place.id}/templates/example?kind=contract&format=docx&mediaId=${good.json.id}`,
    )
    expect(await docxText(example.bytes)).toContain("ДОГОВОР ОБ-0001: Каримов Алишер Рустамович")
  })

  test("to begin with can be uploaded as it is, and our layout be seen", async () => {
    const { id } = await makeComplex()
    for (const kind of ["contract", "addendum", "handover_act"]) {
      const starter = await download(office.admin, `/api/complexes/${id}/templates/starter?kind=${kind}&locale=uz`)
      expect(starter.headers.get("content-type")).toBe(DOCX_TYPE)
      const { json } = await upload(starter.bytes, ofComplex(id))
      expect((await post<TemplateDto>("", { kind, mediaId: json.id }, office.admin, id)).status).toBe(201)
      const seen = await download(office.admin, `/api/complexes/${id}/templates/example?kind=${kind}&format=pdf`)
      expect((await pdfPages(seen.bytes)).join(" ")).toContain("ОБ-0001")
    }
  })

  test("is private: the admin reads it, nobody else", async () => {
    const { json } = await upload(makeDocx(["{price}"]), ofComplex())
    const { findPrivateMedia } = await import("@/lib/domain/media/queries")
    const key = json.url.split("/").at(-1) ?? ""
    expect(await findPrivateMedia(office.admin.actor, key)).toMatchObject({ type: DOCX_TYPE })
    for (const role of ["mop", "rop", "finance", "sales"] as const)
      expect(await findPrivateMedia(office[role].actor, key)).toBeNull()
    expect((await upload(makeDocx(["{price}"]), ofComplex(), office.mop)).status).toBe(403)
    expect((await upload(makeDocx(["{price}"]), ofComplex("none"))).status).toBe(404)
  })

  const part = (name: string) => ({ more: [{ name, data: "x" }] })
  const swollen = { more: [{ name: "word/media/image1.png", data: Buffer.alloc(60 * 1_024 * 1_024) }] }
  test.each([
    ["macros", makeDocx(["x"], part("word/vbaProject.bin")), 415, "media_macros"],
    ["the type of one with macros", makeDocx(["x"], { type: "document.macroEnabled.main+xml" }), 415, "media_macros"],
    ["an embedded file", makeDocx(["x"], part("word/embeddings/oleObject1.bin")), 415, "media_macros"],
    [
      "a foreign template",
      makeDocx(["x"], { relationships: outside("attachedTemplate", "file:///C:/x.dotm") }),
      415,
      "media_linked",
    ],
    [
      "a picture from elsewhere",
      makeDocx(["x"], { relationships: outside("image", "http://evil.example/x.png") }),
      415,
      "media_linked",
    ],
    [
      "a link that runs something",
      makeDocx(["x"], { relationships: outside("hyperlink", "file:///C:/x.exe") }),
      415,
      "media_linked",
    ],
    ["a document type", makeDocx([], { body: '<!DOCTYPE x [<!ENTITY a "b">]>' }), 400, "media_broken"],
    ["a bomb inside", makeDocx(["x"], swollen), 413, "media_swollen"],
    ["a workbook instead", makeWorkbook("<sheetData/>"), 415, "media_docx"],
    ["no archive at all", Buffer.from("just words"), 415, "media_docx"],
  ])("with %s is refused", async (_, bytes, status, code) => {
    const answer = await upload(bytes, ofComplex())
    expect([answer.status, answer.json.code]).toEqual([status, code])
    expect(answer.json.detail).not.toMatch(/media_|Something|не удалось/u)
  })

  test("may have links that a reader clicks", async () => {
    const relationships = outside("hyperlink", "https://shaxmatka.example")
    expect((await upload(makeDocx(["{price}"], { relationships }), ofComplex())).status).toBe(201)
  })

  test("is the only DOCX, and nothing else is a template", async () => {
    expect((await upload(makeDocx(["x"]), { public: "true" })).json.code).toBe("media_type")
    expect((await upload(makeDocx(["x"]), { ownerKind: "payment" }, office.finance)).json.code).toBe("media_type")
    expect((await upload(await makePicture("png"), ofComplex())).json.code).toBe("media_docx")
  })
})
