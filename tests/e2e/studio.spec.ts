import type { Locator, Page } from "@playwright/test"
import { expect, expectAccessible, listening, send, test, visit } from "./fixtures"

type Drawing = {
  id: string
  name: string
  version: number
  body: { shapes: { kind: string; points: number[][]; link: unknown }[] }
}
type Complex = { id: string; blocks: { id: string; entrances: { id: string }[] }[] }

const mark = () => Date.now().toString(36)

/** An empty drawing of a floor of the demo's first complex, where flats wait to be drawn. */
async function emptyFloor(page: Page): Promise<{ drawing: Drawing; complex: Complex }> {
  const { items } = await send<{ items: Complex[] }>(page, "get", "/api/complexes")
  const complex = items.find(({ blocks }) => blocks.length > 0)
  const block = complex?.blocks[0]
  if (!complex || !block) throw new Error("the demo has a complex with blocks")
  const place = { complexId: complex.id, blockId: block.id, entranceId: block.entrances[0]?.id ?? null }
  const drawing = await send<Drawing>(page, "post", "/api/draws", {
    ...place,
    level: "floor",
    floor: 3,
    name: `Этаж 3 ${mark()}`,
  })
  return { drawing, complex }
}

async function openStudio(page: Page, { id, name }: Drawing): Promise<Locator> {
  await visit(page, `/dashboard/admin/draws/${id}`)
  const canvas = page.getByRole("application", { name: `Чертёж: ${name}` })
  await expect(canvas.locator("canvas").first()).toBeVisible()
  return canvas
}

/** The whole word: «Не сохранено» has it in it. */
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: /^Сохранено$/u })).toBeVisible()
const read = (page: Page, id: string) => send<Drawing>(page, "get", `/api/draws/${id}`)

/** A place on the canvas by parts of its width and height. */
async function at(canvas: Locator, x: number, y: number): Promise<[number, number]> {
  const box = await canvas.boundingBox()
  if (!box) throw new Error("the canvas is on the screen")
  return [box.x + box.width * x, box.y + box.height * y]
}

test("a rectangle and a polygon are drawn by mouse, linked by clicking both, and there after a reload", async ({
  page,
  login,
}) => {
  test.setTimeout(90_000)
  await login("admin")
  const { drawing } = await emptyFloor(page)
  const canvas = await openStudio(page, drawing)
  await page.getByRole("button", { name: "Прямоугольник" }).click()
  await page.mouse.move(...(await at(canvas, 0.3, 0.3)))
  await page.mouse.down()
  await page.mouse.move(...(await at(canvas, 0.4, 0.5)), { steps: 4 })
  await page.mouse.up()
  await page.getByRole("button", { name: "Многоугольник" }).click()
  for (const [x, y] of [
    [0.5, 0.3],
    [0.7, 0.3],
    [0.6, 0.55],
    [0.5, 0.3],
  ] as const) {
    await page.mouse.click(...(await at(canvas, x, y)))
  }
  await page.getByRole("button", { name: "Выбор" }).click()
  await page.mouse.click(...(await at(canvas, 0.35, 0.4)))
  const links = page.getByRole("list", { name: "Связи" })
  const unit = links.getByRole("button").first()
  const name = (await unit.getAttribute("aria-label")) ?? ""
  await unit.click()
  await expect(page.getByRole("complementary").getByText(name, { exact: true }).first()).toBeVisible()
  await saved(page)
  await page.reload()
  await listening(page)
  await page.getByRole("radio", { name: "Контуры" }).click()
  const shapes = page.getByRole("list", { name: "Контуры" })
  await expect(shapes.getByRole("button", { name, exact: true })).toBeVisible()
  await expect(shapes.getByRole("button", { name: "Контур 2" })).toBeVisible()
  const { body } = await read(page, drawing.id)
  expect(body.shapes.map(({ points, link }) => [points.length, link !== null])).toEqual([
    [4, true],
    [3, false],
  ])
  await expectAccessible(page)
})

