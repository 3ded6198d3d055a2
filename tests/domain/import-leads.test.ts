import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { SYSTEM } from "@/lib/domain/actor"
import { createCampaign } from "@/lib/domain/campaigns/commands"
import { applyLeadImport } from "@/lib/domain/imports/leads/apply/commands"
import { startLeadImport } from "@/lib/domain/imports/leads/commands"
import { getImportReport } from "@/lib/domain/imports/runs/queries"
import { receiveTouch } from "@/lib/domain/leads/intake/commands"
import { readTables } from "@/lib/tables/read-tables"
import { makeComplex, makeLead, makePhone, makeUser, putOnShift, unique } from "../support/factories"
import { outcome } from "../support/sale"

type Person = Awaited<ReturnType<typeof makeUser>>
let admin: Person

beforeAll(async () => {
  admin = await makeUser("admin")
})

const HEAD = "ФИО;Моб. телефон;Источник;Статус;ЖК;Комментарий;Бюджет, млн сум;Дата обращения;Менеджер"
const file = (...lines: string[]) => new TextEncoder().encode([HEAD, ...lines].join("\n"))

async function preview(bytes: Uint8Array) {
  const { id, done } = await startLeadImport(admin.actor, { fileName: "лиды.csv" }, () => readTables(bytes))
  await done
  return getImportReport(admin.actor, id)
}

const leadsOf = (phone: string) =>
  db.lead.findMany({
    where: { phone },
    select: {
      id: true,
      name: true,
      status: true,
      source: true,
      assigneeId: true,
      budget: true,
      createdAt: true,
      complexId: true,
      touches: { select: { source: true, message: true }, orderBy: { at: "asc" } },
    },
    orderBy: { createdAt: "asc" },
  })

/** As an office writes it: without the country, in groups. */
const written = (phone: string) => `${phone.slice(4, 6)} ${phone.slice(6, 9)}-${phone.slice(9, 11)}-${phone.slice(11)}`

