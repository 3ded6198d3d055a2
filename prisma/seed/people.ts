import type { Random } from "./random"

const MEN =
  "Жасур Бобур Отабек Акмаль Шерзод Улугбек Дилшод Фаррух Сардор Азамат Нодир Ильхом Бахтиёр Санжар Жамшид Умид Достон Хуршид Равшан Темур".split(
    " ",
  )
const WOMEN =
  "Нигора Дилноза Малика Зулфия Шахноза Мадина Гулнора Севара Феруза Камола Лола Барно Умида Сабина Нилуфар".split(" ")
const SURNAMES =
  "Икромов Саидов Хасанов Алиев Рахимов Юлдашев Турсунов Исмоилов Набиев Ходжаев Мирзаев Собиров Эргашев Норматов Джураев Кадыров Усманов Холматов Назаров Расулов Абдуллаев Хамидов Шарипов Бабаев".split(
    " ",
  )
const FATHERS = "Шухрат Рустам Анвар Бахром Равшан Ильяс Карим Собир Тахир Улугбек".split(" ")
const RUSSIAN_MEN = "Алексей Сергей Дмитрий Игорь Андрей Максим".split(" ")
const RUSSIAN_WOMEN = "Ольга Елена Татьяна Виктория Анна Ирина".split(" ")
const RUSSIAN_SURNAMES = "Соколов Морозов Волков Лебедев Новиков Орлов".split(" ")
const RUSSIAN_FATHERS = "Александр Виктор Владимир Иван Олег".split(" ")
const KOREAN_SURNAMES = "Ким Пак Цой Ли Тен Хван Нам".split(" ")
const LATIN = [
  "G'ofurov Oybek",
  "To'xtayev Sherzod",
  "Yo'ldosheva Munisa",
  "Qodirov Bekzod",
  "O'rinova Dildora",
  "Sodiqov Jahongir",
  "Mo'minova Sevinch",
  "Jo'rayev Elyor",
] as const

export type Buyer = { name: string; fullName: string }

/** Somebody who does not exist: surname and name, and the full name with a patronymic for a contract. */
export function inventBuyer(random: Random): Buyer {
  const roll = random.next()
  if (roll < 0.08) {
    const name = random.pick(LATIN)
    return {
      name,
      fullName: `${name} ${random.pick(["Anvar", "Rustam", "Karim"])} ${/va\b/u.test(name) ? "qizi" : "o'g'li"}`,
    }
  }
  const woman = random.chance(0.42)
  if (roll < 0.2) return russian(woman, random.pick(RUSSIAN_SURNAMES), true, random)
  if (roll < 0.28) return russian(woman, random.pick(KOREAN_SURNAMES), false, random)
  const name = `${random.pick(SURNAMES)}${woman ? "а" : ""} ${random.pick(woman ? WOMEN : MEN)}`
  return { name, fullName: `${name} ${random.pick(FATHERS)}${woman ? "овна" : "ович"}` }
}

function russian(woman: boolean, surname: string, declined: boolean, random: Random): Buyer {
  const name = `${surname}${woman && declined ? "а" : ""} ${random.pick(woman ? RUSSIAN_WOMEN : RUSSIAN_MEN)}`
  return { name, fullName: `${name} ${random.pick(RUSSIAN_FATHERS)}${woman ? "овна" : "ович"}` }
}

const OPERATORS = ["90", "91", "93", "94", "95", "97", "98", "99", "88", "33", "77", "50", "55"] as const

/** A phone as a person writes it, and as it is stored. */
export type Phone = { text: string; e164: string }

/** Phones that ring nowhere: no operator gives out numbers that begin with 0. No two are the same. */
export function phoneBook(random: Random): () => Phone {
  const given = new Set<string>()
  return () => {
    for (;;) {
      const number = `${random.pick(OPERATORS)}0${String(random.int(0, 999_999)).padStart(6, "0")}`
      if (given.has(number)) continue
      given.add(number)
      const text = `+998 ${number.slice(0, 2)} ${number.slice(2, 5)}-${number.slice(5, 7)}-${number.slice(7)}`
      return { text, e164: `+998${number}` }
    }
  }
}

const DISTRICTS = ["Юнусабадский", "Мирзо-Улугбекский", "Чиланзарский", "Яшнабадский", "Шайхантахурский"] as const
const STREETS = ["Богишамол", "Мирзо Голиб", "Катартал", "Фаробий", "Ниёзбек йули"] as const

/** An invented identity card. */
export function inventIdentity(random: Random, issuedAt: string) {
  const digits = (length: number) => Array.from({ length }, () => random.int(0, 9)).join("")
  const district = random.pick(DISTRICTS)
  return {
    passport: `${random.pick(["AA", "AB", "AC", "AD"])}${digits(7)}`,
    passportIssuedBy: `ИИБ, ${district} район города Ташкента`,
    passportIssuedAt: issuedAt,
    pinfl: `${random.int(3, 4)}${digits(13)}`,
    citizenship: "UZ",
    address: `г. Ташкент, ${district} район, ул. ${random.pick(STREETS)}, д. ${random.int(1, 140)}, кв. ${random.int(1, 90)}`,
  }
}
