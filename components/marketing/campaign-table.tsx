"use client"

import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { CurrencyMarketingDto } from "@/lib/domain/campaigns/report/schema"
import { FigureFormula, FigureLink } from "./figure-link"
import type { Figure } from "./figures"
import { campaignAddress } from "./marketing-query"

/** On a phone who came and what it cost; the rest as there is room. */
const COLUMNS = [
  { figure: "leads", hidden: "" },
  { figure: "reservations", hidden: "max-lg:hidden" },
  { figure: "contracts", hidden: "max-md:hidden" },
  { figure: "spend", hidden: "" },
  { figure: "costPerLead", hidden: "max-sm:hidden" },
  { figure: "costPerReservation", hidden: "max-2xl:hidden" },
  { figure: "costPerContract", hidden: "max-xl:hidden" },
  { figure: "romi", hidden: "max-md:hidden" },
] as const satisfies readonly { figure: Figure; hidden: string }[]

/** Campaigns of one currency, the dearest first: each figure opens its rows, each column says what it counts. */
export function CampaignTable({ report }: { report: CurrencyMarketingDto }) {
  const t = useTranslations("marketing")
  const { currency, campaigns, totals } = report
  return (
    <Table label={t("byCampaign")}>
      <TableHead>
        <Th>{t("campaign")}</Th>
        {COLUMNS.map(({ figure, hidden }) => (
          <Th key={figure} numeric className={hidden}>
            <span className="inline-flex items-center gap-0.5">
              {t(`column.${figure}`)}
              <span className="max-sm:hidden">
                <FigureFormula number={figure} />
              </span>
            </span>
          </Th>
        ))}
      </TableHead>
      <tbody>
        {campaigns.map((campaign) => (
          <TableRow key={campaign.id}>
            <Td className="w-[40%] max-w-0 py-1!">
              <p className="truncate font-medium">
                <Link href={campaignAddress(campaign.id) as Route} className="rounded-mark hover:underline">
                  {campaign.name}
                </Link>
              </p>
              <p className="truncate text-sm text-soft">
                {t(`channel.${campaign.channel}`)} · {campaign.code}
              </p>
            </Td>
            {COLUMNS.map(({ figure, hidden }) => (
              <Td key={figure} numeric className={hidden}>
                <FigureLink figure={figure} value={campaign[figure]} currency={currency} campaignId={campaign.id} />
              </Td>
            ))}
          </TableRow>
        ))}
      </tbody>
      <tfoot>
        <tr className="h-11 font-semibold">
          <Td>{t("total")}</Td>
          {COLUMNS.map(({ figure, hidden }) => (
            <Td key={figure} numeric className={hidden}>
              <FigureLink figure={figure} value={totals[figure]} currency={currency} />
            </Td>
          ))}
        </tr>
      </tfoot>
    </Table>
  )
}
