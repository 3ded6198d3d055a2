import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import {
  addAttendance,
  checkIn,
  checkOut,
  closeForgottenCheckOuts,
  editAttendance,
  removeAttendance,
  setAbsence,
} from "@/lib/domain/attendance/commands"
import { getAttendanceDay, getMyShift, listOnShift } from "@/lib/domain/attendance/queries"
import type { DomainError } from "@/lib/domain/errors"
import { updateUser } from "@/lib/domain/users/commands"
import { makeUser } from "../support/factories"

// Monday 23 November 2026; Tashkent is five hours ahead of UTC.
const at = (time: string, day = "2026-11-23") => new Date(`${day}T${time}:00+05:00`)
let mop: Awaited<ReturnType<typeof makeUser>>

beforeAll(async () => {
  mop = await makeUser("mop")
})

test("ten clicks at once are one arrival", async () => {
  const me = await makeUser("sales")
  const clicks = await Promise.allSettled(Array.from({ length: 10 }, () => checkIn(me.actor, undefined, at("09:00"))))
  expect(clicks.filter((click) => click.status === "fulfilled")).toHaveLength(1)
  for (const click of clicks) {
    if (click.status === "rejected") expect(click.reason).toMatchObject({ code: "already_checked_in" })
  }
  expect(await getMyShift(me.actor, at("09:30"))).toEqual({ onShift: true, since: at("09:00").toISOString() })
})

test.each([
  ["09:15", "2026-11-23", "present"],
  ["09:16", "2026-11-23", "late"],
  ["11:00", "2026-11-22", "present"], // a Sunday
])("an arrival at %s on %s is %s", async (time, day, status) => {
  const me = await makeUser("sales")
  expect(await checkIn(me.actor, undefined, at(time, day))).toMatchObject({ status, day })
})

test("coming back from lunch is not being late", async () => {
  const me = await makeUser("sales")
  await checkIn(me.actor, undefined, at("09:00"))
  await checkOut(me.actor, undefined, at("13:00"))
  expect(await checkIn(me.actor, undefined, at("14:00"))).toMatchObject({ status: "present" })
})

test("the day is the company's: half past one at night in UTC's yesterday is today", async () => {
  const me = await makeUser("sales")
  expect(await checkIn(me.actor, undefined, new Date("2026-11-23T20:30:00Z"))).toMatchObject({ day: "2026-11-24" })
})

test("a forgotten check-out ends with the shift, flagged, whether or not the job runs", async () => {
  const me = await makeUser("sales")
  await checkIn(me.actor, undefined, at("09:00"))
  const onShift = async (time: string, day?: string) =>
    (await listOnShift(at(time, day))).some((person) => person.userId === me.id)
  expect(await onShift("19:59")).toBe(true)
  expect(await onShift("20:00")).toBe(false)
  await expect(checkOut(me.actor, undefined, at("21:00"))).rejects.toMatchObject({ code: "not_checked_in" })
  await closeForgottenCheckOuts(at("20:05"))
  const stay = await db.attendance.findFirstOrThrow({ where: { userId: me.id } })
  expect(stay).toMatchObject({ outAt: at("20:00"), forgotten: true })
})

test("with the job stopped the next morning's arrival closes yesterday's", async () => {
  const me = await makeUser("sales")
  await checkIn(me.actor, undefined, at("09:00"))
  await checkIn(me.actor, undefined, at("09:05", "2026-11-24"))
  const stays = await db.attendance.findMany({ where: { userId: me.id }, orderBy: { inAt: "asc" } })
  expect(stays).toMatchObject([{ outAt: at("20:00"), forgotten: true }, { outAt: null }])
})

test("an evening shift that began after the day's end lasts until the next one", async () => {
  const me = await makeUser("sales")
  await checkIn(me.actor, undefined, at("21:00"))
  expect((await getMyShift(me.actor, at("23:00"))).onShift).toBe(true)
  expect((await getMyShift(me.actor, at("20:00", "2026-11-24"))).onShift).toBe(false)
})

test("a day shows who came, who was late, who is away and who is missing", async () => {
  const [early, late, sick, missing] = await Promise.all([1, 2, 3, 4].map(() => makeUser("sales")))
  if (!early || !late || !sick || !missing) throw new Error("four people were made")
  const day = "2026-10-05"
  await checkIn(early.actor, undefined, at("08:50", day))
  await checkIn(late.actor, undefined, at("10:00", day))
  await setAbsence(mop.actor, { userId: sick.id, day, kind: "sick", note: "ОРВИ" })
  const statusOf = async (id: string) =>
    (await getAttendanceDay(mop.actor, { day }, at("12:00", "2026-10-06"))).items.find((row) => row.user.id === id)
      ?.status
  expect(await statusOf(early.id)).toBe("present")
  expect(await statusOf(late.id)).toBe("late")
  expect(await statusOf(sick.id)).toBe("sick")
  expect(await statusOf(missing.id)).toBe("absent")
})

