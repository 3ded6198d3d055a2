export const DOCUMENT_KINDS = ["contract", "addendum", "handover_act"] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What a template may name anywhere, grouped as people look for it. */
export const FIELDS = {
  contract: [
    "contract_number",
    "contract_date",
    "price",
    "price_words",
    "price_words_ru",
    "price_words_uz",
    "initial_amount",
    "initial_words",
    "penalty_rate",
    "penalty_cap",
    "escrow_bank",
    "registry_number",
    "notary_number",
    "manager_name",
  ],
  buyer: [
    "buyer_name",
    "buyer_passport",
    "buyer_passport_issued_by",
    "buyer_passport_date",
    "buyer_pinfl",
    "buyer_citizenship",
    "buyer_address",
    "buyer_phone",
    "buyer_email",
  ],
  company: [
    "company_name",
    "company_director",
    "company_address",
    "company_tax_id",
    "company_account",
    "company_bank",
    "company_mfo",
    "company_phone",
  ],
  property: ["complex_name", "complex_address", "delivery_quarter", "units_text", "units_count", "total_area"],
} as const

/** What repeats: `{#units}…{/units}`. Its fields stand for one line and mean nothing outside. */
export const LISTS = {
  units: [
    "unit_n",
    "unit_kind",
    "unit_block",
    "unit_entrance",
    "unit_floor",
    "unit_number",
    "unit_rooms",
    "unit_area",
    "unit_price_m2",
    "unit_price",
  ],
  schedule: ["item_n", "item_date", "item_type", "item_amount", "item_rest"],
  previous_schedule: ["item_n", "item_date", "item_type", "item_amount", "item_rest"],
} as const

/** What only one kind of document knows. */
export const KIND_FIELDS = {
  contract: [],
  addendum: ["addendum_number", "addendum_date", "addendum_reason"],
  handover_act: ["handover_date"],
} as const satisfies Record<DocumentKind, readonly string[]>

export type FieldGroup = keyof typeof FIELDS
export type ListName = keyof typeof LISTS
export type Field = (typeof FIELDS)[FieldGroup][number] | (typeof KIND_FIELDS)[DocumentKind][number]
export type ListField<L extends ListName = ListName> = (typeof LISTS)[L][number]

/** The names of a document's placeholders at its top level, lists among them. */
export function fieldsOf(kind: DocumentKind): ReadonlySet<string> {
  return new Set<string>([...Object.values(FIELDS).flat(), ...KIND_FIELDS[kind], ...listsOf(kind)])
}

/** Only an addendum knows what held before it. */
export function listsOf(kind: DocumentKind): ListName[] {
  return kind === "addendum" ? ["units", "schedule", "previous_schedule"] : ["units", "schedule"]
}
