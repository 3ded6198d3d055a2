"use client"

import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Checkbox } from "@/components/ui/checkbox"
import { TableRow, Td } from "@/components/ui/table"
import type { LeadDto } from "@/lib/domain/leads/schema"
import { formatPhone } from "@/lib/domain/phone"
import { formatDate, formatDateTime, formatTime } from "@/lib/i18n/format-time"
import type { Selection } from "./use-selection"
import { STATUS_TONES } from "./words"

type LeadRowProps = { lead: LeadDto; now: number; showOwner: boolean; selection: Selection | null }

/** One lead: on a phone its name, phone and status; every further column as the screen grows. */
export function LeadRow({ lead, now, showOwner, selection }: LeadRowProps) {
  const t = useTranslations("leads")
  const open = lead.status !== "sold" && lead.status !== "lost"
  const place = [lead.complex?.name, lead.unit && t("unit", { number: lead.unit.number })].filter(Boolean).join(" · ")
  return (
    <TableRow
      aria-selected={selection?.has(lead.id)}
      className="relative has-[a:focus-visible]:bg-ink/3"
      onKeyDown={(event) => {
        // By the key's place: the letter differs under a Russian layout.
        if (event.code === "KeyX" && !event.ctrlKey && !event.metaKey) selection?.toggle(lead.id, event.shiftKey)
      }}
    >
      {selection ? (
        <Td className="w-9 max-sm:hidden">
          <Checkbox
            aria-label={t("bulk.choose", { name: lead.name || t("nameless") })}
            className="relative z-1"
            checked={selection.has(lead.id)}
            onClick={(event) => {
              event.preventDefault()
              selection.toggle(lead.id, event.shiftKey)
            }}
          />
        </Td>
      ) : null}
      <Td className="max-w-0 py-1! sm:w-[30%] sm:max-w-52">
        <Link
          href={`/dashboard/leads/${lead.id}` as Route}
          className="block truncate font-medium after:absolute after:inset-0 after:rounded-mark"
        >
          {lead.name || t("nameless")}
        </Link>
        <p className="truncate text-sm text-soft tabular">
          {lead.phone ? formatPhone(lead.phone) : ""}
          <span className="lg:hidden">{place && ` · ${place}`}</span>
        </p>
      </Td>
      <Td className="w-px py-1! whitespace-nowrap">
        <Badge tone={STATUS_TONES[lead.status]}>{t(`status.${lead.status}`)}</Badge>
      </Td>
      <Td className="py-1! whitespace-nowrap text-soft max-xl:hidden">{open ? t(`state.${lead.state}`) : "–"}</Td>
      <Td className="max-w-40 truncate py-1! max-lg:hidden">{place || <span className="text-faint">–</span>}</Td>
      <Td className="py-1! whitespace-nowrap text-soft max-lg:hidden">{t(`source.${lead.source}`)}</Td>
      {showOwner ? (
        <Td className="max-w-40 truncate py-1! max-md:hidden">
          {lead.assignee?.name ?? <span className="text-soft">{t("noOwner")}</span>}
        </Td>
      ) : null}
      <Td numeric className="py-1! max-sm:hidden">
        <NextCall at={open ? lead.nextCallbackAt : null} now={now} />
      </Td>
      <Td numeric className="py-1! text-soft max-sm:hidden" title={formatDateTime(lead.createdAt)}>
        {formatDate(lead.createdAt) === formatDate(now) ? formatTime(lead.createdAt) : formatDate(lead.createdAt)}
      </Td>
    </TableRow>
  )
}

/** Only what is late is red. */
function NextCall({ at, now }: { at: string | null; now: number }) {
  const locale = useLocale()
  const t = useTranslations("common")
  if (!at) return <span className="text-faint">–</span>
  const late = Date.parse(at) < now
  const day = formatDate(at)
  const today = day === formatDate(now)
  const text = today ? `${t("today").toLocaleLowerCase(locale)}, ${formatTime(at)}` : day
  return <span className={late ? "font-medium text-late" : undefined}>{text}</span>
}
