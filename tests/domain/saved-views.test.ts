import { expect, test } from "vitest"
import { removeView, saveView } from "@/lib/domain/saved-views/commands"
import { listSavedViews } from "@/lib/domain/saved-views/queries"
import { MOST_VIEWS } from "@/lib/domain/saved-views/schema"
import { makeUser } from "../support/factories"
import { outcome } from "../support/sale"

const view = (name: string, query = "status=new") => ({ screen: "leads", name, query }) as const

test("a view is one's own and of one list; the same name means the new conditions; another's does not exist", async () => {
  const [{ actor }, other] = [await makeUser("sales"), await makeUser("sales")]
  await saveView(actor, view("Горячие", "state=hot"))
  const { id } = await saveView(actor, view("Горячие", "state=hot&source=site"))
  expect(await listSavedViews(actor, { screen: "leads" })).toEqual({
    items: [{ id, name: "Горячие", query: "state=hot&source=site" }],
  })
  expect(await listSavedViews(actor, { screen: "contracts" })).toEqual({ items: [] })
  expect(await listSavedViews(other.actor, { screen: "leads" })).toEqual({ items: [] })
  expect((await outcome(removeView(other.actor, id))).code).toBe("not_found")
  await removeView(actor, id)
  expect(await listSavedViews(actor, { screen: "leads" })).toEqual({ items: [] })
})

test("thirty views a list are enough, also for two clicks at once; an old one may still be written anew", async () => {
  const { actor } = await makeUser("sales")
  for (let n = 1; n < MOST_VIEWS; n++) await saveView(actor, view(`Подборка ${n}`))
  const both = await Promise.all([outcome(saveView(actor, view("Ещё"))), outcome(saveView(actor, view("И ещё")))])
  expect(both.map(({ code }) => code).sort()).toEqual(["done", "views_full"])
  expect((await outcome(saveView(actor, view("Подборка 1", "q=x")))).code).toBe("done")
})
