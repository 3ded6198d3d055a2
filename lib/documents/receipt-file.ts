import type { Actor } from "@/lib/domain/actor"
import { recordReceiptDownload } from "@/lib/domain/documents/commands"
import { getReceipt } from "@/lib/domain/documents/receipts/queries"
import type { ReceiptFacts, ReceiptInput } from "@/lib/domain/documents/receipts/schema"
import { amountInWords } from "@/lib/i18n/amount-in-words"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import type { Locale } from "@/lib/i18n/routing"
import type { DocumentFile } from "./document-file"
import type { Paper } from "./paper/block"
import { writePdf } from "./pdf/write-pdf"
import { plainText } from "./plain-text"
import { type PaperTranslator, paperTranslator } from "./words"

/** A receipt for money that came, as PDF. Refuses as `getReceipt` does. Each one that is handed out is noted. */
export async function receiptDocument(actor: Actor, input: ReceiptInput): Promise<DocumentFile> {
  const facts = await getReceipt(actor, input.id)
  const locale = input.locale ?? facts.locale
  const t = paperTranslator(locale)
  const paper = layOutReceipt(facts, t, locale)
  const bytes = await writePdf(paper, { units: [], schedule: [], previous_schedule: [] }, t, locale)
  await recordReceiptDownload(actor, facts)
  return { name: paper.name, format: "pdf", bytes }
}

/** Who paid whom how much, when and for what. */
export function layOutReceipt(facts: ReceiptFacts, t: PaperTranslator, locale: Locale): Paper {
  const { amount, currency, company, contractNumber } = facts
  const day = formatDate(facts.paidOn)
  const said = (text: string) => plainText(text) || "—"
  const what = facts.target === "penalty" ? t("payments.target.penalty") : t(`payments.type.${facts.type}`)
  const row = (
    key: "payee" | "taxId" | "account" | "payer" | "contract" | "purpose" | "amount" | "words" | "method" | "day",
    value: string,
  ): [string, string] => [t(`documents.receipt.${key}`), value]
  return {
    name: t("documents.receipt.name", { day, contract: contractNumber ?? "—" }),
    blocks: [
      { kind: "title", text: t("documents.receipt.title"), subtitle: t("documents.receipt.subtitle", { day }) },
      {
        kind: "facts",
        rows: [
          row("payee", said(company.name)),
          row("taxId", said(company.taxId)),
          row("account", said([company.account, company.bank, company.mfo].filter(Boolean).join(", "))),
          row("payer", said(facts.payer)),
          row("contract", said(contractNumber ?? "")),
          row("purpose", what),
          row("method", t(`payments.method.${facts.method}`)),
          row("day", day),
          row("amount", formatMoney(amount, currency, locale)),
          row("words", amountInWords(amount, currency, locale)),
        ],
      },
      { kind: "text", text: t("documents.receipt.confirmed", { name: said(facts.confirmedBy ?? "") }) },
      { kind: "rules", count: 1 },
      { kind: "text", text: t("documents.receipt.signature") },
    ],
  }
}
