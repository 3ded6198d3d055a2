import type { Street } from "./geometry"

/** Trees along the pavement: poplars and round crowns, where chance of the drawing's own puts them. */
export function Grove({ street }: { street: Street }) {
  const trees: { x: number; size: number; poplar: boolean }[] = []
  let x = 14
  for (let index = 0; x < street.width - 10; index += 1) {
    const chance = fraction(index)
    trees.push({ x: Math.round(x), size: 0.75 + chance * 0.5, poplar: fraction(index + 40) > 0.58 })
    x += 34 + fraction(index + 80) * 120
  }
  return (
    <g className="f-through">
      {trees.map((tree) => (
        <g key={tree.x} transform={`translate(${tree.x} ${street.ground + 8}) scale(${tree.size.toFixed(2)})`}>
          <ellipse className="f-ground-shade" cx="4" cy="1" rx="18" ry="3" />
          <path className="f-trunk" d="M-1.5-16h3l1 17h-5z" />
          {tree.poplar ? (
            <>
              <ellipse className="f-tree" cx="0" cy="-36" rx="9" ry="30" />
              <ellipse className="f-leaf" cx="-3" cy="-40" rx="4" ry="20" />
            </>
          ) : (
            <>
              <path
                className="f-tree"
                d="M0-48c9 0 15 6 14 13c6 3 5 14-3 16c-4 6-18 6-22 0c-9-2-9-13-3-16c-2-7 5-13 14-13z"
              />
              <path className="f-leaf" d="M-4-44c-6 1-9 6-7 11c-5 3-4 9 0 11c0-9 3-16 7-22z" />
            </>
          )}
        </g>
      ))}
    </g>
  )
}

/** The same number in 0…1 for the same seed, on the server and in the browser. */
function fraction(seed: number): number {
  const value = Math.sin(seed * 12.9898 + 4.1) * 43_758.5453
  return value - Math.floor(value)
}
