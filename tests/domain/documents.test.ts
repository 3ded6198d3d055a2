import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { draftContract } from "@/lib/domain/contracts/commands"
import { recordDownload } from "@/lib/domain/documents/commands"
import { getPaper } from "@/lib/domain/documents/queries"
import { activateTemplate, addTemplate, retireTemplate } from "@/lib/domain/documents/templates/commands"
import { findActiveTemplate, listTemplates } from "@/lib/domain/documents/templates/queries"
import { forgetUnusedMedia } from "@/lib/domain/media/commands"
import { DOCX_TYPE } from "@/lib/domain/media/schema"
import { rescheduleContract } from "@/lib/domain/reschedules/commands"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { makeComplex, makeUser, unique } from "../support/factories"
import {
  BUYER,
  flatIn,
  makeClaim,
  makeDraft,
  makeSigned,
  type Office,
  openOffice,
  outcome,
  SCHEDULE,
} from "../support/sale"

let office: Office
const now = new Date("2026-01-15T06:00:00Z")

beforeAll(async () => {
  office = await openOffice()
})

describe("a contract's paper", () => {
  test("says who buys what for how much, of every unit, the flat before its parking", async () => {
    const { claim, leadId } = await makeClaim(office, "reserved", now)
    const parkingId = await flatIn(office, { kind: "parking", rooms: null, price: 45_000_000n, areaDm2: 1_325 })
    const parking = await claimUnit(office.mop.actor, { leadId, unitId: parkingId, kind: "reserved" }, now)
    const contract = await draftContract(
      office.mop.actor,
      { reservationId: parking.id, reservationIds: [claim.id], buyer: BUYER, schedule: SCHEDULE },
      now,
    )
    const paper = await getPaper(office.mop.actor, contract.id)
    expect(paper).toMatchObject({
      kind: "contract",
      number: contract.number,
      date: "2026-01-15",
      price: 568_417_350n,
      currency: "UZS",
      buyer: { name: BUYER.fullName, passport: BUYER.passport, pinfl: BUYER.pinfl, issuedOn: BUYER.passportIssuedAt },
      addendum: null,
    })
    expect(paper.units.map(({ kind, price, areaDm2, block }) => [kind, price, areaDm2, block])).toEqual([
      ["apartment", 523_417_350n, 6_345, "1"],
      ["parking", 45_000_000n, 1_325, "1"],
    ])
    expect(paper.schedule).toHaveLength(25)
    expect(paper.schedule.reduce((sum, item) => sum + item.amount, 0n)).toBe(568_417_350n)
  })

  test("is for those who read passports, and for the drafter until the signature", async () => {
    const { contract, claim } = await makeDraft(office, SCHEDULE, now)
    const codeFor = async (actor: Office["mop"]["actor"]) => (await outcome(getPaper(actor, contract.id))).code
    const codes = () =>
      Promise.all(["admin", "mop", "finance", "rop", "sales"].map((role) => codeFor(office[role as "mop"].actor)))
    expect(await codes()).toEqual(["done", "done", "done", "forbidden", "forbidden"])
    expect(await codeFor((await makeUser("sales")).actor)).toBe("not_found")
    expect(claim.id).toBeTruthy()
    await db.contract.update({ where: { id: contract.id }, data: { draftedById: office.sales.id } })
    expect(await codes()).toEqual(["done", "done", "done", "forbidden", "done"])
    await db.contract.update({ where: { id: contract.id }, data: { status: "signed", signedAt: now } })
    expect(await codes()).toEqual(["done", "done", "done", "forbidden", "forbidden"])
  })

  test("an addendum holds the new schedule beside the one before; the contract keeps what was signed", async () => {
    const { contract } = await makeSigned(office, SCHEDULE, now)
    expect((await outcome(getPaper(office.mop.actor, contract.id, "addendum"))).code).toBe("addendum_missing")
    const longer = { ...SCHEDULE, months: 36 } as typeof SCHEDULE
    const change = (reason: string, schedule: typeof SCHEDULE) =>
      rescheduleContract(office.finance.actor, contract.id, { schedule, reason }, now)
    await change("Заявление покупателя", longer)
    await change("Второе заявление", { kind: "full", startDate: "2026-03-02" })
    const newest = await getPaper(office.mop.actor, contract.id, "addendum")
    expect(newest.addendum).toEqual({ version: 3, number: 2, date: "2026-01-15", reason: "Второе заявление" })
    expect([newest.schedule.length, newest.previous.length]).toEqual([1, 37])
    const first = await getPaper(office.mop.actor, contract.id, "addendum", 2)
    expect([first.addendum?.number, first.schedule.length, first.previous.length]).toEqual([1, 37, 25])
    for (const version of [1, 4])
      expect((await outcome(getPaper(office.mop.actor, contract.id, "addendum", version))).code).toBe("not_found")
    expect((await getPaper(office.mop.actor, contract.id)).schedule).toHaveLength(25)
  })

  test("the act of a handover waits for the signature", async () => {
    const draft = await makeDraft(office, SCHEDULE, now)
    expect((await outcome(getPaper(office.mop.actor, draft.contract.id, "handover_act"))).code).toBe(
      "handover_unsigned",
    )
    const { contract } = await makeSigned(office, SCHEDULE, now)
    expect((await getPaper(office.mop.actor, contract.id, "handover_act")).handoverOn).toBeNull()
  })

  test("is noted when it is taken away, without anything that it says", async () => {
    const { contract } = await makeSigned(office, SCHEDULE, now)
    await recordDownload(office.mop.actor, await getPaper(office.mop.actor, contract.id), "pdf", now)
    const row = await db.activity.findFirstOrThrow({ where: { kind: "document.downloaded", entityId: contract.id } })
    expect(row).toMatchObject({
      actorId: office.mop.id,
      entity: "contract",
      data: { number: contract.number, kind: "contract", format: "pdf" },
    })
    expect(JSON.stringify(row.data)).not.toMatch(/Каримов|AB1234567|31203851234567/u)
  })
})

