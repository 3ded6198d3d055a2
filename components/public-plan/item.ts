import { getTranslations } from "next-intl/server"
import { drawingOf, tally, unitsOf } from "@/lib/domain/drawings/public/rules"
import type { DrawingPlace, PlanShape, PlanTarget } from "@/lib/domain/drawings/public/schema"
import type { Currency } from "@/lib/domain/money"
import { formatArea, formatMoneyShort, formatRooms, formatRoomsShort } from "@/lib/i18n/format"
import { capital, formatBlock, formatEntrance, formatFloor } from "@/lib/i18n/format-place"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import type { GridUnit, PublicStatus } from "../grid/unit"

/** A shape with its words: what opens, what it is called, what stands on it. */
export type PlanItem = {
  /** Short: React writes it into the page once more. */
  key: string
  shape: PlanShape
  /** Null: the flat whose page this is. */
  href: string | null
  name: string
  status: PublicStatus
  /** On a flat: number, then rooms and area. On a block: its name, then what is free. On a floor: how many are free. */
  words: string[]
  /** A block's or a floor's free units; null for a unit. */
  free: number | null
}

export type PlanView = {
  slug: string
  locale: Locale
  currency: Currency
  units: readonly GridUnit[]
  places: readonly DrawingPlace[]
  /** The flat whose own page shows this. */
  hereId?: string | undefined
}

/** What the shapes of a drawing say, in their order. A shape that stands for no unit the public knows is left out. */
export async function planItems(shapes: readonly PlanShape[], view: PlanView): Promise<PlanItem[]> {
  const { slug, locale, currency } = view
  const t = await getTranslations({ locale, namespace: "publicPlan" })
  const kind = await getTranslations({ locale, namespace: "grid.kind" })
  const statusText = await getTranslations({ locale, namespace: "status.public" })
  const grid = localePath(`/shaxmatki/${slug}`, locale)
  const price = (amount: number) => formatMoneyShort(amount, currency, locale)

  function ofUnit(shape: PlanShape, unit: GridUnit): Omit<PlanItem, "key"> {
    const { rooms, areaDm2, publicStatus: status } = unit
    const flat = unit.kind === "apartment" && rooms !== null
    const what = [
      t("unit", { kind: kind(unit.kind), number: unit.number }),
      ...(flat ? [formatRooms(rooms, locale)] : []),
      formatArea(areaDm2, locale),
      unit.price === null ? statusText(status).toLocaleLowerCase(locale) : price(unit.price),
    ]
    const area = formatArea(areaDm2, locale, { bare: true })
    return {
      shape,
      href: unit.id === view.hereId ? null : `${grid}/${unit.id}`,
      name: what.join(", "),
      status,
      words: [unit.number, flat ? `${formatRoomsShort(rooms, locale)} · ${area}` : area],
      free: null,
    }
  }

  function ofMany(
    shape: PlanShape,
    target: Exclude<PlanTarget, { to: "unit" }>,
    units: GridUnit[],
  ): Omit<PlanItem, "key"> {
    const { counts, priceFrom, status } = tally(units)
    const free = counts.available
    const place = targetName(target, locale)
    const sentence = free === 0 ? "none" : priceFrom === null ? "someUnpriced" : "some"
    const drawing = drawingOf(view.places, target)
    return {
      shape,
      href: drawing ? localePath(planPath(slug, drawing.id), locale) : grid,
      name: t(sentence, { place, free: String(free), price: priceFrom === null ? "" : price(priceFrom) }),
      status,
      words:
        target.to === "block" ? [place, free > 0 ? t("free", { count: String(free) }) : t("noneFree")] : [String(free)],
      free,
    }
  }

  return shapes.flatMap((shape, index): PlanItem[] => {
    const units = unitsOf(view.units, shape.target)
    const [first] = units
    if (!first) return []
    const item = shape.target.to === "unit" ? ofUnit(shape, first) : ofMany(shape, shape.target, units)
    return [{ key: String(index), ...item }]
  })
}

export function planPath(slug: string, drawingId?: string): string {
  return drawingId ? `/shaxmatki/${slug}/plan/${drawingId}` : `/shaxmatki/${slug}/plan`
}

function targetName(target: Exclude<PlanTarget, { to: "unit" }>, locale: Locale): string {
  if (target.to === "block") return capital(formatBlock(target.block, locale))
  const floor = formatFloor(target.floor, locale)
  return capital(target.entrance === null ? floor : `${formatEntrance(target.entrance, locale)}, ${floor}`)
}

/** «Генплан», «Корпус А», «Корпус А, подъезд 2, этаж 7»; what cannot be said by its place goes by its author's name. */
export async function placeTitle(place: DrawingPlace, locale: Locale): Promise<string> {
  if (place.level === "master") return (await getTranslations({ locale, namespace: "publicPlan" }))("site")
  const parts = [
    place.block === null ? "" : formatBlock(place.block, locale),
    place.entrance === null ? "" : formatEntrance(place.entrance, locale),
    place.floor === null ? "" : formatFloor(place.floor, locale),
  ].filter(Boolean)
  return parts.length > 0 ? capital(parts.join(", ")) : place.name
}
