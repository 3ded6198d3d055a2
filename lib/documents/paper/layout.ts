import type { DocumentKind } from "@/lib/domain/documents/rules"
import type { PaperTranslator } from "../words"
import type { Block, Paper, PaperTexts } from "./block"
import { parties, scheduleTable, sides, unitTable } from "./parts"

/** Our own layout of a document; a template to begin with is the same with placeholders for its texts. */
export function layOut(kind: DocumentKind, t: PaperTranslator, texts: PaperTexts): Paper {
  return LAYOUTS[kind](t, texts)
}

const LAYOUTS: Record<DocumentKind, (t: PaperTranslator, v: PaperTexts) => Paper> = {
  contract: (t, v) => {
    const name = t("documents.paper.contract.name", { number: v.contract_number })
    return {
      name,
      blocks: [
        title(name, t("documents.paper.contract.subtitle", { complex: v.complex_name })),
        edges(v.complex_address, v.contract_date),
        parties(t, v),
        heading(t("documents.paper.contract.subject")),
        text(t("documents.paper.contract.subjectText", { complex: v.complex_name, address: v.complex_address })),
        unitTable(t, v),
        text(t("documents.paper.contract.delivery", { quarter: v.delivery_quarter })),
        heading(t("documents.paper.contract.price")),
        text(t("documents.paper.contract.priceText", { price: v.price, words: v.price_words })),
        text(t("documents.paper.contract.areaText", { area: v.total_area })),
        heading(t("documents.paper.contract.payment")),
        text(t("documents.paper.contract.paymentText")),
        scheduleTable(t, v, "schedule"),
        heading(t("documents.paper.contract.liability")),
        text(t("documents.paper.contract.liabilityText", { rate: v.penalty_rate, cap: v.penalty_cap })),
        heading(t("documents.paper.contract.final")),
        text(t("documents.paper.contract.finalText")),
        text(
          t("documents.paper.contract.papersText", {
            bank: v.escrow_bank,
            registry: v.registry_number,
            notary: v.notary_number,
          }),
        ),
        text(t("documents.paper.contract.copiesText")),
        sides(t, v),
      ],
    }
  },
  addendum: (t, v) => ({
    name: t("documents.paper.addendum.name", { number: v.addendum_number, contract: v.contract_number }),
    blocks: [
      title(
        t("documents.paper.addendum.title", { number: v.addendum_number }),
        t("documents.paper.addendum.subtitle", { contract: v.contract_number, date: v.contract_date }),
      ),
      edges(v.complex_address, v.addendum_date),
      parties(t, v),
      text(t("documents.paper.addendum.change", { reason: v.addendum_reason })),
      text(t("documents.paper.addendum.price", { price: v.price, words: v.price_words })),
      text(t("documents.paper.addendum.schedule")),
      scheduleTable(t, v, "schedule"),
      text(t("documents.paper.addendum.previous")),
      scheduleTable(t, v, "previous_schedule"),
      text(t("documents.paper.addendum.rest")),
      sides(t, v),
    ],
  }),
  handover_act: (t, v) => ({
    name: t("documents.paper.handover_act.name", { contract: v.contract_number }),
    blocks: [
      title(
        t("documents.paper.handover_act.title"),
        t("documents.paper.handover_act.subtitle", { contract: v.contract_number, date: v.contract_date }),
      ),
      edges(v.complex_address, t("documents.paper.handover_act.day", { date: v.handover_date })),
      parties(t, v),
      text(t("documents.paper.handover_act.units", { complex: v.complex_name, address: v.complex_address })),
      unitTable(t, v),
      text(t("documents.paper.handover_act.price", { price: v.price, words: v.price_words })),
      text(t("documents.paper.handover_act.state")),
      { kind: "rules", count: 3 },
      text(t("documents.paper.handover_act.rest")),
      sides(t, v),
    ],
  }),
}

function title(words: string, subtitle: string): Block {
  return { kind: "title", text: words, subtitle }
}

function edges(left: string, right: string): Block {
  return { kind: "edges", left, right }
}

function heading(words: string): Block {
  return { kind: "heading", text: words }
}

function text(words: string): Block {
  return { kind: "text", text: words }
}