test("by keyboard alone: a rectangle is drawn, moved, reshaped, linked, and all of it undone and redone", async ({
  page,
  login,
}) => {
  test.setTimeout(90_000)
  await login("admin")
  const { drawing } = await emptyFloor(page)
  const canvas = await openStudio(page, drawing)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await canvas.focus()
  await press("r", "Enter", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown", "Enter")
  await press("v", "Shift+ArrowLeft", "Enter", "ArrowUp", "Tab", "Insert", "Escape")
  await press("l")
  await expect(page.getByLabel("Найти: номер или этаж")).toBeFocused()
  await press("Enter")
  await saved(page)
  const one = await read(page, drawing.id)
  expect(one.body.shapes).toMatchObject([{ points: { length: 5 }, link: { to: "unit" } }])
  await canvas.focus()
  await press(...Array<string>(5).fill("Control+z"))
  await expect.poll(async () => (await read(page, drawing.id)).body.shapes).toEqual([])
  await press(...Array<string>(5).fill("Control+Shift+z"))
  await expect.poll(async () => (await read(page, drawing.id)).body.shapes).toEqual(one.body.shapes)
  await press("?")
  await expect(page.getByRole("dialog", { name: "Клавиши студии" })).toBeVisible()
  await expectAccessible(page)
})

test("two windows: the later save is refused, both versions are shown, and the one that is kept is saved", async ({
  page,
  login,
  context,
}) => {
  test.setTimeout(90_000)
  await login("admin")
  const { drawing } = await emptyFloor(page)
  const canvas = await openStudio(page, drawing)
  const other = await context.newPage()
  const otherCanvas = await openStudio(other, drawing)
  for (const [window, board, step] of [
    [other, otherCanvas, "Shift+ArrowRight"],
    [page, canvas, "Shift+ArrowLeft"],
  ] as const) {
    await window.bringToFront()
    await board.focus()
    for (const key of ["r", "Enter", step, "Shift+ArrowDown", "Enter"]) await window.keyboard.press(key)
    if (window === other) await saved(other)
  }
  const dialog = page.getByRole("dialog", { name: "Чертёж изменил кто-то ещё" })
  await expect(dialog.getByRole("img", { name: "Ваша версия" })).toBeVisible()
  await expect(dialog.getByRole("img", { name: "Сохранённая версия 2" })).toBeVisible()
  await expectAccessible(page)
  const theirs = await read(page, drawing.id)
  await dialog.getByRole("button", { name: "Оставить мою" }).click()
  await saved(page)
  const mine = await read(page, drawing.id)
  expect(mine.version).toBe(3)
  expect(mine.body).not.toEqual(theirs.body)
  const kept = await send<Drawing>(page, "get", `/api/draws/${drawing.id}/versions/2`)
  expect(kept.body).toEqual(theirs.body)
})

test("without the network nothing is lost: the line says so, and it is saved when the network is back", async ({
  page,
  login,
  context,
}) => {
  test.setTimeout(60_000)
  await login("admin")
  const { drawing } = await emptyFloor(page)
  const canvas = await openStudio(page, drawing)
  await context.setOffline(true)
  await canvas.focus()
  for (const key of ["r", "Enter", "Shift+ArrowRight", "Shift+ArrowDown", "Enter"]) await page.keyboard.press(key)
  await expect(page.getByRole("status").filter({ hasText: "нет связи" })).toBeVisible()
  await context.setOffline(false)
  await saved(page)
  expect((await read(page, drawing.id)).body.shapes).toHaveLength(1)
})

test("a floor is copied to others from the list, a phone shows drawing and lists, and both are accessible", async ({
  page,
  login,
}) => {
  test.setTimeout(90_000)
  await login("admin")
  const { drawing, complex } = await emptyFloor(page)
  await visit(page, `/dashboard/admin/complexes/${complex.id}/drawings`)
  await expectAccessible(page)
  await page.getByRole("button", { name: `Действия: ${drawing.name}` }).click()
  await page.getByRole("menuitem", { name: "Размножить на этажи" }).click()
  await expect(page.getByRole("dialog", { name: `Размножить: ${drawing.name}` })).toBeVisible()
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: `Действия: ${drawing.name}` }).click()
  await page.getByRole("menuitem", { name: "Удалить" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Отмена" }).click()
  await page.setViewportSize({ width: 360, height: 800 })
  await page.emulateMedia({ colorScheme: "dark" })
  await openStudio(page, drawing)
  await expect(page.getByText("Чтобы рисовать, нужен экран шире.")).toBeVisible()
  await expectAccessible(page)
})
