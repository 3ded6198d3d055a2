"use client"

import { useQuery } from "@tanstack/react-query"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Section } from "@/components/ui/section"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import { client } from "@/lib/client/client"
import { INSTAGRAM_FIGURES } from "@/lib/domain/instagram/schema"
import { formatNumber } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

const SHOWN = 7

/** What the company's accounts reached in the last days, as Meta counts it; nothing where none is connected. */
export function InstagramFigures() {
  const t = useTranslations("marketing.instagram")
  const { data } = useQuery(client.instagram.get.queryOptions({ input: {} }))
  const accounts = data?.accounts.filter(({ days }) => days.length > 0) ?? []
  if (accounts.length === 0) return null
  return (
    <Section
      title={t("figures")}
      note={t("figuresNote")}
      action={
        <Link
          href={"/dashboard/admin/marketing/instagram/connect" as Route}
          className="text-sm text-accent-strong hover:underline"
        >
          {t("accounts")}
        </Link>
      }
    >
      {accounts.map(({ id, username, days }) => (
        <Table key={id} label={`@${username}`}>
          <TableHead>
            <Th>{`@${username}`}</Th>
            {INSTAGRAM_FIGURES.map((figure) => (
              <Th key={figure} numeric>
                {t(`figure.${figure}`)}
              </Th>
            ))}
          </TableHead>
          <tbody>
            {days.slice(0, SHOWN).map(({ day, figures }) => (
              <TableRow key={day}>
                <Td className="tabular">{formatDate(day)}</Td>
                {INSTAGRAM_FIGURES.map((figure) => (
                  <Td key={figure} numeric>
                    {figures[figure] === undefined ? "–" : formatNumber(figures[figure])}
                  </Td>
                ))}
              </TableRow>
            ))}
          </tbody>
        </Table>
      ))}
    </Section>
  )
}
