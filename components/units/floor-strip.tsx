import clsx from "clsx"
import { getTranslations } from "next-intl/server"
import { formatArea, formatRoomsShort } from "@/lib/i18n/format"
import { capital, formatFloor, formatPlace } from "@/lib/i18n/format-place"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import { type GridUnit, standsInBuilding } from "../grid/unit"
import { StatusMark } from "../ui/status-mark"

/** A floor of flats is one strip; parking and storage go on in the next line. */
const MOST_IN_A_ROW = 8

type FloorStripProps = { unit: GridUnit; units: readonly GridUnit[]; slug: string; locale: Locale }

/** Where the flat is: its floor as a strip of neighbours, each as wide as it is large, beside the house's floors. */
export async function FloorStrip({ unit, units, slug, locale }: FloorStripProps) {
  const t = await getTranslations({ locale, namespace: "unit.floor" })
  const grid = await getTranslations({ locale, namespace: "grid" })
  const status = await getTranslations({ locale, namespace: "status.public" })
  const entrance = units.filter((other) => other.block === unit.block && other.entrance === unit.entrance)
  const floors = [...new Set(entrance.filter(standsInBuilding).map((other) => other.floor))].sort((a, b) => b - a)
  const top = floors[0] ?? unit.floor
  const onFloor = capital(formatFloor(unit.floor, locale, top))
  const beside = entrance
    .filter((other) => other.floor === unit.floor && other.kind === unit.kind)
    .sort((a, b) => a.stack - b.stack)
  return (
    <div className="flex items-stretch gap-6">
      {floors.length > 0 ? (
        <ol
          aria-label={onFloor}
          className="flex w-14 shrink-0 flex-col gap-px rounded-t-mark border-t-4 border-wall-shade bg-wall p-1"
        >
          {floors.map((floor) => (
            <li
              key={floor}
              aria-hidden="true"
              className={clsx(
                "flex min-h-1.5 flex-1 items-center justify-center rounded-[2px] text-2xs",
                floor === unit.floor ? "min-h-5 bg-accent font-semibold text-on-accent" : "bg-window/35",
              )}
            >
              {floor === unit.floor ? floor : null}
            </li>
          ))}
        </ol>
      ) : null}
      <div className="min-w-0 flex-1">
        <p className="mb-2 text-soft">{onFloor}</p>
        <ul
          aria-label={t("label", { place: formatPlace({ entrance: unit.entrance, floor: unit.floor }, locale) })}
          className={clsx(
            "flex flex-wrap gap-px overflow-hidden rounded-cell border border-line bg-line",
            beside.length <= MOST_IN_A_ROW && "sm:flex-nowrap",
          )}
        >
          {beside.map((other) => {
            const here = other.id === unit.id
            const body = (
              <>
                <span className="flex items-center justify-between gap-2">
                  <b className="font-semibold">{other.number}</b>
                  <StatusMark
                    status={other.publicStatus}
                    mark={grid("markReserved")}
                    label={status(other.publicStatus)}
                  />
                </span>
                <span className="block text-sm text-soft tabular">
                  {other.rooms === null ? "" : `${formatRoomsShort(other.rooms, locale)} · `}
                  {formatArea(other.areaDm2, locale, { bare: true })}
                </span>
                {here ? <span className="block text-sm font-medium text-accent">{t("here")}</span> : null}
              </>
            )
            return (
              <li
                key={other.id}
                style={{ flexGrow: Math.round(other.areaDm2 / 100), flexBasis: "5.5rem" }}
                className="min-w-0"
              >
                {here ? (
                  <span className="block h-full min-h-24 bg-accent-wash p-3" aria-current="true">
                    {body}
                  </span>
                ) : (
                  <a
                    href={localePath(`/shaxmatki/${slug}/${other.id}`, locale)}
                    className="block h-full min-h-24 bg-card p-3 hover:bg-sunk focus-visible:-outline-offset-2"
                  >
                    {body}
                  </a>
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
