import type { SitePlan } from "../drawings/draw-complex"
import { type ComplexShape, entrance } from "./shape"

const PENTHOUSE = { layout: "3А", top: 14, above: "П1" } as const

export const RASSVET: ComplexShape = {
  slug: "rassvet",
  prefix: "РС",
  names: { ru: "Рассвет", uz: "Rassvet", en: "Rassvet" },
  descriptions: {
    ru: "Четыре дома разной высоты вокруг сада на востоке города. Утреннее солнце в гостиных, двухуровневые квартиры наверху, школа через дорогу.",
    uz: "Shahar sharqidagi bog‘ atrofida turli balandlikdagi to‘rt uy. Mehmonxonalarda tong quyoshi, yuqorida ikki qavatli xonadonlar, maktab yo‘l narigi tomonida.",
    en: "Four houses of different heights around a garden in the east of the city: morning sun in the living rooms, duplexes on top, a school across the road.",
  },
  addresses: {
    ru: "Ташкент, Мирзо-Улугбекский район, ул. Паркент, 331",
    uz: "Toshkent, Mirzo Ulug‘bek tumani, Parkent ko‘chasi, 331",
    en: "331 Parkent Street, Mirzo Ulugbek, Tashkent",
  },
  latitude: 41.3204,
  longitude: 69.3477,
  delivery: { yearsAhead: 1, quarter: 2 },
  finish: "turnkey",
  phone: "+998712000000",
  rates: {
    rooms: [11_200_000n, 10_600_000n, 9_700_000n, 9_100_000n, 8_900_000n],
    shop: 16_000_000n,
    perFloor: 50_000n,
  },
  blocks: [
    {
      name: "А",
      entrances: [
        entrance("1", 9, ["1А", "2А", "3А", "2Б", "1Б", "С1"], ["К1", "К2"]),
        entrance("2", 9, ["1Б", "2Б", "4А", { layout: "2А", top: 8 }], ["К2", "К2"]),
        entrance("3", 9, ["С1", "1А", "2А", "3Б", "2Б"], ["К1", "К2"]),
      ],
      lots: [],
    },
    {
      name: "Б",
      entrances: [
        entrance("1", 16, ["1А", "2А", PENTHOUSE, "2Б", "1Б", "С1"], ["К1", "К2", "К2"]),
        entrance("2", 16, ["1Б", PENTHOUSE, "2А", "4А", "1А"], ["К1", "К1"]),
      ],
      lots: [
        {
          entrance: "Паркинг",
          kind: "parking",
          floors: [-1, -2],
          perFloor: 30,
          areaDm2: 1_325,
          price: 160_000_000n,
          prefix: "П",
        },
        {
          entrance: "Кладовые",
          kind: "storage",
          floors: [-1],
          perFloor: 16,
          areaDm2: 450,
          price: 42_000_000n,
          prefix: "С",
        },
      ],
    },
    {
      name: "В",
      entrances: [
        entrance("1", 12, ["1А", "2А", "3А", "2Б", "1Б"], ["К1", "К2"]),
        entrance("2", 12, ["С1", "2Б", { layout: "3Б", top: 11 }, { layout: "1А", top: 11 }], ["К2", "К1"]),
        entrance("3", 12, ["1Б", "2А", "3А", "4А", "С1"], ["К1", "К2"]),
      ],
      lots: [],
    },
    {
      name: "Г",
      entrances: [
        entrance("1", 16, ["1А", "2А", "3А", "2Б", "1Б"], ["К1", "К2"]),
        entrance("2", 16, ["С1", "2А", { layout: "3Б", top: 15 }, { layout: "2Б", top: 13 }], ["К2", "К1"]),
      ],
      lots: [],
    },
  ],
  progress: [
    {
      monthsAgo: 8,
      percent: 41,
      texts: {
        ru: "Дома А и В подведены под крышу, в доме Б идёт монолит десятого этажа.",
        uz: "A va V uylarning tomi yopildi, B uyida o‘ninchi qavat monoliti.",
        en: "Houses А and В have their roofs, house Б is at the frame of its tenth floor.",
      },
    },
    {
      monthsAgo: 5,
      percent: 58,
      texts: {
        ru: "Остекление дома А закончено, в доме В разводят отопление.",
        uz: "A uyining oynalari o‘rnatildi, V uyida isitish tarmog‘i o‘tkazilmoqda.",
        en: "House А is glazed; heating is being laid in house В.",
      },
    },
    {
      monthsAgo: 2,
      percent: 73,
      texts: {
        ru: "Дом Б: собраны двухуровневые квартиры верхних этажей. Дом Г: монолит двенадцатого этажа.",
        uz: "B uyi: yuqori qavatlardagi ikki qavatli xonadonlar tayyor. G uyi: o‘n ikkinchi qavat monoliti.",
        en: "House Б: the duplexes on top are assembled. House Г: frame of the twelfth floor.",
      },
    },
    {
      monthsAgo: 0,
      percent: 78,
      texts: {
        ru: "В доме А начата отделка под ключ, во дворе посажены первые сорок деревьев.",
        uz: "A uyida to‘liq ta’mirlash boshlandi, hovliga dastlabki qirq daraxt ekildi.",
        en: "Turnkey finishing has begun in house А; the first forty trees stand in the courtyard.",
      },
    },
  ],
}

/** Tall houses behind, the low one on the street, the garden between them; metres from the site's far corner. */
export const RASSVET_SITE: SitePlan = {
  blocks: [
    { name: "А", x: 44, y: 110, length: 78, alongX: true },
    { name: "Б", x: 16, y: 22, length: 52, alongX: false },
    { name: "В", x: 152, y: 28, length: 78, alongX: false },
    { name: "Г", x: 60, y: 12, length: 52, alongX: true },
  ],
}
