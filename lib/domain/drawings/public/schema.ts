import type { RoomKind } from "../../layouts/schema"
import type { DRAWING_LEVELS, Vertex } from "../schema"

/** Levels the public walks through; the drawing of a flat stands on the flat's own page. */
export type PublicLevel = Exclude<(typeof DRAWING_LEVELS)[number], "unit">

/** Where a drawing stands. Blocks and entrances go by their names, as in the public grid: they are unique in what holds them. */
export type DrawingPlace = {
  id: string
  level: PublicLevel
  /** What its author called it. */
  name: string
  block: string | null
  entrance: string | null
  floor: number | null
}

export type PlanTarget =
  | { to: "unit"; unitId: string }
  | { to: "floor"; block: string; entrance: string | null; floor: number }
  | { to: "block"; block: string }

/** A room of a flat's drawing; null: its author has not said which. */
export type PlanRoomShape = { points: Vertex[]; room: RoomKind | null }

/** The drawing of a flat: the end of the way, it opens nothing. */
export type PublicFlatDto = {
  width: number
  height: number
  /** Address of the picture it is drawn over; null: an empty sheet. */
  background: string | null
  rooms: PlanRoomShape[]
  labels: PlanLabel[]
}

/** A shape that opens something; vertices 0…1 as stored. */
export type PlanShape = { points: Vertex[]; target: PlanTarget }
export type PlanLabel = { at: Vertex; text: string; size: number }

export type PublicDrawingDto = DrawingPlace & {
  width: number
  height: number
  /** Address of the picture it is drawn over; null: an empty sheet. */
  background: string | null
  shapes: PlanShape[]
  labels: PlanLabel[]
}
