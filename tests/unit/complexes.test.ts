import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { missingForPublic, positionOf } from "@/lib/domain/complexes/rules"
import type { ComplexDto } from "@/lib/domain/complexes/schema"

const TASHKENT = { latitude: 41.311081, longitude: 69.240562 }

describe("a position", () => {
  test.each([
    "41.311081, 69.240562",
    "41.311081 69.240562",
    "41,311081; 69,240562",
    "https://www.google.com/maps/@41.311081,69.240562,17z",
    "https://www.google.com/maps/place/X/@41.3,69.2,15z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d41.311081!4d69.240562",
    "https://maps.google.com/?q=41.311081,69.240562",
    "https://yandex.uz/maps/10335/tashkent/?ll=69.240562%2C41.311081&z=16",
    "https://yandex.uz/maps/?text=%D0%A2%D0%B0%D1%88%D0&ll=69.240562%2C41.311081",
    "https://2gis.uz/tashkent?m=69.240562%2C41.311081%2F16",
    "https://www.openstreetmap.org/?mlat=41.311081&mlon=69.240562",
    "https://www.openstreetmap.org/#map=17/41.311081/69.240562",
  ])("is read from %s", (text) => {
    expect(positionOf(text)).toEqual(TASHKENT)
  })

  test.each(["", "Ташкент", "41.3", "https://maps.app.goo.gl/x1", "95.5, 200.5", "%%%", "%A0", "%D0"])(
    "is not in “%s”",
    (text) => {
      expect(positionOf(text)).toBeNull()
    },
  )

  test("is never outside the globe, whatever was pasted", () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ noNaN: true }), fc.double({ noNaN: true }), (text, a, b) => {
        for (const found of [positionOf(text), positionOf(`${a}, ${b}`), positionOf(`https://x/@${a},${b}${text}`)]) {
          if (!found) continue
          expect(Math.abs(found.latitude)).toBeLessThanOrEqual(90)
          expect(Math.abs(found.longitude)).toBeLessThanOrEqual(180)
        }
      }),
    )
  })
})

test("the list of what the public misses is empty only when nothing is missing", () => {
  const full = {
    phone: "+998712001234",
    addressRu: "а",
    addressUz: "a",
    addressEn: "a",
    descriptionRu: "о",
    descriptionUz: "o",
    descriptionEn: "o",
    ...TASHKENT,
    deliveryYear: 2027,
    deliveryQuarter: 2,
  } as ComplexDto
  const has = { available: 3, pictures: 1 }
  expect(missingForPublic(full, has)).toEqual([])
  expect(missingForPublic(full, { available: 0, pictures: 0 })).toEqual(["units", "pictures"])
  expect(missingForPublic({ ...full, descriptionUz: "" }, has)).toEqual(["languages"])
  expect(missingForPublic({ ...full, longitude: null, phone: "", deliveryQuarter: null }, has)).toEqual([
    "phone",
    "position",
    "delivery",
  ])
})
