import { randomBytes } from "node:crypto"
import { readdir, utimes, writeFile } from "node:fs/promises"
import path from "node:path"
import { crc32, deflateSync } from "node:zlib"
import sharp from "sharp"
import { beforeAll, describe, expect, test } from "vitest"
import { GET } from "@/app/media/[key]/route"
import { db } from "@/lib/db/client"
import { MEDIA_MOST_BYTES, type MediaDto } from "@/lib/domain/media/schema"
import { ROLES, type Role } from "@/lib/domain/policy"
import { env, provide } from "@/lib/env"
import { removeUnusedMedia } from "@/lib/media/sweep"
import { call, cookieOf } from "../support/api"
import { makeComplex, makeLead, makeUser } from "../support/factories"
import { makePdf, makePicture } from "../support/files"

type Person = Awaited<ReturnType<typeof makeUser>>
const people = {} as Record<Role, Person>
const dataDir = env().DATA_DIR

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  provide({})
  for (const role of ROLES) people[role] = await makeUser(role)
})

type Fields = Record<string, string>
async function upload(as: Person, bytes: Uint8Array | string, fields: Fields = { public: "true" }, name = "plan.png") {
  const body = new FormData()
  body.set("file", new File([bytes as BlobPart], name, { type: "image/png" }))
  for (const [key, value] of Object.entries(fields)) body.set(key, value)
  return call<MediaDto & { code: string; detail: string }>("POST", "/api/media", { as, body })
}