test("others are checked in and corrected by МОП, not by a salesperson or РОП; the correction is audited", async () => {
  const [me, other, rop] = [await makeUser("sales"), await makeUser("sales"), await makeUser("rop")]
  await expect(checkIn(me.actor, { userId: other.id }, at("09:00"))).rejects.toMatchObject({ code: "forbidden" })
  await expect(checkIn(rop.actor, { userId: other.id }, at("09:00"))).rejects.toMatchObject({ code: "forbidden" })
  const stay = await checkIn(mop.actor, { userId: other.id }, at("10:00"))
  const edit = { id: stay.id, inAt: at("09:00").toISOString(), status: "present" as const }
  expect(await editAttendance(mop.actor, edit, at("10:30"))).toMatchObject({ status: "present" })
  const audit = await db.activity.findFirst({ where: { kind: "attendance.edited", entityId: stay.id } })
  expect(audit).toMatchObject({ actorId: mop.id, data: { before: { status: "late" }, after: { status: "present" } } })
})

test("a stay that nobody put down is added, told late by its hour, and never over another; a wrong one goes, into the log", async () => {
  const person = await makeUser("sales")
  const stay = (from: string, to: string) => ({
    userId: person.id,
    inAt: at(from, "2026-10-07").toISOString(),
    outAt: at(to, "2026-10-07").toISOString(),
  })
  const later = at("12:00", "2026-10-08")
  const added = await addAttendance(mop.actor, stay("10:00", "13:00"), later)
  expect(added).toMatchObject({ status: "late", forgotten: false, editedBy: mop.actor.name })
  const refused = (input: ReturnType<typeof stay>) =>
    addAttendance(mop.actor, input, later).then(
      () => null,
      (error: DomainError) => error.fields?.[0]?.message,
    )
  expect(await refused(stay("12:00", "14:00"))).toBe("stayOverlaps")
  expect(await refused(stay("15:00", "14:00"))).toBe("stayOrder")
  expect(await addAttendance(mop.actor, stay("14:00", "18:00"), later)).toMatchObject({ status: "present" })
  await removeAttendance(mop.actor, { id: added.id }, later)
  const day = await getAttendanceDay(mop.actor, { day: "2026-10-07" }, later)
  expect(day.items.find((row) => row.user.id === person.id)?.stays).toHaveLength(1)
  const logged = await db.activity.findMany({
    where: { kind: "attendance.edited", entityId: added.id },
    orderBy: { seq: "asc" },
  })
  expect(logged.at(-1)?.data).toMatchObject({ before: { id: added.id, inAt: added.inAt } })
  await expect(removeAttendance(person.actor, { id: added.id })).rejects.toMatchObject({ code: "forbidden" })
})

test("an absence lasts from a day to another, and is taken back for some of them", async () => {
  const person = await makeUser("sales")
  const away = { userId: person.id, note: "" }
  await setAbsence(mop.actor, { ...away, day: "2026-10-12", until: "2026-10-16", kind: "leave" })
  await setAbsence(mop.actor, { ...away, day: "2026-10-15", until: "2026-10-16", kind: "sick" })
  await setAbsence(mop.actor, { ...away, day: "2026-10-13", kind: null })
  const rows = await db.absence.findMany({ where: { userId: person.id }, orderBy: { day: "asc" } })
  expect(rows.map(({ day, kind }) => `${day.toISOString().slice(8, 10)} ${kind}`)).toEqual([
    "12 leave",
    "14 leave",
    "15 sick",
    "16 sick",
  ])
  const backwards = setAbsence(mop.actor, { ...away, day: "2026-10-16", until: "2026-10-12", kind: "leave" })
  await expect(backwards).rejects.toMatchObject({ code: "validation_failed" })
})

test("who is deactivated leaves at that moment, and forgot nothing", async () => {
  const [admin, person] = [await makeUser("admin"), await makeUser("sales")]
  const now = new Date()
  const stay = await checkIn(person.actor, {}, new Date(now.getTime() - 60_000))
  await updateUser(admin.actor, { id: person.id, active: false }, now)
  const row = await db.attendance.findUniqueOrThrow({
    where: { id: stay.id },
    select: { outAt: true, forgotten: true },
  })
  expect(row).toEqual({ outAt: now, forgotten: false })
})
