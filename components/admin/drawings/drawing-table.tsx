"use client"

import { EllipsisVertical } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Menu, MenuItem, MenuLink } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import { Progress } from "@/components/ui/progress"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { DrawingSummaryDto } from "@/lib/domain/drawings/schema"
import { formatDate } from "@/lib/i18n/format-time"
import type { DrawingTask } from "./drawing-screen"

type Props = { label: string; drawings: readonly DrawingSummaryDto[]; onTask: (task: DrawingTask) => void }

export function DrawingTable({ label, drawings, onTask }: Props) {
  const t = useTranslations("drawings")
  return (
    <Table label={label} className="table-fixed">
      <TableHead>
        <Th>{t("name")}</Th>
        <Th className="w-1/4 max-sm:hidden">{t("place")}</Th>
        <Th className="w-36 sm:w-56">{t("done")}</Th>
        <Th numeric className="w-32 max-md:hidden">
          {t("changed")}
        </Th>
        <Th className="w-11">
          <span className="sr-only">{t("actions")}</span>
        </Th>
      </TableHead>
      <tbody>
        {drawings.map((drawing) => (
          <DrawingRow key={drawing.id} drawing={drawing} onTask={onTask} />
        ))}
      </tbody>
    </Table>
  )
}

function DrawingRow({ drawing, onTask }: { drawing: DrawingSummaryDto; onTask: Props["onTask"] }) {
  const t = useTranslations("drawings")
  const { id, name, block, entrance, floor, layout, level } = drawing
  // Of a floor all its units are to be drawn; elsewhere every polygon is to lead somewhere.
  const [done, all] = level === "floor" ? [drawing.drawnUnits, drawing.units] : [drawing.linked, drawing.polygons]
  const place = [
    block === null ? null : t("inBlock", { name: block }),
    entrance === null ? null : t("inEntrance", { name: entrance }),
    floor === null ? null : t("onFloor", { floor }),
    layout === null ? null : t("inLayout", { code: layout }),
  ].filter(Boolean)
  const studio = `/dashboard/admin/draws/${id}` as Route
  return (
    <TableRow>
      <Td>
        <Link href={studio} className="font-medium hover:text-accent">
          {name}
        </Link>
        {place.length > 0 ? <p className="text-sm text-soft sm:hidden">{place.join(", ")}</p> : null}
      </Td>
      <Td className="text-soft max-sm:hidden">{place.length > 0 ? place.join(", ") : "–"}</Td>
      <Td>
        <p className="mb-1 text-sm text-soft tabular">
          {t(level === "floor" ? "doneUnits" : "doneShapes", { done, all })}
        </p>
        <Progress value={all === 0 ? 0 : done / all} label={t("doneOf", { name })} className="max-w-40" />
      </Td>
      <Td numeric className="text-soft max-md:hidden">
        {formatDate(drawing.updatedAt)}
      </Td>
      <Td className="text-right">
        <Menu
          trigger={
            <IconButton label={t("actionsOf", { name })}>
              <EllipsisVertical aria-hidden="true" />
            </IconButton>
          }
        >
          <MenuLink>
            <Link href={studio}>{t("open")}</Link>
          </MenuLink>
          {level === "floor" ? (
            <MenuItem onSelect={() => onTask({ kind: "copy", drawing })}>{t("copy")}</MenuItem>
          ) : null}
          <MenuItem danger onSelect={() => onTask({ kind: "delete", drawing })}>
            {t("delete")}
          </MenuItem>
        </Menu>
      </Td>
    </TableRow>
  )
}
