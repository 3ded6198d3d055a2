import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { changeComplex } from "@/lib/domain/complexes/commands"
import { setPictures } from "@/lib/domain/complexes/pictures/commands"
import { addProgress, changeProgress, removeProgress } from "@/lib/domain/complexes/progress/commands"
import { listProgress } from "@/lib/domain/complexes/progress/queries"
import { getPublicComplex, getPublicUnit, listPublicPaths } from "@/lib/domain/complexes/queries"
import { arrangeBlocks } from "@/lib/domain/complexes/structure/commands"
import { addLayout, changeLayout, removeLayout } from "@/lib/domain/layouts/commands"
import { listLayouts } from "@/lib/domain/layouts/queries"
import { addMedia } from "@/lib/domain/media/commands"
import { makeComplex, makeUnit, makeUser, unique } from "../support/factories"

type Person = Awaited<ReturnType<typeof makeUser>>
let admin: Person
let sales: Person
beforeAll(async () => {
  ;[admin, sales] = await Promise.all([makeUser("admin"), makeUser("sales")])
})

const layout = (fields: object = {}) => ({
  code: `L${unique()}`,
  rooms: 2,
  areaDm2: 6_345,
  livingDm2: null,
  kitchenDm2: null,
  planMediaId: null,
  ...fields,
})
const picture = (type: "image/webp" | "application/pdf" = "image/webp", isPublic = true) => {
  const file = { key: `${unique()}.webp`, type, name: "", bytes: 1, width: 1_600, height: 900, sha256: "" }
  return addMedia(admin.actor, isPublic ? { public: true } : { public: false, ownerKind: "payment" }, file)
}
const changesOf = async (entityId: string) =>
  (
    await db.activity.findMany({
      where: { entityId, kind: "complex.updated" },
      select: { complexId: true, data: true },
      orderBy: { seq: "asc" },
    })
  ).map(({ complexId, data }) => ({ complexId, ...(data as object) }))

