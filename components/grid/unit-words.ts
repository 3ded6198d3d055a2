import { getTranslations } from "next-intl/server"
import type { Currency } from "@/lib/domain/money"
import { formatArea, formatMoneyShort } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/routing"
import type { ChessWords } from "./chess"
import { choicesOf, MANY_ROOMS } from "./filter"
import type { FilterWords } from "./filter-bar"
import type { GridUnit } from "./unit"
import type { UnitWords } from "./unit-text"

// Client components of public pages have no translator: next-intl's provider costs 12 KB. They get ready words, and sentences
// whose {names} they fill themselves.

export async function unitWords(locale: Locale): Promise<UnitWords> {
  const t = await getTranslations({ locale, namespace: "grid" })
  const status = await getTranslations({ locale, namespace: "status.public" })
  return {
    kind: {
      apartment: t("kind.apartment"),
      commercial: t("kind.commercial"),
      parking: t("kind.parking"),
      storage: t("kind.storage"),
    },
    status: {
      available: status("available"),
      reserved: status("reserved"),
      sold: status("sold"),
      closed: status("closed"),
    },
    number: t("number", { number: "{number}" }),
    perM2: t("perM2", { price: "{price}" }),
  }
}

export async function filterWords(
  units: readonly GridUnit[],
  currency: Currency,
  locale: Locale,
): Promise<FilterWords> {
  const t = await getTranslations({ locale, namespace: "grid.filter" })
  const choices = choicesOf(units, currency)
  return {
    title: t("title"),
    rooms: choices.rooms.map((count) => (count === MANY_ROOMS ? t("manyRooms") : t("rooms", { count }))),
    area: t("area"),
    areas: choices.areas.map((area) => t("areaFrom", { area: formatArea(area, locale) })),
    price: t("price"),
    prices: choices.prices.map((price) => t("priceTo", { price: formatMoneyShort(price, currency, locale) })),
    floorMin: t("floorMin"),
    floorMax: t("floorMax"),
    floorsFrom: choices.floors.map((floor) => t("floorFrom", { floor: String(floor) })),
    floorsTo: choices.floors.map((floor) => t("floorTo", { floor: String(floor) })),
    free: t("free"),
    reset: t("reset"),
    submit: t("submit"),
  }
}

export async function chessWords(
  units: readonly GridUnit[],
  complex: { name: string; currency: Currency },
  locale: Locale,
): Promise<ChessWords> {
  const t = await getTranslations({ locale, namespace: "grid" })
  return {
    unit: await unitWords(locale),
    filter: await filterWords(units, complex.currency, locale),
    title: t("title", { name: complex.name }),
    floor: t("floor"),
    caption: t("caption", { block: "{block}" }),
    total: t("total", { count: String(units.length) }),
    found: t("found", { found: "{found}", total: "{total}" }),
    list: t("list"),
    lots: {
      apartment: t("lots.apartment"),
      commercial: t("lots.commercial"),
      parking: t("lots.parking"),
      storage: t("lots.storage"),
    },
    reservedMark: t("markReserved"),
  }
}