describe("a complex's templates", () => {
  const upload = async (complexId: string, fields = {}) => {
    const data = { key: `${unique()}.docx`, type: DOCX_TYPE, name: "Договор.docx", bytes: 9_000, sha256: "0" }
    const owner = { ownerKind: "complex", ownerId: complexId }
    return db.media.create({ data: { ...data, ...owner, ...fields }, select: { id: true, key: true } })
  }
  const kindsOf = async (complexId: string) =>
    (await listTemplates(office.admin.actor, complexId)).map(({ kind, active }) => `${kind} ${active}`)

  test("the newest of a kind is filled, earlier ones stay and come back, and none at all is our own layout", async () => {
    const { id } = await makeComplex()
    const [first, second] = [await upload(id), await upload(id)]
    const add = (mediaId: string, kind: "contract" | "addendum", at: number) =>
      addTemplate(office.admin.actor, { id, kind, mediaId }, new Date(now.getTime() + at))
    const old = await add(first.id, "contract", 0)
    await add(first.id, "addendum", 1)
    await add(second.id, "contract", 2)
    expect(await findActiveTemplate(id, "contract")).toBe(second.key)
    expect(await kindsOf(id)).toEqual(["contract true", "addendum true", "contract false"])
    await activateTemplate(office.admin.actor, { id, templateId: old.id })
    expect(await findActiveTemplate(id, "contract")).toBe(first.key)
    await retireTemplate(office.admin.actor, { id, templateId: old.id })
    expect(await findActiveTemplate(id, "contract")).toBeNull()
    expect(await findActiveTemplate(id, "addendum")).toBe(first.key)
    const kinds = await db.activity.findMany({
      where: { entityId: old.id },
      orderBy: { seq: "asc" },
      select: { kind: true },
    })
    expect(kinds.map(({ kind }) => kind)).toEqual(["template.added", "template.activated", "template.retired"])
  })

  test("twelve made active at once leave one", async () => {
    const { id } = await makeComplex()
    const files = await Promise.all(Array.from({ length: 12 }, () => upload(id)))
    const added = await Promise.all(
      files.map((file) => addTemplate(office.admin.actor, { id, kind: "contract", mediaId: file.id })),
    )
    await Promise.all(added.map(({ id: templateId }) => activateTemplate(office.admin.actor, { id, templateId })))
    expect((await kindsOf(id)).filter((line) => line === "contract true")).toHaveLength(1)
  })

  test("are the admin's, of files that were uploaded for this complex", async () => {
    const [mine, other] = [await makeComplex(), await makeComplex()]
    const file = await upload(other.id)
    const pdf = await upload(mine.id, { type: "application/pdf" })
    for (const mediaId of [file.id, pdf.id, "none"]) {
      const refused = await outcome(addTemplate(office.admin.actor, { id: mine.id, kind: "contract", mediaId }))
      expect(refused.code).toBe("validation_failed")
    }
    const { id: templateId } = await addTemplate(office.admin.actor, {
      id: other.id,
      kind: "contract",
      mediaId: file.id,
    })
    expect((await outcome(retireTemplate(office.admin.actor, { id: mine.id, templateId }))).code).toBe("not_found")
    for (const role of ["mop", "rop", "finance", "sales"] as const) {
      expect((await outcome(listTemplates(office[role].actor, other.id))).code).toBe("forbidden")
      expect((await outcome(retireTemplate(office[role].actor, { id: other.id, templateId }))).code).toBe("forbidden")
    }
  })

  test("a file that was tried and not taken is forgotten after a day, one that is a template never", async () => {
    const { id } = await makeComplex()
    const createdAt = new Date(now.getTime() - 25 * 3_600_000)
    const [taken, tried] = [await upload(id, { createdAt }), await upload(id, { createdAt })]
    await addTemplate(office.admin.actor, { id, kind: "contract", mediaId: taken.id })
    const forgotten = await forgetUnusedMedia(now)
    expect(forgotten).toContain(tried.key)
    expect(forgotten).not.toContain(taken.key)
  })
})
