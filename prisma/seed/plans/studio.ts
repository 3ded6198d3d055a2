import type { LayoutPlan } from "@/lib/domain/layouts/schema"
import { door, entrance, glazedDoor, put, room, run, window } from "./shapes"

/** 34.1 m²: one room with its kitchen along the bathroom's riser. */
export const studio: LayoutPlan = {
  levels: [
    {
      outline: [
        [0, 0],
        [5200, 0],
        [5200, 8500],
        [5000, 8500],
        [5000, 7200],
        [200, 7200],
        [200, 8500],
        [0, 8500],
      ],
      rooms: [
        room("hall", 200, 200, 2500, 2200),
        room("bathroom", 2600, 200, 5000, 2200),
        room("room", 200, 2300, 5000, 6800),
        room("loggia", 200, 7200, 5000, 8500),
      ],
      doors: [
        entrance(1000, 0, 900, 200, "sw"),
        door(2500, 1300, 100, 700, "nw"),
        door(900, 2200, 900, 100, "sw"),
        glazedDoor(1300, 6800, 800, 400, "nw"),
      ],
      windows: [window(2100, 6800, 1900, 400)],
      fixtures: [
        put("closet", "e", 200, 200, 600, 1500),
        put("bath", "w", 4300, 200, 700, 1700),
        put("toilet", "s", 3550, 200, 400, 650),
        put("basin", "s", 2750, 200, 600, 450),
        put("washer", "n", 3500, 1600, 600, 600),
        ...run("w", 4400, 2300, [
          ["fridge", 600],
          ["sink", 600],
          ["counter", 600],
          ["stove", 600],
          ["counter", 500],
        ]),
        put("table", "w", 2850, 2700, 850, 1300),
        put("bed", "e", 200, 4300, 2000, 1600),
        put("sofa", "w", 4100, 5250, 900, 1500),
      ],
    },
  ],
}
