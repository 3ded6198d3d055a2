import { expect, test } from "vitest"
import { refusalOf } from "@/lib/client/refusal"

test("a refusal is of what was sent: it goes when something is changed, and is there again when that is taken back", () => {
  const error = new Error("numbers_collide")
  const refused = { error, variables: { entranceId: "e", numberFrom: 1, layoutId: undefined } }
  expect(refusalOf(refused, { layoutId: undefined, numberFrom: 1, entranceId: "e" })).toBe(error)
  expect(refusalOf(refused, { ...refused.variables, numberFrom: 2 })).toBeNull()
  expect(refusalOf({ error: null, variables: undefined }, refused.variables)).toBeNull()
})
