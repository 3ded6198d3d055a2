import type { LayoutPlan } from "@/lib/domain/layouts/schema"
import { door, entrance, glazedDoor, put, room, run, window } from "./shapes"

/** 41.3 m²: the kitchen opens onto the loggia. */
export const oneRoomCompact: LayoutPlan = {
  levels: [
    {
      outline: [
        [0, 0],
        [7000, 0],
        [7000, 8000],
        [6800, 8000],
        [6800, 6750],
        [3600, 6750],
        [3600, 8000],
        [3400, 8000],
        [3400, 6750],
        [0, 6750],
      ],
      rooms: [
        room("hall", 200, 200, 4600, 2000),
        room("bathroom", 4700, 200, 6800, 2000),
        room("room", 200, 2100, 3500, 6350),
        room("kitchen", 3600, 2100, 6800, 6350),
        room("loggia", 3600, 6750, 6800, 8000),
      ],
      doors: [
        entrance(1500, 0, 900, 200, "se"),
        door(1900, 2000, 800, 100, "se"),
        door(3700, 2000, 800, 100, "sw"),
        door(4600, 1100, 100, 700, "nw"),
        glazedDoor(4000, 6350, 800, 400, "nw"),
      ],
      windows: [window(900, 6350, 1900, 400), window(4800, 6350, 1500, 400)],
      fixtures: [
        put("closet", "e", 200, 200, 600, 1800),
        put("bath", "w", 6100, 200, 700, 1700),
        put("basin", "s", 4800, 200, 600, 450),
        put("toilet", "s", 5550, 200, 400, 650),
        put("washer", "n", 5400, 1400, 600, 600),
        ...run("w", 6200, 2100, [
          ["fridge", 600],
          ["sink", 600],
          ["counter", 600],
          ["stove", 600],
          ["counter", 500],
        ]),
        put("table", "w", 4000, 3900, 850, 1300),
        put("closet", "e", 200, 2100, 600, 1600),
        put("bed", "e", 200, 4050, 2000, 1600),
        put("tv", "w", 3200, 4200, 300, 1400),
      ],
    },
  ],
}

/** 45.4 m²: a walk-in closet by the room, the loggia along it. */
export const oneRoomWide: LayoutPlan = {
  levels: [
    {
      outline: [
        [0, 0],
        [7500, 0],
        [7500, 6900],
        [4400, 6900],
        [4400, 8000],
        [4200, 8000],
        [4200, 6900],
        [200, 6900],
        [200, 8000],
        [0, 8000],
      ],
      rooms: [
        room("wardrobe", 200, 200, 1800, 2100),
        room("hall", 1900, 200, 5300, 2100),
        room("bathroom", 5400, 200, 7300, 2100),
        room("room", 200, 2200, 4200, 6500),
        room("kitchen", 4300, 2200, 7300, 6500),
        room("loggia", 200, 6900, 4200, 8000),
      ],
      doors: [
        entrance(2600, 0, 900, 200, "sw"),
        door(800, 2100, 700, 100, "sw"),
        door(3100, 2100, 800, 100, "se"),
        door(4400, 2100, 800, 100, "sw"),
        door(5300, 1200, 100, 700, "nw"),
        glazedDoor(700, 6500, 800, 400, "nw"),
      ],
      windows: [window(1500, 6500, 1900, 400), window(5000, 6500, 1600, 400)],
      fixtures: [
        put("shelf", "e", 200, 200, 450, 1900),
        put("bath", "s", 5500, 200, 1700, 700),
        put("basin", "w", 6850, 950, 450, 550),
        put("toilet", "w", 6650, 1600, 650, 400),
        put("washer", "n", 5750, 1500, 600, 600),
        ...run("w", 6700, 2200, [
          ["fridge", 600],
          ["sink", 600],
          ["counter", 600],
          ["stove", 600],
          ["counter", 500],
        ]),
        put("table", "w", 4800, 4300, 850, 1400),
        put("sofa", "e", 200, 3400, 900, 2000),
        put("bed", "w", 2200, 4150, 2000, 1600),
        put("closet", "s", 4000, 200, 1200, 500),
      ],
    },
  ],
}
