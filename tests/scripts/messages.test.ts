import { expect, test } from "vitest"
import { findMessageFaults } from "@/scripts/messages"

const ru = {
  unit: { taken: "Занята до {until}", rooms: "{count, plural, one {# комната} other {# комнат}}" },
  ok: "Да",
}

test("three languages that say the same have no faults", () => {
  const uz = { unit: { taken: "{until} gacha band", rooms: "{count} xona" }, ok: "Ha" }
  const en = {
    unit: { taken: "Taken until {until}", rooms: "{count, plural, =0 {no rooms} other {# rooms}}" },
    ok: "Yes",
  }
  expect(findMessageFaults({ ru, uz, en })).toEqual([])
})

test("a language may do without a number that only agrees words in another", () => {
  const free = { free: "{count, plural, one {свободна} other {свободно}}" }
  expect(findMessageFaults({ ru: free, uz: { free: "bo‘sh" }, en: { free: "free" } })).toEqual([])
})

test("a missing key, an empty sentence, a forgotten and an invented value are named", () => {
  const uz = { unit: { taken: "Band", rooms: "{count} xona" }, ok: " " }
  const en = {
    unit: { taken: "Taken until {when}", rooms: "{count, plural, one {a room} other {# rooms}}" },
    extra: "x",
  }
  expect(findMessageFaults({ ru, uz, en })).toEqual([
    "extra is missing in ru.json",
    "extra is missing in uz.json",
    "ok is empty in uz.json",
    "ok is missing in en.json",
    "unit.taken in uz.json does not show {until}",
    "unit.taken in en.json takes {when}, which ru.json does not",
  ])
})
