import { type Currency, parseMoneyText } from "@/lib/domain/money"
import { isPricedPerM2 } from "@/lib/domain/prices/rules"
import { type GenerateUnitsRequest, generateUnitsInput, type NUMBERING_RULES } from "@/lib/domain/units/generate/schema"
import type { UnitKind } from "@/lib/domain/units/schema"
import { signedMoney } from "../../../prices/draft"
import { readArea } from "../unit-draft"

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
  stack: string
  area: string
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
  return { key: nextKey(), type, from: "1", to: "1", stack: "1", area: "", stacks }
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
  const stackOf = (stack: StackDraft) => {
    const areaDm2 = readArea(stack.area)
    if (areaDm2 === null) faults.add(`${stack.key}.area`)
    const price = stack.price.trim() === "" ? undefined : parseMoneyText(stack.price, currency)
    if (price === null) faults.add(`${stack.key}.price`)
    const amount = price ? Number(price) : undefined
    return {
      stack: whole(stack.stack, `${stack.key}.stack`),
      kind: stack.kind,
      rooms: stack.rooms.trim() === "" ? null : whole(stack.rooms, `${stack.key}.rooms`),
      areaDm2: areaDm2 ?? 0,
      ...(amount === undefined ? {} : isPricedPerM2(stack.kind) ? { perM2: amount } : { price: amount }),
      layoutId: stack.layoutId || null,
    }
  }
  const exceptionOf = ({ key, type, from, to, stack, area, stacks }: ExceptionDraft) => {
    const floors = { from: whole(from, `${key}.from`), to: whole(to, `${key}.to`) }
    if (type === "replace") return { type, floors, stacks: stacks.map(stackOf) }
    const place = { floors, stack: whole(stack, `${key}.stack`) }
    if (type === "missing") return { type, ...place }
    const areaDm2 = readArea(area)
    if (areaDm2 === null && area.trim() !== "") faults.add(`${key}.area`)
    return { type, ...place, ...(areaDm2 === null ? {} : { areaDm2 }) }
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
