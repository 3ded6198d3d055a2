import type { GridUnit } from "../grid/unit"
import { streetSvg } from "./street-svg"

export const PICTURE_SIZE = { width: 1200, height: 630 }
const GROUND = 56

type PictureProps = {
  /** Small, above the title. */
  over: string
  title: string
  /** Large figure below the title. */
  figure: string | null
  note: string
  units: readonly GridUnit[]
  markedId?: string
}

/** What a messenger shows of a page: the street at night, the name, the price. Every element says `flex`: the renderer knows no other layout. */
export function Picture({ over, title, figure, note, units, markedId }: PictureProps) {
  const street = units.length > 0 ? streetSvg(units, markedId) : null
  const wide = (street?.ratio ?? 0) > 1.6
  const room = wide ? { width: 1120, height: 300 } : { width: 600, height: 510 }
  const height = street ? Math.min(room.height, room.width / street.ratio) : 0
  return (
    <div
      style={{
        display: "flex",
        width: "100%",
        height: "100%",
        color: "#eceef4",
        fontFamily: "Onest Latin, Onest Cyrillic, Onest Cyrillic Extended",
        backgroundImage: "linear-gradient(180deg, #191b3b 0%, #4a3540 55%, #a4603a 100%)",
      }}
    >
      <div
        style={{
          display: "flex",
          position: "absolute",
          left: 0,
          right: 0,
          bottom: 0,
          height: GROUND,
          background: "#0c2524",
        }}
      />
      {street ? (
        <div
          style={{
            display: "flex",
            position: "absolute",
            right: 40,
            bottom: GROUND - 14,
            width: height * street.ratio,
            height,
            backgroundImage: `url(data:image/svg+xml;base64,${Buffer.from(street.svg).toString("base64")})`,
            backgroundSize: "100% 100%",
          }}
        />
      ) : null}
      <div
        style={{
          display: "flex",
          flexDirection: "column",
          padding: wide ? "44px 60px" : "70px 60px",
          width: wide ? 1200 : 600,
        }}
      >
        <div style={{ display: "flex", fontSize: 28, opacity: 0.85 }}>{over}</div>
        <div
          style={{
            display: "flex",
            marginTop: 10,
            fontSize: 62,
            fontWeight: 700,
            lineHeight: 1.05,
            letterSpacing: "-0.02em",
          }}
        >
          {title}
        </div>
        {figure ? (
          <div style={{ display: "flex", marginTop: wide ? 12 : 28, fontSize: 42, fontWeight: 700 }}>{figure}</div>
        ) : null}
        <div style={{ display: "flex", marginTop: 8, fontSize: 28, opacity: 0.85 }}>{note}</div>
      </div>
    </div>
  )
}
