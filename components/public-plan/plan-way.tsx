import clsx from "clsx"
import { getTranslations } from "next-intl/server"
import { nextFloors, peersOf, topDrawing, wayTo } from "@/lib/domain/drawings/public/rules"
import type { DrawingPlace } from "@/lib/domain/drawings/public/schema"
import { capital, formatBlock, formatEntrance, formatFloor } from "@/lib/i18n/format-place"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import { buttonClass } from "../ui/button"
import { chipClass } from "../ui/chip"
import { placeTitle, planPath } from "./item"

type PlanWayProps = {
  complex: { slug: string; name: string }
  places: readonly DrawingPlace[]
  place: DrawingPlace
  locale: Locale
}

/** Complex → site → facade → here. */
export async function Breadcrumb({ complex, places, place, locale }: PlanWayProps) {
  const t = await getTranslations({ locale, namespace: "publicPlan" })
  const top = topDrawing(places)
  const above = await Promise.all(
    wayTo(places, place).map(async (one) => ({
      href: planPath(complex.slug, one.id === top?.id ? undefined : one.id),
      label: await placeTitle(one, locale),
    })),
  )
  const links = [{ href: `/${complex.slug}`, label: complex.name }, ...above]
  return (
    <nav aria-label={t("way")}>
      <ol className="flex flex-wrap gap-x-2 text-lg text-soft">
        {links.map(({ href, label }) => (
          <li key={href} className="flex gap-x-2">
            <a href={localePath(href, locale)} className="underline-offset-4 hover:text-ink hover:underline">
              {label}
            </a>
            <span aria-hidden="true">→</span>
          </li>
        ))}
        <li aria-current="page" className="text-ink">
          {await placeTitle(place, locale)}
        </li>
      </ol>
    </nav>
  )
}

/** To the floors above and below, to the other entrances, or to the other blocks. */
export async function Switcher({ complex: { slug }, places, place, locale }: PlanWayProps) {
  const t = await getTranslations({ locale, namespace: "publicPlan" })
  const { above, below } = place.level === "floor" ? nextFloors(places, place) : { above: null, below: null }
  const peers = peersOf(places, place)
  const href = (one: DrawingPlace) => localePath(planPath(slug, one.id), locale)
  const step = (one: DrawingPlace | null, arrow: string, label: string) =>
    one?.floor == null ? null : (
      <a href={href(one)} className={buttonClass()} aria-label={`${label}: ${formatFloor(one.floor, locale)}`}>
        <span aria-hidden="true">{arrow}</span> {formatFloor(one.floor, locale)}
      </a>
    )
  if (!above && !below && peers.length < 2) return null
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      {above || below ? (
        <nav aria-label={t("floors")} className="flex gap-2">
          {step(below, "↓", t("below"))}
          {step(above, "↑", t("above"))}
        </nav>
      ) : null}
      {peers.length > 1 ? (
        <nav aria-label={place.level === "facade" ? t("blocks") : t("entrances")}>
          <ul className="flex flex-wrap gap-2">
            {peers.map((one) => {
              const here = one.id === place.id
              return (
                <li key={one.id}>
                  <a
                    href={href(one)}
                    aria-current={here ? "page" : undefined}
                    className={clsx(chipClass, here && "border-ink bg-ink text-paper")}
                  >
                    {peerName(one, locale)}
                  </a>
                </li>
              )
            })}
          </ul>
        </nav>
      ) : null}
    </div>
  )
}

function peerName({ level, block, entrance, name }: DrawingPlace, locale: Locale): string {
  const parts = [
    level === "facade" && block !== null ? formatBlock(block, locale) : "",
    entrance === null ? "" : formatEntrance(entrance, locale),
  ].filter(Boolean)
  return parts.length > 0 ? capital(parts.join(", ")) : name
}
