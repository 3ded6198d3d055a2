import { type LayoutPlan, layoutPlanSchema } from "@/lib/domain/layouts/schema"
import { duplex } from "./duplex"
import { fourRoom } from "./four-room"
import { oneRoomCompact, oneRoomWide } from "./one-room"
import { shopLarge, shopSmall } from "./shop"
import { studio } from "./studio"
import { threeRoomCorner, threeRoomThrough } from "./three-room"
import { twoRoomCorner, twoRoomLine } from "./two-room"

export type DemoLayout = { code: string; rooms: number; areaDm2: number; plan: LayoutPlan }

/** Every layout of the demo complexes by its code. A shop's `rooms` mean nothing and are 0. */
export const DEMO_LAYOUTS = {
  С1: layout("С1", 0, 3410, studio),
  "1А": layout("1А", 1, 4130, oneRoomCompact),
  "1Б": layout("1Б", 1, 4540, oneRoomWide),
  "2А": layout("2А", 2, 6350, twoRoomLine),
  "2Б": layout("2Б", 2, 6940, twoRoomCorner),
  "3А": layout("3А", 3, 9180, threeRoomCorner),
  "3Б": layout("3Б", 3, 9040, threeRoomThrough),
  "4А": layout("4А", 4, 11820, fourRoom),
  П1: layout("П1", 3, 12090, duplex),
  К1: layout("К1", 0, 8030, shopLarge),
  К2: layout("К2", 0, 5360, shopSmall),
} as const satisfies Record<string, DemoLayout>

export type LayoutCode = keyof typeof DEMO_LAYOUTS

function layout(code: string, rooms: number, areaDm2: number, plan: LayoutPlan): DemoLayout {
  return { code, rooms, areaDm2, plan: layoutPlanSchema.parse(plan) }
}
