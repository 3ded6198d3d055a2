import { expect, test } from "vitest"
import { safePath } from "@/components/auth/safe-path"
import { problemOfCode } from "@/components/auth/sign-in-problem"
import { readPublicPath } from "@/lib/i18n/public-path"

test("public addresses are read in every language", () => {
  expect(readPublicPath("/")).toEqual({ locale: "ru", path: { kind: "page" } })
  expect(readPublicPath("/uz")).toEqual({ locale: "uz", path: { kind: "page" } })
  expect(readPublicPath("/en/bahor")).toEqual({ locale: "en", path: { kind: "complex", slug: "bahor" } })
  expect(readPublicPath("/shaxmatki/bahor").path).toEqual({ kind: "grid", slug: "bahor" })
  expect(readPublicPath("/uz/shaxmatki/bahor/search").path).toEqual({ kind: "grid", slug: "bahor" })
  expect(readPublicPath("/uz/shaxmatki/bahor/plan").path).toEqual({ kind: "plan", slug: "bahor" })
  expect(readPublicPath("/shaxmatki/bahor/plan/d-1").path).toEqual({ kind: "plan", slug: "bahor", drawingId: "d-1" })
  expect(readPublicPath("/shaxmatki/bahor/u129").path).toEqual({ kind: "unit", slug: "bahor", unitId: "u129" })
})

test("a form that no page has never reaches the renderer, where it would be kept as a cached 404", () => {
  const probes = [
    "/x.php",
    "/wp-admin/setup",
    "/.env",
    "/Bahor",
    "/uz/uz",
    "/api",
    "/shaxmatki/bahor/u1/x",
    "/shaxmatki/bahor/plan/d1/x",
    "/shaxmatki/bahor/plan/d.1",
    "/shaxmatki/Bahor/plan",
    "//",
    "/a/b/c/d",
  ]
  for (const probe of probes) expect(readPublicPath(probe).path, probe).toBeNull()
})

test("after signing in only an address of this site is opened", () => {
  expect(safePath("/dashboard/leads?status=new")).toBe("/dashboard/leads?status=new")
  for (const foreign of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:x",
    "",
  ])
    expect(safePath(foreign), foreign).toBe("/dashboard")
})

test("the refusals of the sign-in have a kind and a delay", () => {
  expect(problemOfCode("CredentialsSignin")).toEqual({ kind: "wrong" })
  expect(problemOfCode("LOCKED:30")).toEqual({ kind: "locked", seconds: 30 })
  expect(problemOfCode("INTERNAL")).toEqual({ kind: "failed" })
})
