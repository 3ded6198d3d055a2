import type { ReactNode } from "react"

const FLOORS = ["lower", "middle", "upper"] as const
const COLUMNS = ["left", "centre", "right", "far"] as const

type NotFoundViewProps = { title: string; text: string; children: ReactNode }

/** No such page: a front with all windows dark but one. */
export function NotFoundView({ title, text, children }: NotFoundViewProps) {
  return (
    <div className="mx-auto flex min-h-[70dvh] max-w-xl flex-col items-center justify-center px-5 py-16 text-center">
      <svg viewBox="0 0 128 104" className="mb-8 w-40" aria-hidden="true">
        <rect x="2" y="6" width="124" height="98" className="fill-wall" />
        <rect x="0" y="0" width="128" height="7" rx="1" className="fill-wall-shade" />
        {FLOORS.flatMap((floor, row) =>
          COLUMNS.map((column, index) => (
            <rect
              key={floor + column}
              x={12 + index * 29}
              y={18 + row * 28}
              width="17"
              height="18"
              rx="1.5"
              className={floor === "middle" && column === "right" ? "fill-window-lit" : "fill-window"}
            />
          )),
        )}
      </svg>
      <h1 className="text-3xl font-bold">{title}</h1>
      <p className="mt-2 mb-7 text-lg text-soft">{text}</p>
      {children}
    </div>
  )
}
