import type { PaperTranslator } from "../words"
import type { Block, PaperTexts } from "./block"

/** Who agrees with whom: the beginning of every paper. */
export function parties(t: PaperTranslator, v: PaperTexts): Block {
  const text = t("documents.paper.preamble", {
    company: v.company_name,
    director: v.company_director,
    buyer: v.buyer_name,
    citizenship: v.buyer_citizenship,
    passport: v.buyer_passport,
    issuedOn: v.buyer_passport_date,
    issuedBy: v.buyer_passport_issued_by,
    pinfl: v.buyer_pinfl,
  })
  return { kind: "text", text }
}

export function unitTable(t: PaperTranslator, v: PaperTexts): Block {
  const heading = (key: "kind" | "block" | "entrance" | "floor" | "number" | "area" | "price") =>
    t(`documents.paper.columns.${key}`)
  return {
    kind: "table",
    list: "units",
    columns: [
      { field: "unit_kind", heading: heading("kind"), width: 21 },
      { field: "unit_block", heading: heading("block"), width: 11 },
      { field: "unit_entrance", heading: heading("entrance"), width: 12 },
      { field: "unit_floor", heading: heading("floor"), width: 8, numeric: true },
      { field: "unit_number", heading: heading("number"), width: 10, numeric: true },
      { field: "unit_area", heading: heading("area"), width: 14, numeric: true },
      { field: "unit_price", heading: heading("price"), width: 24, numeric: true },
    ],
    total: { label: t("documents.paper.total"), value: v.price },
  }
}

export function scheduleTable(t: PaperTranslator, v: PaperTexts, list: "schedule" | "previous_schedule"): Block {
  const heading = (key: "date" | "type" | "amount" | "rest") => t(`documents.paper.columns.${key}`)
  return {
    kind: "table",
    list,
    columns: [
      { field: "item_n", heading: t("documents.paper.number"), width: 7, numeric: true },
      { field: "item_date", heading: heading("date"), width: 15 },
      { field: "item_type", heading: heading("type"), width: 30 },
      { field: "item_amount", heading: heading("amount"), width: 24, numeric: true },
      { field: "item_rest", heading: heading("rest"), width: 24, numeric: true },
    ],
    total: { label: t("documents.paper.total"), value: v.price },
  }
}

/** Requisites and signatures: the end of every paper. */
export function sides(t: PaperTranslator, v: PaperTexts): Block {
  const line = (
    key: "taxId" | "account" | "bank" | "mfo" | "phone" | "passport" | "pinfl" | "address" | "email",
    value: string,
  ) => t(`documents.paper.sides.${key}`, { value })
  return {
    kind: "sides",
    heading: t("documents.paper.sides.title"),
    signature: t("documents.paper.sides.signature"),
    left: {
      title: t("documents.paper.sides.seller"),
      name: v.company_name,
      lines: [
        line("address", v.company_address),
        line("taxId", v.company_tax_id),
        line("account", v.company_account),
        line("bank", v.company_bank),
        line("mfo", v.company_mfo),
        line("phone", v.company_phone),
      ],
    },
    right: {
      title: t("documents.paper.sides.buyer"),
      name: v.buyer_name,
      lines: [
        line("address", v.buyer_address),
        line("passport", v.buyer_passport),
        t("documents.paper.sides.issued", { day: v.buyer_passport_date, by: v.buyer_passport_issued_by }),
        line("pinfl", v.buyer_pinfl),
        line("phone", v.buyer_phone),
        line("email", v.buyer_email),
      ],
    },
  }
}
