import { afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { db } from "@/lib/db/client"
import { signIn } from "@/lib/domain/sign-in/commands"
import { DELAYS_SECONDS } from "@/lib/domain/sign-in/rules"
import { updateUser } from "@/lib/domain/users/commands"
import { call, cookieOf } from "../support/api"
import { makeUser, PASSWORD } from "../support/factories"

let admin: Awaited<ReturnType<typeof makeUser>>

beforeAll(async () => {
  process.env.RATE_LIMIT_PUBLIC = "0"
  process.env.RATE_LIMIT_USER = "0"
  admin = await makeUser("admin")
})

const me = (cookie: string) => call("GET", "/api/users/me", { headers: { cookie } })

describe("a session ends at once", () => {
  const ways: [name: string, change: Record<string, unknown>][] = [
    ["when its person is deactivated", { active: false }],
    ["when their role changes", { role: "rop" }],
    ["when an admin gives them a new password", { password: true }],
  ]
  test.each(ways)("%s", async (_, change) => {
    const person = await makeUser("sales")
    const cookie = await cookieOf(person.actor)
    expect((await me(cookie)).status).toBe(200)
    expect((await call("PATCH", `/api/users/${person.id}`, { as: admin, body: change })).status).toBe(200)
    expect((await me(cookie)).status).toBe(401)
  })

  test("when an admin signs them out everywhere", async () => {
    const person = await makeUser("sales")
    const cookie = await cookieOf(person.actor)
    expect((await call("POST", `/api/users/${person.id}/sign-out`, { as: admin })).status).toBe(200)
    expect((await me(cookie)).status).toBe(401)
  })

  test("but not when their name or language changes", async () => {
    const person = await makeUser("sales")
    const cookie = await cookieOf(person.actor)
    await updateUser(admin.actor, { id: person.id, name: "Новое Имя", locale: "uz" })
    expect((await me(cookie)).status).toBe(200)
  })

  test("seven days after the sign-in, however busy it was, and never when forged", async () => {
    const day = 86_400_000
    expect((await me(await cookieOf(admin.actor, Date.now() - 6.9 * day))).status).toBe(200)
    expect((await me(await cookieOf(admin.actor, Date.now() - 7.1 * day))).status).toBe(401)
    const cookie = await cookieOf(admin.actor)
    expect((await me(`${cookie.slice(0, -4)}AAAA`)).status).toBe(401)
    expect((await me("next-auth.session-token=x")).status).toBe(401)
  })
})

describe("a session slides", () => {
  afterEach(() => vi.useRealTimers())

  /** The cookie as it was written so long ago. */
  async function cookieFrom(minutesAgo: number): Promise<string> {
    vi.useFakeTimers({ now: Date.now() - minutesAgo * 60_000, toFake: ["Date"] })
    const cookie = await cookieOf(admin.actor, Date.now())
    vi.useRealTimers()
    return cookie
  }

  test("with a fresh cookie on an answer once it is a quarter of an hour old", async () => {
    expect((await me(await cookieFrom(14))).headers.get("set-cookie")).toBeNull()
    const renewed = (await me(await cookieFrom(16))).headers.get("set-cookie") ?? ""
    expect(renewed).toMatch(/^next-auth\.session-token=.+; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/)
    expect((await me(renewed.split(";", 1)[0] ?? "")).status).toBe(200)
  })

  test("and ends eight hours after the last", async () => {
    expect((await me(await cookieFrom(7.9 * 60))).status).toBe(200)
    expect((await me(await cookieFrom(8.1 * 60))).status).toBe(401)
  })
})

describe("one's own password", () => {
  const change = (as: typeof admin, current: string, next: string) =>
    call("POST", "/api/users/me/password", { as, body: { current, next } })

  test("its change ends the other sessions and keeps this one", async () => {
    const person = await makeUser("mop", { mustChangePassword: true })
    const elsewhere = await cookieOf(person.actor)
    const answer = await change(person, PASSWORD, "another good password")
    expect(answer.status).toBe(200)
    expect((await me(elsewhere)).status).toBe(401)
    const fresh = answer.headers.get("set-cookie")?.split(";", 1)[0] ?? ""
    expect((await me(fresh)).json).toMatchObject({ id: person.id, mustChangePassword: false })
    await expect(signIn({ login: person.login, password: PASSWORD }, { address: "a" })).rejects.toThrow()
    await expect(
      signIn({ login: person.login, password: "another good password" }, { address: "b" }),
    ).resolves.toMatchObject({ actor: { id: person.id } })
  })

  test("a wrong, a short, the same one and the login itself are refused", async () => {
    const person = await makeUser("mop", { login: "a-long-enough-login" })
    expect((await change(person, "not it at all", "another good password")).json.code).toBe("password_wrong")
    expect((await change(person, PASSWORD, "short")).json.code).toBe("password_weak")
    expect((await change(person, PASSWORD, "A-Long-Enough-Login")).json.code).toBe("password_weak")
    expect((await change(person, PASSWORD, PASSWORD)).json.code).toBe("password_same")
  })
})

describe("signing in", () => {
  const attempt = (login: string, password: string, address: string, now?: Date) =>
    signIn({ login, password }, { address, requestId: "r" }, now).then(
      () => "in",
      (error: { code?: string }) => error.code,
    )

  test("is recorded", async () => {
    const person = await makeUser("finance")
    expect(await attempt(person.login, PASSWORD, "10.0.0.1")).toBe("in")
    const row = await db.activity.findFirstOrThrow({ where: { actorId: person.id }, select: { kind: true } })
    expect(row.kind).toBe("user.signedIn")
  })

  test("an unknown login, a wrong password and a deactivated person get the same answer", async () => {
    const person = await makeUser("sales")
    const gone = await makeUser("sales", { active: false })
    expect(await attempt("nobody-at-all", PASSWORD, "10.0.0.2")).toBe("sign_in_refused")
    expect(await attempt(person.login, "wrong", "10.0.0.2")).toBe("sign_in_refused")
    expect(await attempt(gone.login, PASSWORD, "10.0.0.2")).toBe("sign_in_refused")
  })

  test("an unknown login takes as long as a known one", async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => makeUser("sales")))
    const timed = async (login: string) => {
      const start = performance.now()
      await attempt(login, "wrong", "10.0.0.3")
      return performance.now() - start
    }
    const known: number[] = []
    const unknown: number[] = []
    for (const [n, person] of people.entries()) {
      known.push(await timed(person.login))
      unknown.push(await timed(`nobody-${n}`))
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[2] ?? 0
    // Without the decoy an unknown login would be answered ten times sooner.
    expect(median(unknown)).toBeGreaterThan(median(known) / 3)
  })

  test("guessing slows down the account from that address only, and success forgets it", async () => {
    const person = await makeUser("sales")
    let now = new Date("2026-11-23T06:00:00Z")
    for (const seconds of DELAYS_SECONDS.slice(0, 6)) {
      expect(await attempt(person.login, "wrong", "10.0.0.4", now)).toBe("sign_in_refused")
      if (seconds > 0) {
        const soon = new Date(now.getTime() + seconds * 1_000 - 1)
        expect(await attempt(person.login, PASSWORD, "10.0.0.4", soon)).toBe("sign_in_delayed")
      }
      now = new Date(now.getTime() + seconds * 1_000)
    }
    expect(await attempt(person.login, PASSWORD, "10.0.0.5", now)).toBe("in")
    expect(await attempt(person.login, PASSWORD, "10.0.0.4", now)).toBe("in")
    expect(await attempt(person.login, "wrong", "10.0.0.4", now)).toBe("sign_in_refused")
    expect(await attempt(person.login, PASSWORD, "10.0.0.4", now)).toBe("in")
  })

  test("forty guesses at once are not forty free guesses", async () => {
    const person = await makeUser("sales")
    const now = new Date()
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, n) => attempt(person.login, `guess ${n}`, "10.0.0.6", now)),
    )
    const free = DELAYS_SECONDS.findIndex((seconds) => seconds > 0) + 1
    expect(outcomes.filter((outcome) => outcome === "sign_in_refused")).toHaveLength(free)
    expect(outcomes.filter((outcome) => outcome === "sign_in_delayed")).toHaveLength(40 - free)
  })

  test("logins are kept hashed: people type passwords into the wrong field", async () => {
    await attempt("my secret password", "x", "10.0.0.7")
    const rows = await db.signInFailure.findMany({ where: { address: "10.0.0.7" } })
    expect(JSON.stringify(rows)).not.toContain("secret")
    expect(rows).toHaveLength(1)
  })
})
