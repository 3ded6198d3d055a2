import clsx from "clsx"
import { Check, CircleAlert, KeyRound, Phone } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { AgendaEntry } from "@/lib/domain/agenda/schema"
import { formatTime } from "@/lib/i18n/format-time"

export const hrefOf = ({ contractId, leadId }: AgendaEntry) =>
  (contractId ? `/dashboard/contracts/${contractId}` : `/dashboard/leads/${leadId}`) as Route

/** One entry in a cell: when, and who. What is done is quiet, what is late says so. */
export function EntryLink({ entry }: { entry: AgendaEntry }) {
  const t = useTranslations("calendar")
  const nameless = useTranslations("leads")("nameless")
  const Icon = entry.done ? Check : entry.overdue ? CircleAlert : entry.kind === "callback" ? Phone : KeyRound
  const name = entry.name || nameless
  const state = entry.overdue ? t("late") : entry.done ? t("done") : null
  return (
    <Link
      href={hrefOf(entry)}
      title={[t(`kind.${entry.kind}`), name, entry.note, entry.owner].filter(Boolean).join(" · ")}
      className={clsx(
        "flex min-w-0 items-center gap-1 rounded-mark px-1 py-0.5 text-sm hover:bg-ink/5",
        entry.overdue ? "font-medium text-late" : entry.done ? "text-soft" : "text-ink",
      )}
    >
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="sr-only">{t(`kind.${entry.kind}`)}</span>
      {entry.at ? <span className="shrink-0 tabular">{formatTime(entry.at)}</span> : null}
      <span className="truncate">{name}</span>
      {state ? <span className="sr-only">{state}</span> : null}
    </Link>
  )
}
