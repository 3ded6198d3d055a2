import { type ComplexShape, entrance } from "./shape"

export const BAHOR: ComplexShape = {
  slug: "bahor",
  prefix: "БХ",
  names: { ru: "Бахор", uz: "Bahor", en: "Bahor" },
  descriptions: {
    ru: "Два дома у парка: семейные планировки с окнами на две стороны, магазины на первых этажах и двор без машин над подземным паркингом.",
    uz: "Bog‘ yonidagi ikki uy: ikki tomonga qaragan oilaviy xonadonlar, birinchi qavatlarda do‘konlar va yer osti parkingi ustidagi mashinasiz hovli.",
    en: "Two houses by the park: family flats that look two ways, shops on the ground floors and a courtyard without cars above the underground parking.",
  },
  addresses: {
    ru: "Ташкент, Юнусабадский район, ул. Богишамол, 214",
    uz: "Toshkent, Yunusobod tumani, Bog‘ishamol ko‘chasi, 214",
    en: "214 Bogishamol Street, Yunusabad, Tashkent",
  },
  latitude: 41.3525,
  longitude: 69.3031,
  delivery: { yearsAhead: 1, quarter: 4 },
  finish: "pre_finish",
  phone: "+998712000000",
  rates: { rooms: [10_400_000n, 9_975_000n, 9_000_000n, 8_400_000n, 8_200_000n], shop: 14_500_000n, perFloor: 50_000n },
  blocks: [
    {
      name: "1",
      entrances: [
        entrance("1", 16, ["1А", "2А", "3А", "2Б", "1Б", "3Б"], ["К1", "К2", "К1"]),
        entrance(
          "2",
          16,
          [
            { layout: "1А", top: 14 },
            { layout: "2А", top: 14 },
            { layout: "3А", top: 14 },
            { layout: "2Б", top: 12 },
          ],
          ["К1", "К2"],
        ),
        entrance("3", 16, ["1А", "2А", "3А", "2Б", "1Б"], ["К2", "К1"]),
      ],
      lots: [
        {
          entrance: "Паркинг",
          kind: "parking",
          floors: [-1, -2],
          perFloor: 24,
          areaDm2: 1_325,
          price: 145_000_000n,
          prefix: "П",
        },
        {
          entrance: "Кладовые",
          kind: "storage",
          floors: [-1],
          perFloor: 12,
          areaDm2: 420,
          price: 38_000_000n,
          prefix: "С",
        },
      ],
    },
    {
      name: "2",
      entrances: [
        entrance("1", 12, ["С1", "1Б", "2А", "3А", "1А"], ["К1", "К2"]),
        entrance("2", 12, ["1Б", "2Б", "3Б", { layout: "2А", top: 10 }], ["К2", "К2"]),
      ],
      lots: [],
    },
  ],
  progress: [
    {
      monthsAgo: 7,
      percent: 18,
      texts: {
        ru: "Закончен котлован, залита фундаментная плита первого дома.",
        uz: "Kotlovan tugallandi, birinchi uyning poydevor plitasi quyildi.",
        en: "The pit is dug and the first house's foundation slab is poured.",
      },
    },
    {
      monthsAgo: 4,
      percent: 34,
      texts: {
        ru: "Первый дом: монолит шестого этажа. Второй дом: перекрытие паркинга.",
        uz: "Birinchi uy: oltinchi qavat monoliti. Ikkinchi uy: parking yopmasi.",
        en: "First house: concrete frame of the sixth floor. Second house: the slab above the parking.",
      },
    },
    {
      monthsAgo: 1,
      percent: 52,
      texts: {
        ru: "Первый дом: монолит двенадцатого этажа, начата кладка фасадов. Второй дом: седьмой этаж.",
        uz: "Birinchi uy: o‘n ikkinchi qavat monoliti, fasad g‘ishti terila boshlandi. Ikkinchi uy: yettinchi qavat.",
        en: "First house: frame of the twelfth floor, the facades are being laid. Second house: seventh floor.",
      },
    },
  ],
}
