import { createTranslator } from "next-intl"
import { eachContract } from "@/lib/domain/contracts/register/queries"
import type { ContractLineDto, ExportContractsInput } from "@/lib/domain/contracts/schema"
import { MINOR_UNITS } from "@/lib/domain/money"
import { formatBlock } from "@/lib/i18n/format-place"
import { wallTime } from "@/lib/i18n/format-time"
import type { Cell, Column, Sheet } from "@/lib/tables/sheet"
import { writeTable } from "@/lib/tables/write"
import { type TableFile, tableHeaders } from "../contract/table-file"
import type { ApiContext } from "./api"
import { MESSAGES } from "./messages"

/** Contracts of several currencies stand in one column: all are written with the two decimals that most of them have. */
const DECIMALS = 2

/** The register of a filter as a file with headings and words in the reader's language. Nobody's identity stands in it. */
export function exportContracts(
  { actor, locale }: ApiContext,
  { format, ...filters }: ExportContractsInput,
  now = new Date(),
): TableFile {
  const messages = MESSAGES[locale]
  const t = createTranslator({ locale, messages, namespace: "contracts.export" })
  const word = createTranslator({ locale, messages, namespace: "contracts" })
  const text = (heading: string, width: number): Column => ({ heading, width, kind: "text" })
  const sum = (heading: string): Column => ({ heading, width: 20, kind: "number", decimals: DECIMALS })
  const moment = (heading: string): Column => ({ heading, width: 17, kind: "moment" })
  const columns: Column[] = [
    text(t("number"), 14),
    text(t("status"), 12),
    text(t("buyer"), 32),
    text(t("client"), 28),
    text(t("manager"), 24),
    text(t("complex"), 20),
    text(t("blocks"), 14),
    text(t("units"), 18),
    sum(t("price")),
    sum(t("paid")),
    sum(t("left")),
    text(t("currency"), 8),
    moment(t("draftedAt")),
    moment(t("signedAt")),
    moment(t("completedAt")),
    moment(t("cancelledAt")),
    text(t("cancelReason"), 32),
  ]
  function cells(contract: ContractLineDto): Cell[] {
    const { currency, units, price, paid } = contract
    const amount = (minor: number) => minor * 10 ** (DECIMALS - MINOR_UNITS[currency])
    const at = (instant: string | null) => instant && wallTime(instant)
    return [
      contract.number,
      word(`status.${contract.status}`),
      contract.buyerName,
      contract.lead.name,
      contract.manager?.name,
      contract.complex.name,
      [...new Set(units.map((unit) => formatBlock(unit.block, locale)))].join(", "),
      units.map((unit) => unit.number).join(", "),
      amount(price),
      amount(paid),
      amount(Math.max(0, price - paid)),
      currency,
      at(contract.draftedAt),
      at(contract.signedAt),
      at(contract.completedAt),
      at(contract.cancelledAt),
      contract.cancelReason,
    ]
  }
  const contracts = eachContract(actor, filters, now)
  async function* batches(): Sheet["batches"] {
    for await (const batch of contracts) yield batch.map(cells)
  }
  const body = writeTable(format, { name: t("sheet"), columns, batches: batches() })
  return { headers: tableHeaders(format, "contracts", now), body }
}
