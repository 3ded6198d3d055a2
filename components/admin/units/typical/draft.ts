import { type Currency, parseMoneyText } from "@/lib/domain/money"
import { isPricedPerM2 } from "@/lib/domain/prices/rules"
import {
  type DescribedStack,
  type FloorException,
  type FloorsDescription,
  type GenerateUnitsRequest,
  generateUnitsInput,
  type NUMBERING_RULES,
} from "@/lib/domain/units/generate/schema"
import type { UnitKind } from "@/lib/domain/units/schema"
import { signedMoney } from "../../../prices/draft"
import { areaText, readArea } from "../../area-text"

export type StackDraft = {
  key: number
  stack: string
  kind: UnitKind
  rooms: string
  area: string
  price: string
  layoutId: string
}
export type ExceptionDraft = {
  key: number
  type: "replace" | "missing" | "duplex"
  from: string
  to: string
  /** Of a place that is missing or a duplex; where floors have other stacks, those. */
  place: StackDraft
  stacks: StackDraft[]
}
export type FloorsDraft = {
  entranceId: string
  from: string
  to: string
  stepPerFloor: string
  numberFrom: string
  rule: (typeof NUMBERING_RULES)[number]
  direction: "left_to_right" | "right_to_left"
  pattern: string
  stacks: StackDraft[]
  exceptions: ExceptionDraft[]
}

let lastKey = 0
const nextKey = () => ++lastKey

export function emptyStack(stack: number, kind: UnitKind = "apartment"): StackDraft {
  return {
    key: nextKey(),
    stack: String(stack),
    kind,
    rooms: kind === "apartment" ? "2" : "",
    area: "",
    price: "",
    layoutId: "",
  }
}

export function emptyException(type: ExceptionDraft["type"]): ExceptionDraft {
  const stacks = type === "replace" ? [emptyStack(1, "commercial")] : []
  const place = { ...emptyStack(1), rooms: "" }
  return { key: nextKey(), type, from: "1", to: "1", place, stacks }
}

export function emptyFloors(entranceId: string): FloorsDraft {
  return {
    entranceId,
    from: "1",
    to: "9",
    stepPerFloor: "",
    numberFrom: "1",
    rule: "entrance",
    direction: "left_to_right",
    pattern: "FNN",
    stacks: [1, 2, 3, 4].map((stack) => emptyStack(stack)),
    exceptions: [],
  }
}

/** A description as it is typed: what an entrance has already, to go on from. `moneyText`: an amount without its currency. */
export function draftOfFloors(
  entranceId: string,
  description: FloorsDescription,
  moneyText: (amount: number) => string,
): FloorsDraft {
  const { floors, stacks, stepPerFloor, numberFrom, numbering, exceptions } = description
  const stackOf = (stack: Partial<DescribedStack>): StackDraft => {
    const price = stack.perM2 ?? stack.price
    return {
      key: nextKey(),
      stack: String(stack.stack ?? ""),
      kind: stack.kind ?? "apartment",
      rooms: String(stack.rooms ?? ""),
      area: areaText(stack.areaDm2 ?? null),
      price: price === undefined ? "" : moneyText(price),
      layoutId: stack.layoutId ?? "",
    }
  }
  const exceptionOf = (exception: FloorException): ExceptionDraft => ({
    key: nextKey(),
    type: exception.type,
    from: String(exception.floors.from),
    to: String(exception.floors.to),
    place: stackOf(exception.type === "replace" ? {} : exception),
    stacks: exception.type === "replace" ? exception.stacks.map(stackOf) : [],
  })
  return {
    entranceId,
    from: String(floors.from),
    to: String(floors.to),
    stepPerFloor: stepPerFloor === 0 ? "" : moneyText(stepPerFloor),
    numberFrom: String(numberFrom),
    ...numbering,
    stacks: stacks.map(stackOf),
    exceptions: exceptions.map(exceptionOf),
  }
}

/** Where something cannot be read: a stack's key with the field, an exception's key, or a field of the whole. */
export type Read = { request: GenerateUnitsRequest | null; faults: ReadonlySet<string> }

/** As the API takes it; faults name what is missing or is no number, as `stack key.field` and the like. */
export function readFloors(draft: FloorsDraft, currency: Currency): Read {
  const faults = new Set<string>()
  const whole = (text: string, at: string) => {
    if (/^-?\d{1,5}$/.test(text.trim())) return Number(text)
    faults.add(at)
    return 0
  }
  const moneyOf = ({ key, price }: StackDraft) => {
    if (price.trim() === "") return undefined
    const amount = parseMoneyText(price, currency)
    if (!amount) faults.add(`${key}.price`)
    return amount ? Number(amount) : undefined
  }
  const areaOf = ({ key, area }: StackDraft) => {
    const areaDm2 = readArea(area)
    if (!areaDm2) faults.add(`${key}.area`)
    return areaDm2 ?? 0
  }
  const roomsOf = ({ key, rooms }: StackDraft) => (rooms.trim() === "" ? null : whole(rooms, `${key}.rooms`))
  const stackOf = (stack: StackDraft) => {
    const amount = moneyOf(stack)
    return {
      stack: whole(stack.stack, `${stack.key}.stack`),
      kind: stack.kind,
      rooms: roomsOf(stack),
      areaDm2: areaOf(stack),
      ...(amount === undefined ? {} : isPricedPerM2(stack.kind) ? { perM2: amount } : { price: amount }),
      layoutId: stack.layoutId || null,
    }
  }
  const exceptionOf = ({ key, type, from, to, place, stacks }: ExceptionDraft) => {
    const floors = { from: whole(from, `${key}.from`), to: whole(to, `${key}.to`) }
    if (type === "replace") return { type, floors, stacks: stacks.map(stackOf) }
    const stack = whole(place.stack, `${place.key}.stack`)
    if (type === "missing") return { type, floors, stack }
    // What a duplex leaves open it has from its stack.
    const perM2 = moneyOf(place)
    return {
      ...{ type, floors, stack },
      ...(place.area.trim() === "" ? {} : { areaDm2: areaOf(place) }),
      ...(place.rooms.trim() === "" ? {} : { rooms: roomsOf(place) }),
      ...(perM2 === undefined ? {} : { perM2 }),
      ...(place.layoutId === "" ? {} : { layoutId: place.layoutId }),
    }
  }
  const step = draft.stepPerFloor.trim() === "" ? 0 : signedMoney(draft.stepPerFloor, currency)
  if (step === null) faults.add("stepPerFloor")
  const request: GenerateUnitsRequest = {
    entranceId: draft.entranceId,
    floors: { from: whole(draft.from, "from"), to: whole(draft.to, "to") },
    stacks: draft.stacks.map(stackOf),
    numberFrom: whole(draft.numberFrom, "numberFrom"),
    numbering: { rule: draft.rule, direction: draft.direction, pattern: draft.pattern },
    stepPerFloor: step ?? 0,
    exceptions: draft.exceptions.map(exceptionOf),
  }
  return { request: faults.size === 0 && generateUnitsInput.safeParse(request).success ? request : null, faults }
}
