import type { DocumentKind } from "@/lib/domain/documents/rules"
import type { Company, PaperFacts, PaperItem } from "@/lib/domain/documents/schema"

const PRICE = 568_417_350n
const DOWN = 170_526_000n
const MONTHLY = 16_578_000n
const MONTHS = 24

function month(index: number): string {
  const at = new Date(Date.UTC(2026, 0 + index, 15))
  return at.toISOString().slice(0, 10)
}

function scheduleOf(months: number, monthly: bigint): PaperItem[] {
  const rest = PRICE - DOWN - monthly * BigInt(months - 1)
  return [
    { type: "initial", effectiveDate: month(0), amount: DOWN },
    ...Array.from({ length: months }, (_, index) => ({
      type: "installment" as const,
      effectiveDate: month(index + 1),
      amount: index === months - 1 ? rest : monthly,
    })),
  ]
}

const ADDENDUM = { version: 2, number: 1, date: "2026-03-02", reason: "заявление покупателя от 27.02.2026" }

/** A contract that nobody signed, of a flat with its parking, in the complex whose template is tried. */
export function exampleFacts(kind: DocumentKind, company: Company, complex: PaperFacts["complex"]): PaperFacts {
  const schedule = scheduleOf(MONTHS, MONTHLY)
  const addendum = kind === "addendum"
  return {
    id: "example",
    complexId: "example",
    leadId: "example",
    kind,
    number: "ОБ-0001",
    locale: "ru",
    date: "2026-01-15",
    currency: "UZS",
    price: PRICE,
    penaltyRate: 500,
    penaltyCapBp: 500,
    escrowBank: "АКБ «Образец»",
    registryNumber: "12-345",
    notaryNumber: null,
    manager: "Ахмедова Дилноза",
    buyer: {
      name: "Каримов Алишер Рустамович",
      passport: "AB1234567",
      issuedBy: "Юнусабадский РОВД",
      issuedOn: "2019-05-14",
      pinfl: "31203851234567",
      citizenship: "UZ",
      address: "г. Ташкент, ул. Амира Темура, 1",
      phone: "+998901234567",
      email: null,
    },
    company,
    complex,
    units: [
      {
        kind: "apartment",
        block: "А",
        entrance: "2",
        floor: 7,
        number: "112",
        rooms: 2,
        areaDm2: 6_345,
        perM2: 8_250_000n,
        price: 523_417_350n,
      },
      {
        kind: "parking",
        block: "А",
        entrance: "Паркинг",
        floor: -1,
        number: "P14",
        rooms: null,
        areaDm2: 1_325,
        perM2: 3_396_226n,
        price: 45_000_000n,
      },
    ],
    schedule: addendum ? scheduleOf(36, 11_052_000n) : schedule,
    previous: addendum ? schedule : [],
    addendum: addendum ? ADDENDUM : null,
    handoverOn: kind === "handover_act" ? "2028-03-01" : null,
  }
}