describe("blocks and entrances", () => {
  const shapeOf = (blocks: { name: string; entrances: { name: string }[] }[]) =>
    blocks.map(({ name, entrances }) => `${name}: ${entrances.map((entrance) => entrance.name).join(" ")}`)

  test("are added, renamed, put in order and removed in one step; two may trade their names", async () => {
    const { id, blockId, entranceId } = await makeComplex()
    const made = await arrangeBlocks(admin.actor, {
      id,
      blocks: [
        { name: "А", entrances: [{ name: "1" }, { name: "2" }] },
        { id: blockId, name: "1", entrances: [{ id: entranceId, name: "1" }] },
      ],
      removed: [],
    })
    expect(shapeOf(made.blocks)).toEqual(["А: 1 2", "1: 1"])
    const [a] = made.blocks
    const [first, second] = a?.entrances ?? []
    const traded = await arrangeBlocks(admin.actor, {
      id,
      blocks: [
        { id: blockId, name: "А", entrances: [] },
        {
          id: a?.id,
          name: "1",
          entrances: [
            { id: first?.id, name: "2" },
            { id: second?.id, name: "1" },
          ],
        },
      ],
      removed: [entranceId],
    })
    expect(shapeOf(traded.blocks)).toEqual(["А: ", "1: 2 1"])
    expect(await changesOf(id)).toMatchObject([{ complexId: id, fields: ["blocks"] }, { fields: ["blocks"] }])
  })

  test("that have units or drawings stay; what was not named stays as well", async () => {
    const place = await makeComplex()
    await makeUnit(place)
    const removal = (removed: string[]) => arrangeBlocks(admin.actor, { id: place.id, blocks: [], removed })
    await expect(removal([place.blockId])).rejects.toMatchObject({ code: "part_in_use", data: { name: "1" } })
    await expect(removal([place.entranceId])).rejects.toMatchObject({ code: "part_in_use" })
    expect(shapeOf((await removal([])).blocks)).toEqual(["1: 1"])
    const drawn = await makeComplex()
    await db.drawing.create({
      data: { complexId: drawn.id, level: "facade", name: "Ф", blockId: drawn.blockId, body: {} },
    })
    const drawnRemoval = arrangeBlocks(admin.actor, { id: drawn.id, blocks: [], removed: [drawn.blockId] })
    await expect(drawnRemoval).rejects.toMatchObject({ code: "part_in_use" })
  })

  test("of another complex are not moved here, and no two have one name", async () => {
    const [mine, other] = [await makeComplex(), await makeComplex()]
    const arrange = (...blocks: { id?: string; name: string }[]) =>
      arrangeBlocks(admin.actor, {
        id: mine.id,
        blocks: blocks.map((block) => ({ ...block, entrances: [] })),
        removed: [],
      })
    await expect(arrange({ id: other.blockId, name: "1" })).rejects.toMatchObject({
      code: "validation_failed",
      fields: [{ path: ["blocks", 0] }],
    })
    await expect(arrange({ name: "Б" }, { name: "Б" })).rejects.toMatchObject({
      code: "already_exists",
      fields: [{ path: ["blocks", 1, "name"] }],
    })
    await expect(arrange({ name: "1" })).rejects.toMatchObject({ code: "already_exists" }) // one that was not named
    const elsewhere = arrangeBlocks(admin.actor, { id: mine.id, blocks: [], removed: [other.blockId] })
    await elsewhere
    expect(await db.block.count({ where: { id: other.blockId } })).toBe(1)
  })

  test("are put in order by two admins at once without losing or doubling one", async () => {
    const { id } = await makeComplex()
    const names = ["А", "Б", "В", "Г", "Д", "Е"]
    const add = (name: string) => arrangeBlocks(admin.actor, { id, blocks: [{ name, entrances: [] }], removed: [] })
    await Promise.all(names.map(add))
    const rows = await db.block.findMany({ where: { complexId: id }, orderBy: { position: "asc" } })
    expect(rows.map((row) => row.name).sort()).toEqual(["1", ...names])
    expect(rows.map((row) => row.position)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
})

describe("pictures", () => {
  test("appear on the public page in their order, in the reader's language, with their size", async () => {
    const { id, slug } = await makeComplex()
    const [a, b] = [await picture(), await picture()]
    await setPictures(admin.actor, {
      id,
      pictures: [
        { mediaId: b.id, altRu: "Двор", altUz: "Hovli", altEn: "" },
        { mediaId: a.id, altRu: "Фасад", altUz: "", altEn: "" },
      ],
    })
    const uz = await getPublicComplex(slug, "uz")
    expect(uz?.pictures).toEqual([
      { url: b.url, alt: "Hovli", width: 1_600, height: 900 },
      { url: a.url, alt: "Фасад", width: 1_600, height: 900 },
    ])
    await setPictures(admin.actor, { id, pictures: [] })
    expect((await getPublicComplex(slug, "uz"))?.pictures).toEqual([])
    expect(await changesOf(id)).toMatchObject([{ complexId: id, fields: ["pictures"], count: 2 }, { count: 0 }])
  })

  test("are public pictures: a private file or a document is refused on its field", async () => {
    const { id } = await makeComplex()
    for (const wrong of [await picture("image/webp", false), await picture("application/pdf")]) {
      const alt = { altRu: "", altUz: "", altEn: "" }
      const refused = setPictures(admin.actor, { id, pictures: [{ mediaId: wrong.id, ...alt }] })
      await expect(refused).rejects.toMatchObject({
        code: "validation_failed",
        fields: [{ path: ["pictures", 0, "mediaId"] }],
      })
      const note = { id, on: "2026-11-01", textRu: "Крыша", textUz: "", textEn: "", percent: null }
      await expect(addProgress(admin.actor, { ...note, pictureIds: [wrong.id] })).rejects.toMatchObject({
        fields: [{ path: ["pictureIds", 0] }],
      })
      await expect(addLayout(admin.actor, { ...layout({ planMediaId: wrong.id }), id })).rejects.toMatchObject({
        fields: [{ path: ["planMediaId"] }],
      })
    }
  })
})

test("a note on the construction is added, corrected and removed, newest first for everybody", async () => {
  const { id, slug } = await makeComplex()
  const [a, b] = [await picture(), await picture()]
  const texts = { textUz: "", textEn: "Roof", percent: 80 }
  const older = await addProgress(admin.actor, { id, on: "2026-09-01", textRu: "Этажи", ...texts, pictureIds: [] })
  const newer = await addProgress(admin.actor, { id, on: "2026-10-01", textRu: "Крыша", ...texts, pictureIds: [a.id] })
  expect((await listProgress(sales.actor, id)).items.map((note) => note.id)).toEqual([newer.id, older.id])
  await changeProgress(admin.actor, { id: newer.id, textRu: "Кровля", pictureIds: [b.id, a.id] })
  expect((await getPublicComplex(slug, "uz"))?.progress[0]).toMatchObject({
    on: "2026-10-01",
    text: "Кровля",
    percent: 80,
    pictures: [{ url: b.url }, { url: a.url }],
  })
  await removeProgress(admin.actor, newer.id)
  await expect(removeProgress(admin.actor, newer.id)).rejects.toMatchObject({ code: "not_found" })
  expect((await getPublicComplex(slug, "en"))?.progress).toMatchObject([{ text: "Roof" }])
})

describe("layouts", () => {
  test("are listed with how many units have them; one that units have is not removed", async () => {
    const place = await makeComplex()
    const two = await addLayout(admin.actor, { ...layout(), id: place.id })
    const one = await addLayout(admin.actor, { ...layout({ rooms: 1, areaDm2: 4_000 }), id: place.id })
    const unit = await makeUnit(place, { layoutId: two.id })
    expect((await listLayouts(sales.actor, place.id)).items.map(({ id, units }) => [id, units])).toEqual([
      [one.id, 0],
      [two.id, 1],
    ])
    await expect(removeLayout(admin.actor, two.id)).rejects.toMatchObject({
      code: "layout_in_use",
      data: { units: 1 },
    })
    await removeLayout(admin.actor, one.id)
    await db.unit.update({ where: { id: unit.id }, data: { layoutId: null } })
    await removeLayout(admin.actor, two.id)
    expect((await listLayouts(admin.actor, place.id)).items).toEqual([])
  })

  test("have one code each, and rooms that fit into the whole", async () => {
    const place = await makeComplex()
    const { id, code } = await addLayout(admin.actor, { ...layout({ livingDm2: 3_000 }), id: place.id })
    await expect(addLayout(admin.actor, { ...layout({ code }), id: place.id })).rejects.toMatchObject({
      code: "already_exists",
      fields: [{ path: ["code"] }],
    })
    await addLayout(admin.actor, { ...layout({ code }), id: (await makeComplex()).id })
    await expect(changeLayout(admin.actor, { id, areaDm2: 2_999 })).rejects.toMatchObject({
      fields: [{ path: ["livingDm2"], message: "areaAboveTotal" }],
    })
    expect(await changeLayout(admin.actor, { id, areaDm2: 3_000 })).toMatchObject({ areaDm2: 3_000, livingDm2: 3_000 })
  })

  test("give the public flat their image", async () => {
    const place = await makeComplex()
    const image = await picture()
    const { id } = await addLayout(admin.actor, { ...layout({ planMediaId: image.id }), id: place.id })
    const unit = await makeUnit(place, { layoutId: id })
    expect((await getPublicUnit(place.slug, unit.id))?.layout).toMatchObject({
      plan: null,
      planImage: { url: image.url, width: 1_600, height: 900 },
    })
    expect((await getPublicComplex(place.slug, "ru"))?.layouts[0]?.planImage?.url).toBe(image.url)
  })
})

test("only an admin edits a complex and its parts", async () => {
  const { id } = await makeComplex()
  const made = await addLayout(admin.actor, { ...layout(), id })
  const tries = [
    () => arrangeBlocks(sales.actor, { id, blocks: [], removed: [] }),
    () => setPictures(sales.actor, { id, pictures: [] }),
    () =>
      addProgress(sales.actor, {
        id,
        on: "2026-01-01",
        textRu: "x",
        textUz: "",
        textEn: "",
        percent: null,
        pictureIds: [],
      }),
    () => addLayout(sales.actor, { ...layout(), id }),
    () => changeLayout(sales.actor, { id: made.id, rooms: 3 }),
    () => removeLayout(sales.actor, made.id),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "forbidden" })
  await expect(arrangeBlocks(admin.actor, { id: "none", blocks: [], removed: [] })).rejects.toMatchObject({
    code: "not_found",
  })
})

test("the office's phone is kept as it can be dialled; a short number as it was typed", async () => {
  const { id } = await makeComplex()
  expect(await changeComplex(admin.actor, { id, phone: "71 200-12-34" })).toMatchObject({ phone: "+998712001234" })
  expect(await changeComplex(admin.actor, { id, phone: "1199" })).toMatchObject({ phone: "1199" })
})

test("a complex that is taken off has no public address any more, nor do its former ones", async () => {
  const { id, slug } = await makeComplex()
  const moved = `${slug}-2`
  await changeComplex(admin.actor, { id, slug: moved })
  const known = async () => {
    const { complexes, redirects } = await listPublicPaths()
    return [complexes.some((complex) => complex.slug === moved), redirects.some(({ from }) => from === slug)]
  }
  expect(await known()).toEqual([true, true])
  await changeComplex(admin.actor, { id, published: false })
  expect(await known()).toEqual([false, false])
  expect(await getPublicComplex(moved, "ru")).toBeNull()
})
