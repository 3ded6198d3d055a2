import { positionOf } from "@/lib/domain/complexes/rules"
import type { ChangeComplexInput, ComplexDto } from "@/lib/domain/complexes/schema"

export const LANGUAGES = ["Ru", "Uz", "En"] as const
export const LOCALE_OF = { Ru: "ru", Uz: "uz", En: "en" } as const
export const TEXTS = ["name", "address", "description"] as const
type TextKey = `${(typeof TEXTS)[number]}${(typeof LANGUAGES)[number]}`

/** The form as it is typed. */
export type FactsDraft = Record<TextKey | "city" | "phone" | "slug" | "position" | "deliveryYear", string> & {
  deliveryQuarter: "" | "1" | "2" | "3" | "4"
  finish: ComplexDto["finish"]
}

export function toDraft(complex: ComplexDto): FactsDraft {
  const { latitude, longitude, deliveryYear, deliveryQuarter } = complex
  const { nameRu, nameUz, nameEn, addressRu, addressUz, addressEn, descriptionRu, descriptionUz, descriptionEn } =
    complex
  const { city, phone, slug, finish } = complex
  return {
    ...{ nameRu, nameUz, nameEn, addressRu, addressUz, addressEn, descriptionRu, descriptionUz, descriptionEn },
    ...{ city, phone, slug, finish },
    position: latitude === null || longitude === null ? "" : `${latitude}, ${longitude}`,
    deliveryYear: deliveryYear === null ? "" : String(deliveryYear),
    deliveryQuarter: deliveryQuarter === null ? "" : (String(deliveryQuarter) as FactsDraft["deliveryQuarter"]),
  }
}

export function isChanged(draft: FactsDraft, saved: FactsDraft): boolean {
  return Object.keys(draft).some((field) => differs(draft, saved, field as keyof FactsDraft))
}

/** What of the draft is no position or no date of delivery: its fields. */
export function unreadable({ position, deliveryYear, deliveryQuarter }: FactsDraft): ("position" | "deliveryYear")[] {
  return [
    ...(position.trim() !== "" && !positionOf(position) ? (["position"] as const) : []),
    ...(deliveryQuarter !== "" && !/^20\d\d$/.test(deliveryYear) ? (["deliveryYear"] as const) : []),
  ]
}

/** Only what was changed: somebody else may have changed the rest meanwhile. */
export function toChange(id: string, draft: FactsDraft, saved: FactsDraft): ChangeComplexInput {
  const { position, deliveryYear, deliveryQuarter, ...texts } = draft
  const changed = Object.entries(texts).filter(([field]) => differs(draft, saved, field as keyof FactsDraft))
  const place = positionOf(position)
  const delivery = deliveryQuarter === "" ? null : { year: Number(deliveryYear), quarter: Number(deliveryQuarter) }
  return {
    id,
    ...Object.fromEntries(changed),
    ...(differs(draft, saved, "position") && {
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
    }),
    ...((differs(draft, saved, "deliveryYear") || differs(draft, saved, "deliveryQuarter")) && {
      deliveryYear: delivery?.year ?? null,
      deliveryQuarter: delivery?.quarter ?? null,
    }),
  }
}

function differs(draft: FactsDraft, saved: FactsDraft, field: keyof FactsDraft): boolean {
  return draft[field] !== saved[field]
}
