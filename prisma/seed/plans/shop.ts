import type { LayoutPlan } from "@/lib/domain/layouts/schema"
import { door, put, room, window } from "./shapes"

/** 80.3 m²: a shop between two columns, goods come in from the yard. */
export const shopLarge: LayoutPlan = {
  levels: [
    {
      outline: [
        [0, 0],
        [9400, 0],
        [9400, 9700],
        [0, 9700],
      ],
      rooms: [
        room("storage", 200, 200, 3800, 2700),
        room("staff", 3900, 200, 6700, 2700),
        room("corridor", 6800, 200, 7800, 2700),
        room("toilet", 7900, 200, 9200, 2700),
        room("shop", 200, 2800, 9200, 9300),
      ],
      doors: [
        { box: [4000, 9300, 1400, 400], entrance: true, glazed: true, hinge: "nw" },
        { box: [6850, 0, 900, 200], entrance: true, hinge: "se" },
        door(2200, 2700, 1000, 100, "nw"),
        door(6700, 1600, 100, 750, "nw"),
        door(7800, 1600, 100, 700, "ne"),
        door(6900, 2700, 800, 100, "sw"),
      ],
      windows: [window(600, 9300, 3100, 400), window(5700, 9300, 3100, 400)],
      fixtures: [
        put("shelf", "e", 200, 200, 450, 2500),
        put("shelf", "s", 650, 200, 3150, 450),
        put("table", "s", 4900, 400, 1300, 800),
        put("counter", "e", 3900, 300, 500, 1500),
        put("toilet", "s", 8350, 200, 400, 650),
        put("basin", "w", 8750, 1000, 450, 550),
        put("column", "s", 2950, 5900, 400, 400),
        put("column", "s", 6050, 5900, 400, 400),
        put("shelf", "e", 200, 3300, 500, 5400),
        put("shelf", "w", 8700, 3300, 500, 3000),
        put("till", "w", 7300, 7000, 700, 1800),
        put("shelf", "s", 1700, 4300, 2600, 900),
        put("shelf", "s", 1700, 7300, 1600, 900),
      ],
    },
  ],
}

/** 53.6 m²: a small shop or an office. */
export const shopSmall: LayoutPlan = {
  levels: [
    {
      outline: [
        [0, 0],
        [6400, 0],
        [6400, 9700],
        [0, 9700],
      ],
      rooms: [
        room("storage", 200, 200, 3200, 2000),
        room("toilet", 3300, 200, 4700, 2000),
        room("corridor", 4800, 200, 6200, 2000),
        room("shop", 200, 2100, 6200, 9300),
      ],
      doors: [
        { box: [800, 9300, 1200, 400], entrance: true, glazed: true, hinge: "nw" },
        { box: [5050, 0, 900, 200], entrance: true, hinge: "se" },
        door(1500, 2000, 900, 100, "sw"),
        door(4700, 1100, 100, 700, "nw"),
        door(5100, 2000, 800, 100, "se"),
      ],
      windows: [window(2500, 9300, 3300, 400)],
      fixtures: [
        put("shelf", "s", 200, 200, 3000, 450),
        put("toilet", "s", 3400, 200, 400, 650),
        put("basin", "s", 4050, 200, 550, 450),
        put("till", "n", 1600, 4000, 2600, 650),
        put("shelf", "e", 200, 3600, 450, 4300),
        put("shelf", "w", 5700, 3600, 500, 4800),
        put("table", "w", 3500, 6900, 850, 1400),
      ],
    },
  ],
}
