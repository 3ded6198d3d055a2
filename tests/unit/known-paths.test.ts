import { beforeEach, expect, test, vi } from "vitest"

const read = vi.hoisted(() => vi.fn())
vi.mock("@/lib/domain/complexes/queries", () => ({ listPublicPaths: read }))

const { forgetPublicPaths, publicPathKnown } = await import("@/lib/cache/known-paths")

beforeEach(() => {
  forgetPublicPaths()
  read.mockReset()
  read.mockResolvedValue({
    complexes: [
      { slug: "bahor", unitIds: ["u1"], drawingIds: ["d1"] },
      { slug: "bare", unitIds: [], drawingIds: [] },
    ],
    redirects: [{ from: "vesna", to: "bahor" }],
  })
})

test("known pages pass, unknown complexes and units do not", async () => {
  const now = 1_000_000
  for (const path of [
    "/",
    "/uz/bahor",
    "/shaxmatki/bahor/search",
    "/en/shaxmatki/bahor/u1",
    "/bahor/og.png",
    "/thanks",
  ]) {
    expect(await publicPathKnown(path, now), path).toEqual({ known: true })
  }
  for (const path of ["/rassvet", "/shaxmatki/bahor/u2", "/shaxmatki/rassvet", "/login/og.png", "/x.php"]) {
    expect((await publicPathKnown(path, now)).known, path).toBe(false)
  }
})

test("a complex has a plan once something is drawn, and every drawing an address", async () => {
  const now = 1_500_000
  for (const path of ["/shaxmatki/bahor/plan", "/uz/shaxmatki/bahor/plan/d1"])
    expect(await publicPathKnown(path, now), path).toEqual({ known: true })
  for (const path of [
    "/shaxmatki/bare/plan",
    "/shaxmatki/bahor/plan/d2",
    "/shaxmatki/bahor/plan/u1",
    "/shaxmatki/bahor/d1",
  ])
    expect((await publicPathKnown(path, now)).known, path).toBe(false)
  expect((await publicPathKnown("/en/shaxmatki/vesna/plan/d1", now)).movedTo).toBe("/en/shaxmatki/bahor/plan/d1")
})

test("a thousand probes cost one look-up, and a new complex is found two seconds later", async () => {
  const now = 2_000_000
  await Promise.all(Array.from({ length: 1_000 }, (_, index) => publicPathKnown(`/probe-${index}`, now)))
  expect(read).toHaveBeenCalledTimes(1)
  read.mockResolvedValue({ complexes: [{ slug: "rassvet", unitIds: [], drawingIds: [] }], redirects: [] })
  expect((await publicPathKnown("/rassvet", now + 1_000)).known).toBe(false)
  expect((await publicPathKnown("/rassvet", now + 2_100)).known).toBe(true)
  expect(read).toHaveBeenCalledTimes(2)
})

test("a former slug leads to the present one, with its language and what follows", async () => {
  expect(await publicPathKnown("/vesna")).toEqual({ known: true, movedTo: "/bahor" })
  expect((await publicPathKnown("/uz/shaxmatki/vesna/u1")).movedTo).toBe("/uz/shaxmatki/bahor/u1")
})

test("without a database what is cached can still be served", async () => {
  read.mockRejectedValue(new Error("no database"))
  expect(await publicPathKnown("/bahor")).toEqual({ known: true })
})
