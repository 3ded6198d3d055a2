import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { createFirstAdmin, updateUser } from "@/lib/domain/users/commands"
import type { IssuedUserDto, StaffMemberDto, UserDto } from "@/lib/domain/users/schema"
import { call } from "../support/api"
import { makeUser } from "../support/factories"

type List<T> = { items: T[]; nextCursor: string | null }
let admin: Awaited<ReturnType<typeof makeUser>>

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  admin = await makeUser("admin", { name: "Яна Последняя" })
})

const login = () => `new-${randomUUID().slice(0, 8)}`

describe("employees", () => {
  test("get a random password once, and must change it", async () => {
    const body = { login: login(), name: "Шахло", role: "sales" }
    const answer = await call<IssuedUserDto>("POST", "/api/users", { as: admin, body })
    expect(answer.status).toBe(201)
    expect(answer.json).toMatchObject({ ...body, active: true, mustChangePassword: true })
    expect(answer.json.initialPassword).toHaveLength(16)
    const list = await call<List<UserDto>>("GET", `/api/users?q=${body.login}`, { as: admin })
    expect(list.text).not.toContain(answer.json.initialPassword)
  })

  test("a login is taken whatever its capitals, also by two at once", async () => {
    const body = { login: login(), name: "A", role: "mop" }
    const both = await Promise.all([
      call("POST", "/api/users", { as: admin, body }),
      call("POST", "/api/users", { as: admin, body: { ...body, login: body.login.toUpperCase() } }),
    ])
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409])
    expect(both.find((answer) => answer.status === 409)?.json).toMatchObject({ code: "login_taken", login: body.login })
  })

  test("are listed as Russian and Uzbek people sort names, page by page, and stay so under inserts", async () => {
    const mark = randomUUID().slice(0, 6)
    // Ё counts as Е and Ў as У; bytes would put both after Я.
    const names = ["Еремин", "Ёлкин", "Жуков", "Умар", "Ўктам", "Қодир", "Карим"]
    for (const name of names) await makeUser("sales", { name: `${name} ${mark}` })
    const seen: string[] = []
    let cursor: string | null = ""
    for (let page = 0; cursor !== null && page < 10; page++) {
      const path: string = `/api/users?limit=2&q=${mark}${cursor && `&cursor=${cursor}`}`
      const answer = await call<List<UserDto>>("GET", path, { as: admin })
      seen.push(...answer.json.items.map((item) => item.name.replace(` ${mark}`, "")))
      cursor = answer.json.nextCursor
      if (page === 0) await makeUser("sales", { name: `Алишер ${mark}` })
    }
    expect(seen).toEqual(["Ёлкин", "Еремин", "Жуков", "Карим", "Қодир", "Ўктам", "Умар"])
  })

  test("are found in either alphabet", async () => {
    const person = await makeUser("rop", { name: "Гулноз Ҳакимова" })
    const answer = await call<List<UserDto>>("GET", "/api/users?q=gulnoz%20hakim", { as: admin })
    expect(answer.json.items.map((item) => item.id)).toEqual([person.id])
  })

  test("the log says that a phone changed, and not to what", async () => {
    const person = await makeUser("sales")
    await updateUser(admin.actor, { id: person.id, phone: "+998901234567", email: "a@b.uz", name: "Другое" })
    const row = await db.activity.findFirstOrThrow({
      where: { entityId: person.id, kind: "user.updated" },
      select: { data: true },
    })
    expect(row.data).toMatchObject({ phone: true, email: true, name: { after: "Другое" } })
    expect(JSON.stringify(row.data)).not.toContain("998901234567")
  })
})

describe("somebody can always let people in", () => {
  test("nobody deactivates themselves", async () => {
    const answer = await call("PATCH", `/api/users/${admin.id}`, { as: admin, body: { active: false } })
    expect([answer.status, answer.json.code]).toEqual([409, "self_deactivation"])
  })

  test("two last admins who demote each other at once: one stays", async () => {
    const second = await makeUser("admin")
    await db.user.updateMany({
      where: { role: "admin", id: { notIn: [admin.id, second.id] } },
      data: { active: false },
    })
    const outcomes = await Promise.allSettled([
      updateUser(admin.actor, { id: second.id, role: "mop" }),
      updateUser(second.actor, { id: admin.id, role: "mop" }),
    ])
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1)
    const admins = await db.user.findMany({ where: { role: "admin", active: true }, select: { id: true } })
    expect(admins).toHaveLength(1)
    const [last] = admins
    const rop = await makeUser("rop")
    const blocked = updateUser({ ...rop.actor, role: "admin" }, { id: last?.id ?? "", active: false })
    await expect(blocked).rejects.toMatchObject({ code: "last_admin" })
    await db.user.update({ where: { id: admin.id }, data: { role: "admin" }, select: { id: true } })
  })

  test("the first admin comes from the command line, with a login and a password that hold", async () => {
    const input = { login: "Boss.One", name: "Boss", password: "long enough it is" }
    expect(await createFirstAdmin(input)).toMatchObject({ login: "boss.one", role: "admin", mustChangePassword: false })
    await expect(createFirstAdmin(input)).rejects.toMatchObject({ code: "login_taken" })
    await expect(createFirstAdmin({ ...input, login: "два слова" })).rejects.toMatchObject({
      code: "validation_failed",
    })
    await expect(createFirstAdmin({ ...input, login: "two", password: "short" })).rejects.toMatchObject({
      code: "password_weak",
    })
  })
})

describe("staff", () => {
  test("shows who is on shift, and nobody who has left", async () => {
    const [present, absent, left] = await Promise.all([
      makeUser("finance", { name: "На смене" }),
      makeUser("finance", { name: "Дома" }),
      makeUser("finance", { name: "Ушёл", active: false }),
    ])
    const day = new Date("2026-11-23")
    await db.attendance.create({
      data: { userId: present.id, day, inAt: new Date(), status: "present" },
      select: { id: true },
    })
    const mop = await makeUser("mop")
    const answer = await call<List<StaffMemberDto>>("GET", "/api/staff?role=finance", { as: mop })
    const shifts = new Map(answer.json.items.map((item) => [item.id, item.onShift]))
    expect([shifts.get(present.id), shifts.get(absent.id), shifts.has(left.id)]).toEqual([true, false, false])
    expect(Object.keys(answer.json.items[0] ?? {}).sort()).toEqual(["id", "name", "onShift", "role"])
  })
})

test("people change their own name, language and theme, and nothing more", async () => {
  const person = await makeUser("sales")
  const changed = await call<UserDto>("PATCH", "/api/users/me", { as: person, body: { locale: "uz", theme: "dark" } })
  expect(changed.json).toMatchObject({ locale: "uz", theme: "dark" })
  const grab = await call("PATCH", "/api/users/me", { as: person, body: { role: "admin" } })
  expect([grab.status, grab.json.errors?.[0]?.path]).toEqual([400, "role"])
})
