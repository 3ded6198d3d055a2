import { expect, test } from "vitest"
import { formatEntrance, formatFloor, formatPlace } from "@/lib/i18n/format-place"

/** No-break spaces written as `_`, so that an ordinary one would be seen. */
const seen = (text: string) => text.replaceAll("\u00A0", "_")

test("a number or a letter gets its word, a name that is a word stands alone", () => {
  const names = ["2", "А", "2А", "Паркинг", "Кладовые"]
  expect(names.map((name) => seen(formatEntrance(name, "ru")))).toEqual([
    "подъезд_2",
    "подъезд_А",
    "подъезд_2А",
    "Паркинг",
    "Кладовые",
  ])
  expect(names.map((name) => formatEntrance(name, "uz")).slice(1, 4)).toEqual(["А-podyezd", "2А-podyezd", "Паркинг"])
  expect(seen(formatEntrance("2", "en"))).toBe("entrance_2")
})

test("below the ground nobody counts the floors, and the minus is a real one", () => {
  expect(seen(formatFloor(11, "ru", 14))).toBe("этаж_11 из_14")
  expect(seen(formatFloor(-1, "ru", -1))).toBe("этаж_−1")
  expect(seen(formatFloor(11, "uz", 14))).toBe("14_qavatdan 11-qavat")
  expect(seen(formatFloor(2, "en"))).toBe("floor_2")
})

test("a place is said in the order of the door plate", () => {
  const unit = { block: "А", entrance: "2", floor: 11, top: 14 }
  expect(seen(formatPlace(unit, "ru"))).toBe("корпус_А, подъезд_2, этаж_11 из_14")
  expect(seen(formatPlace({ block: "1", entrance: "Паркинг", floor: -2 }, "ru"))).toBe("корпус_1, Паркинг, этаж_−2")
  expect(seen(formatPlace(unit, "uz"))).toBe("А-blok, 2-podyezd, 14_qavatdan 11-qavat")
})