async function open(url: string, as?: Person, headers: Record<string, string> = {}, method = "GET") {
  const cookie: Record<string, string> = as ? { cookie: await cookieOf(as.actor) } : {}
  const request = new Request(`http://localhost${url}`, { method, headers: { ...headers, ...cookie } })
  const answer = await GET(request, { params: Promise.resolve({ key: url.split("/").at(-1) ?? "" }) })
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

describe("a picture", () => {
  test.each(["jpeg", "png", "webp"] as const)("in %s becomes WebP without camera and place", async (format) => {
    const sent = await makePicture(format)
    expect(sent.includes("SecretCamera")).toBe(true)
    const { status, json } = await upload(people.admin, sent)
    expect([status, json]).toMatchObject([201, { type: "image/webp", width: 1_200, height: 800, name: "plan.png" }])
    const served = await open(json.url)
    const found = await sharp(served.bytes).metadata()
    expect(found).toMatchObject({ format: "webp", width: 1_200, height: 800 })
    expect([found.exif, found.xmp, found.iptc]).toEqual([undefined, undefined, undefined])
    expect(served.bytes.includes("SecretCamera")).toBe(false)
    expect(json.bytes).toBe(served.bytes.byteLength)
  })

  test("taken with the camera on its side stands upright", async () => {
    const lying = await sharp(await makePicture("jpeg"))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await upload(people.admin, lying)).json).toMatchObject({ width: 800, height: 1_200 })
  })

  test("is at most 2400 px, and 800 px in lists", async () => {
    const { json } = await upload(people.admin, await makePicture("jpeg", { width: 3_000, height: 1_000 }))
    expect(json).toMatchObject({ width: 2_400, height: 800 })
    const small = await open(json.url.replace(".webp", ".small.webp"))
    expect(await sharp(small.bytes).metadata()).toMatchObject({ width: 800, height: 267 })
  })

  test("of the site is kept by browsers for a week, in whole or in part", async () => {
    const { json } = await upload(people.admin, await makePicture("png"))
    const whole = await open(json.url)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      "cache-control": "public, max-age=604800, immutable",
      "content-type": "image/webp",
      "x-content-type-options": "nosniff",
    })
    const part = await open(json.url, undefined, { range: "bytes=4-11" })
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 4-11/${json.bytes}`])
    expect(part.bytes.equals(whole.bytes.subarray(4, 12))).toBe(true)
    expect((await open(json.url, undefined, { range: `bytes=${json.bytes}-` })).status).toBe(416)
    const head = await open(json.url, undefined, {}, "HEAD")
    expect([head.bytes.byteLength, head.headers.get("content-length")]).toEqual([0, String(json.bytes)])
    const etag = String(whole.headers.get("etag"))
    expect((await open(json.url, undefined, { "if-none-match": etag })).status).toBe(304)
  })

  test("with a page hidden behind its pixels loses the page", async () => {
    const script = "<script>alert(1)</script>"
    const { status, json } = await upload(people.admin, Buffer.concat([await makePicture("jpeg"), Buffer.from(script)]))
    expect(status).toBe(201)
    expect((await open(json.url)).bytes.includes("alert")).toBe(false)
  })
})

test("a document stays as it is and is saved, never opened on the site", async () => {
  const sent = makePdf()
  const { status, json } = await upload(people.admin, sent, { public: "true" }, "C:\\Проект «Рассвет».pdf")
  expect([status, json]).toMatchObject([201, { type: "application/pdf", width: null, name: "Проект «Рассвет».pdf" }])
  const { headers, bytes } = await open(json.url)
  expect(bytes.equals(sent)).toBe(true)
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''%D0%9F/)
  expect(headers.get("content-security-policy")).toContain("sandbox")
})

describe("is refused with its own sentence:", () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("<svg onload='alert(1)'/>", "utf16le")])
  const exe = Buffer.alloc(512)
  exe.write("MZ")
  const zip = Buffer.from("504b0304140000000800", "hex")
  const jpegs = makePicture("jpeg")

  test.each([
    ["an SVG", svg, 415, "media_svg"],
    ["an SVG in UTF-16", utf16, 415, "media_svg"],
    ["a web page", "\uFEFF \n<!DOCTYPE html><script>alert(1)</script>", 415, "media_markup"],
    ["a shell script", "#!/bin/sh\nrm -rf /\n", 415, "media_program"],
    ["a program called .png", exe, 415, "media_program"],
    ["a Linux program", Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01"), Buffer.alloc(64)]), 415, "media_program"],
    ["an archive", Buffer.concat([zip, Buffer.alloc(64)]), 415, "media_type"],
    ["a text", "just words", 415, "media_type"],
    ["nothing", "", 415, "media_type"],
    ["a document with a script", makePdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), 415, "media_program"],
    ["the same spelled in codes", makePdf("/OpenAction << /S /Java#53cript /J#53 (x) >>"), 415, "media_program"],
    ["half a document", makePdf().subarray(0, 150), 400, "media_broken"],
    ["a picture of a billion pixels", bomb(40_000, 40_000), 413, "media_pixels"],
  ])("%s", async (_, bytes, status, code) => {
    const answer = await upload(people.admin, bytes)
    expect([answer.status, answer.json]).toMatchObject([status, { code }])
    expect(answer.json.detail).not.toMatch(/media_|Something|не удалось/)
  })

  test("half a picture", async () => {
    const whole = await jpegs
    const answer = await upload(people.admin, whole.subarray(0, whole.length / 2))
    expect([answer.status, answer.json.code]).toEqual([400, "media_broken"])
  })

  test("more than 15 MB", async () => {
    const answer = await upload(people.admin, Buffer.alloc(MEDIA_MOST_BYTES + 1))
    expect([answer.status, answer.json.code]).toEqual([413, "payload_too_large"])
    expect((await upload(people.admin, Buffer.alloc(MEDIA_MOST_BYTES + 100_000))).status).toBe(413)
  })

  test("and nothing of it is kept", async () => {
    const before = await readdir(dataDir, { recursive: true })
    await upload(people.admin, svg)
    expect(await readdir(dataDir, { recursive: true })).toEqual(before)
  })
})

describe("who may", () => {
  test("pictures of the site come from an admin; private files from who may write their record", async () => {
    const png = await makePicture("png", { width: 20, height: 20 })
    const lead = await makeLead(people.sales)
    const status = async (role: Role, fields: Fields) => (await upload(people[role], png, fields)).status
    for (const role of ROLES) expect(await status(role, { public: "true" })).toBe(role === "admin" ? 201 : 403)
    const ofLead = { ownerKind: "lead", ownerId: lead.id }
    expect(await Promise.all(ROLES.map((role) => status(role, ofLead)))).toEqual([201, 201, 201, 201, 403])
    expect((await upload(await makeUser("sales"), png, ofLead)).status).toBe(404)
    expect(await status("finance", { ownerKind: "payment" })).toBe(201)
    expect(await status("sales", { ownerKind: "payment" })).toBe(403)
    expect(await status("rop", { ownerKind: "expense" })).toBe(201)
    expect(await status("admin", {})).toBe(400)
    expect(await status("admin", { public: "true", ownerKind: "lead", ownerId: lead.id })).toBe(400)
  })

  test("a lead's file is read with the lead: by its salesperson and the desks, by nobody else", async () => {
    const lead = await makeLead(people.sales)
    const { json } = await upload(people.sales, makePdf(), { ownerKind: "lead", ownerId: lead.id })
    const stranger = await makeUser("sales")
    for (const role of ROLES) expect((await open(json.url, people[role])).status, role).toBe(200)
    expect((await open(json.url, stranger)).status).toBe(404)
    expect((await open(json.url)).status).toBe(404)
    expect((await open(json.url, people.admin)).headers.get("cache-control")).toBe("private, no-store")
    await db.lead.update({ where: { id: lead.id }, data: { assigneeId: stranger.id } })
    expect((await open(json.url, people.sales)).status).toBe(404)
    expect((await open(json.url, stranger)).status).toBe(200)
  })

  test("an expense's receipt is for those who read expenses, a payment's for those who record payments", async () => {
    const png = await makePicture("png", { width: 20, height: 20 })
    const expense = (await upload(people.rop, png, { ownerKind: "expense" })).json.url
    const payment = (await upload(people.finance, png, { ownerKind: "payment" })).json.url
    const statuses = (url: string) => Promise.all(ROLES.map(async (role) => (await open(url, people[role])).status))
    expect(await statuses(expense)).toEqual([200, 404, 404, 200, 200])
    expect(await statuses(payment)).toEqual([200, 404, 404, 404, 200])
  })

  test("an address that was never given out is a 404, whatever it looks like", async () => {
    const guess = randomBytes(16).toString("hex")
    for (const name of [`${guess}.webp`, "..%2F..%2Fetc%2Fpasswd", "x.webp", `${guess}.svg`, "%00"]) {
      expect((await open(`/media/${name}`, people.admin)).status, name).toBe(404)
    }
  })
})

test("an upload is in the log, with what it was and without its name", async () => {
  const { json } = await upload(people.admin, makePdf(), { public: "true" }, "Паспорт Иванова.pdf")
  const [entry] = await db.activity.findMany({ where: { entity: "media", entityId: json.id } })
  expect(entry).toMatchObject({ kind: "media.uploaded", actorId: people.admin.id })
  expect(JSON.stringify(entry?.data)).not.toContain("Иванов")
})

test("what nothing uses is gone after a day, with its files; what a complex shows stays", async () => {
  const [left, used] = [
    await upload(people.admin, await makePicture("png")),
    await upload(people.admin, await makePicture("png")),
  ]
  const complex = await makeComplex()
  await db.complexPicture.create({ data: { complexId: complex.id, mediaId: used.json.id, position: 0 } })
  const stray = path.join(dataDir, "media", left.json.url.slice(7, 9), `${randomBytes(16).toString("hex")}.webp`)
  await writeFile(stray, "x")
  await utimes(stray, new Date(0), new Date(0))
  expect(await removeUnusedMedia()).toEqual({ rows: 0, files: 1 })
  const tomorrow = new Date(Date.now() + 25 * 60 * 60_000)
  const { rows } = await removeUnusedMedia(tomorrow)
  expect(rows).toBeGreaterThan(0)
  expect((await open(left.json.url)).status).toBe(404)
  expect((await open(used.json.url)).status).toBe(200)
  const files = await readdir(path.join(dataDir, "media"), { recursive: true })
  expect(files.some((name) => name.includes(left.json.url.slice(7, 39)))).toBe(false)
  expect(files.filter((name) => name.includes(used.json.url.slice(7, 39)))).toHaveLength(2)
})

/** A PNG of a few bytes whose header claims these dimensions. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const signature = Buffer.from("89504e470d0a1a0a", "hex")
  const pixels = deflateSync(Buffer.alloc(1_000_000))
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))])
}
