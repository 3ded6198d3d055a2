import Image from "next/image"
import { getTranslations } from "next-intl/server"
import type { PublicFlatDto } from "@/lib/domain/drawings/public/schema"
import type { Locale } from "@/lib/i18n/routing"
import { placeShape, SHEET_WIDTH, sheetHeight } from "./geometry"
import { Labels } from "./labels"
import "./plan.css"

/** Height of a room's name, and the mean width of its letters, in units of the sheet. */
const NAME_SIZE = 27
const LETTER = 15

/**
 * The drawing of a flat: rooms over their picture, named in the visitor's language. The picture is an element of its own, so that
 * it is loaded only when it is looked at.
 */
export async function FlatSheet({ flat, title, locale }: { flat: PublicFlatDto; title: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "plan" })
  const height = sheetHeight(flat)
  const { background } = flat
  const rooms = flat.rooms.map(({ points, room }, index) => {
    const name = room === null ? "" : t(`rooms.${room}`)
    return { key: String(index), name, placed: placeShape(points, height, name) }
  })
  return (
    <div className="plan-frame">
      <div className="plan-flat">
        {background ? (
          <Image
            src={background}
            alt=""
            width={SHEET_WIDTH}
            height={height}
            loading="lazy"
            unoptimized // re-encoded and bounded when it was uploaded
          />
        ) : null}
        <svg viewBox={`0 0 ${SHEET_WIDTH} ${height}`} className="plan-sheet" role="img">
          <title>{title}</title>
          <desc>{rooms.flatMap(({ name }) => name || []).join("; ")}</desc>
          {background ? null : <rect className="plan-paper" width={SHEET_WIDTH} height={height} />}
          {rooms.map(({ key, name, placed }) => (
            <g key={key} className="room">
              <path className="floor-of" d={placed.d} />
              {name.length * LETTER < placed.width ? (
                <text x={placed.middle.x} y={placed.middle.y} fontSize={NAME_SIZE}>
                  {name}
                </text>
              ) : null}
            </g>
          ))}
          <Labels labels={flat.labels} height={height} />
        </svg>
      </div>
    </div>
  )
}
