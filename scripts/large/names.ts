import { foldText } from "@/lib/domain/search"

const SURNAMES =
  "Абдуллаев Алиев Ахмедов Бабаев Газиев Давлетов Джураев Исмоилов Кадыров Каримов Мирзаев Назаров Норматов Рахимов Саидов Турсунов Усманов Холматов Шарипов Юлдашев Karimov Yusupov G'ofurov To'xtayev Yo'ldoshev Qodirov Sodiqov Mo'minov Jo'rayev Волков Ким Пак".split(
    " ",
  )
const NAMES =
  "Азамат Акмаль Бахтиёр Бобур Дилноза Дилшод Жамшид Жасур Зулфия Ильхом Камола Лола Мадина Малика Нигора Нодир Отабек Равшан Санжар Сардор Севара Темур Улугбек Умид Феруза Хуршид Шахноза Шерзод Bekzod Sevinch Алексей Виктория".split(
    " ",
  )

/** People who do not exist, a thousand of them, as they are written and as they are searched. */
export const PEOPLE = SURNAMES.flatMap((surname) => NAMES.map((name) => `${surname} ${name}`))
export const FOLDED_PEOPLE = PEOPLE.map(foldText)