describe("a list of leads", () => {
  test("its rows become leads with what they say, given to whom they name", async () => {
    const complex = await makeComplex({ nameRu: `ЖК Импорт ${unique()}` })
    const { nameRu } = await db.complex.findUniqueOrThrow({ where: { id: complex.id }, select: { nameRu: true } })
    const owner = await makeUser("sales", { name: `Импортёр ${unique()}` })
    const phone = makePhone()
    const row = `Азиз;${written(phone)};Инстаграм;В работе;${nameRu};Ищет 2-комн.;850;14.02.2025 10:30;${owner.actor.name}`
    const report = await preview(file(row))
    expect([report.status, report.counts.new, report.rows[0]?.lead?.owner?.name]).toEqual([
      "previewed",
      1,
      owner.actor.name,
    ])
    expect(await leadsOf(phone)).toEqual([])
    expect(await applyLeadImport(admin.actor, report.id)).toEqual({ created: 1, touched: 0, unchanged: 0, routed: 0 })
    const [lead] = await leadsOf(phone)
    expect(lead).toMatchObject({
      name: "Азиз",
      status: "in_progress",
      source: "instagram",
      assigneeId: owner.id,
      budget: 850_000_000n,
      complexId: complex.id,
      createdAt: new Date("2025-02-14T10:30:00+05:00"),
      touches: [{ source: "instagram", message: "Ищет 2-комн." }],
    })
  })

  test("its advertising marks come along: a lead that a campaign brought counts as that campaign's", async () => {
    const code = `spring-${unique()}`
    const campaign = await createCampaign(admin.actor, {
      name: "Весна",
      code,
      channel: "instagram",
      startsOn: "2025-01-01",
      budget: 1_000_000,
      currency: "UZS",
    })
    const known = await makeLead(null)
    const phones = [makePhone(), known.phone ?? ""]
    const head = "Имя;Телефон;utm_source;UTM Medium;Кампания"
    const rows = phones.map((phone) => `Азиз;${written(phone)};ig;cpc;${code.toUpperCase()}`)
    const report = await preview(new TextEncoder().encode([head, ...rows].join("\n")))
    await applyLeadImport(admin.actor, report.id)
    for (const phone of phones) {
      const { touches, campaignId } = await db.lead.findFirstOrThrow({
        where: { phone },
        select: { campaignId: true, touches: { select: { utmSource: true, utmMedium: true, campaignId: true } } },
      })
      expect(campaignId).toBe(campaign.id)
      expect(touches).toContainEqual({ utmSource: "ig", utmMedium: "cpc", campaignId: campaign.id })
    }
  })

  test("a phone that is known becomes a touch and its owner stays; a second row of the file is one as well", async () => {
    const owner = await makeUser("sales")
    const known = await makeLead(owner)
    const fresh = makePhone()
    const report = await preview(
      file(
        `Кто-то;${known.phone};;;;Снова интересуется;;;`,
        `Новый;${fresh};;;;Первый раз;;;`,
        `Новый;${written(fresh)};;;;Второй раз;;;`,
      ),
    )
    expect(report.rows.map((row) => row.verdict)).toEqual(["changed", "new", "changed"])
    expect(report.rows[0]?.ownerName).toBe(owner.actor.name)
    expect(await applyLeadImport(admin.actor, report.id)).toMatchObject({ created: 1, touched: 2 })
    expect(await leadsOf(known.phone ?? "")).toMatchObject([
      { id: known.id, assigneeId: owner.id, touches: [{ source: "import", message: "Снова интересуется" }] },
    ])
    expect((await leadsOf(fresh)).map((lead) => lead.touches.length)).toEqual([2])
  })

  test("the same file again changes nothing", async () => {
    const bytes = file(`Раз;${makePhone()};;;;Заметка;;;`, `Два;${makePhone()};сайт;;;;;01.03.2025;`)
    await applyLeadImport(admin.actor, (await preview(bytes)).id)
    const again = await preview(bytes)
    expect(again.rows.map((row) => row.verdict)).toEqual(["unchanged", "unchanged"])
    const touches = await db.leadTouch.count()
    expect(await applyLeadImport(admin.actor, again.id)).toEqual({ created: 0, touched: 0, unchanged: 2, routed: 0 })
    expect(await db.leadTouch.count()).toBe(touches)
  })

  test("a lost lead that turns up is new again; new leads go round those who are in, up to their cap", async () => {
    await db.attendance.deleteMany({})
    const busy = await makeUser("sales", { leadCap: 2 })
    await putOnShift(busy)
    const lost = await makeLead(null, { status: "lost", state: "lost", lostReason: "price" })
    const phones = [makePhone(), makePhone(), makePhone()]
    const report = await preview(
      file(`Вернулся;${lost.phone};;;;;;;`, ...phones.map((phone) => `Новый;${phone};;;;;;;`)),
    )
    expect(await applyLeadImport(admin.actor, report.id)).toMatchObject({ created: 3, touched: 1, routed: 1 })
    expect(await leadsOf(lost.phone ?? "")).toMatchObject([{ status: "new", assigneeId: busy.id }])
    const owners = await Promise.all(phones.map(async (phone) => (await leadsOf(phone))[0]?.assigneeId))
    expect(owners).toEqual([busy.id, null, null])
  })

  test("what is wrong is said by row and column, and then nothing is applied", async () => {
    const twins = `Близнец ${unique()}`
    await Promise.all([makeUser("sales", { name: twins }), makeUser("sales", { name: twins })])
    const report = await preview(
      file(
        "Кто;9981248581;по наитию;;;;;;",
        `Кто;${makePhone()};;;Нет такого ЖК;;много;завтра;${twins}`,
        `Кто;${makePhone()};;;;;;01.01.2999;Никто`,
      ),
    )
    const faults = report.rows.map((row) => row.faults.map(({ code, column }) => `${column}: ${code}`))
    expect(faults).toEqual([
      ["Моб. телефон: phone", "Источник: unknown_word"],
      ["Бюджет, млн сум: price", "ЖК: complex", "Дата обращения: date", "Менеджер: person_many"],
      ["Дата обращения: date", "Менеджер: person"],
    ])
    expect(report.status).toBe("failed")
    expect((await outcome(applyLeadImport(admin.actor, report.id))).code).toBe("status_conflict")
    const headless = await startLeadImport(admin.actor, { fileName: "" }, async () =>
      readTables(new TextEncoder().encode("Имя;Город\nАзиз;Ташкент\n")),
    )
    await headless.done
    expect((await getImportReport(admin.actor, headless.id)).rows[0]?.faults).toEqual([
      { code: "no_heading", column: "", value: "phone" },
    ])
  })
})

describe("races", () => {
  test("of two who apply one list at once one does", async () => {
    const phones = Array.from({ length: 20 }, makePhone)
    const { id } = await preview(file(...phones.map((phone) => `Гонка;${phone};;;;;;;`)))
    const ends = await Promise.all([
      outcome(applyLeadImport(admin.actor, id)),
      outcome(applyLeadImport(admin.actor, id)),
    ])
    expect(ends.map((end) => end.code).sort()).toEqual(["done", "status_conflict"])
    expect(await db.lead.count({ where: { phone: { in: phones } } })).toBe(20)
  })

  test("requests from the site with the list's phones, while it is written, make no second lead and lose no touch", async () => {
    await db.attendance.deleteMany({})
    await putOnShift(await makeUser("sales", { leadCap: 100 }), await makeUser("sales", { leadCap: 100 }))
    const phones = Array.from({ length: 30 }, makePhone)
    const { id } = await preview(file(...phones.map((phone) => `Список;${phone};;;;Из списка;;;`)))
    const site = (phone: string) =>
      receiveTouch(SYSTEM, { name: "Сайт", phone, phoneRaw: phone }, { source: "site", message: "С сайта" })
    await Promise.all([applyLeadImport(admin.actor, id), ...[...phones].reverse().map(site)])
    const leads = await db.lead.findMany({
      where: { phone: { in: phones } },
      select: { phone: true, assigneeId: true, touches: { select: { message: true } } },
    })
    expect(leads).toHaveLength(30)
    for (const { touches, assigneeId } of leads) {
      expect(touches.map((touch) => touch.message).sort()).toEqual(["Из списка", "С сайта"])
      expect(assigneeId).not.toBeNull()
    }
  })
})
