"use client"

import clsx from "clsx"
import { GripVertical } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Menu, MenuItem, MenuLabel } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import { type LeadDto, type LeadStatus, MANUAL_STATUSES } from "@/lib/domain/leads/schema"
import { formatDate, formatDateTime } from "@/lib/i18n/format-time"

type BoardCardProps = {
  lead: LeadDto
  now: number
  busy: boolean
  onHold: ((lead: LeadDto) => void) | undefined
  onMove: ((lead: LeadDto, to: LeadStatus) => void) | undefined
}

/** Dragged by any part of it; its button does the same for keys and fingers. */
export function BoardCard({ lead, now, busy, onHold, onMove }: BoardCardProps) {
  const t = useTranslations("leads")
  const place = [lead.complex?.name, lead.unit && t("unit", { number: lead.unit.number })].filter(Boolean).join(" · ")
  const open = lead.status !== "sold" && lead.status !== "lost"
  const late = lead.nextCallbackAt !== null && Date.parse(lead.nextCallbackAt) < now
  const targets = MANUAL_STATUSES.filter((status) => status !== lead.status)
  return (
    <li
      draggable={onHold !== undefined}
      onDragStart={() => onHold?.(lead)}
      className={clsx(
        "relative rounded-control border border-line bg-card py-2 pr-1 pl-3 shadow-raised has-[a:hover]:border-edge",
        onHold && "cursor-grab",
        busy && "opacity-60",
      )}
    >
      <div className="flex items-start gap-1">
        <Link
          href={`/dashboard/leads/${lead.id}` as Route}
          draggable={false}
          className="min-w-0 flex-1 truncate py-0.5 font-medium after:absolute after:inset-0 after:rounded-control"
        >
          {lead.name || t("nameless")}
        </Link>
        {onMove && targets.length > 0 ? (
          <Menu
            trigger={
              <IconButton size="sm" label={t("board.move", { name: lead.name || t("nameless") })} className="z-1">
                <GripVertical aria-hidden="true" />
              </IconButton>
            }
          >
            <MenuLabel>{t("board.moveTo")}</MenuLabel>
            {targets.map((status) => (
              <MenuItem key={status} danger={status === "lost"} onSelect={() => onMove(lead, status)}>
                {t(`status.${status}`)}
              </MenuItem>
            ))}
          </Menu>
        ) : null}
      </div>
      <p className="truncate pr-2 text-sm text-soft">{place || t(`source.${lead.source}`)}</p>
      <p className="flex justify-between gap-2 pr-2 text-sm text-soft tabular">
        <span className="truncate">{lead.assignee?.name ?? t("noOwner")}</span>
        {open && lead.nextCallbackAt ? (
          <span className={clsx("shrink-0", late && "font-medium text-late")}>
            {formatDateTime(lead.nextCallbackAt)}
          </span>
        ) : (
          <span className="shrink-0">{formatDate(lead.createdAt)}</span>
        )}
      </p>
    </li>
  )
}
