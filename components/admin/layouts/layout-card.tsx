import { Pencil, Trash2 } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { Thumbnail } from "@/components/media/thumbnail"
import { IconButton } from "@/components/ui/icon-button"
import { Plan } from "@/components/units/plan"
import { type LayoutDto, layoutPlanSchema } from "@/lib/domain/layouts/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatArea, formatRooms } from "@/lib/i18n/format"

type LayoutCardProps = { layout: LayoutDto; onEdit: () => void; onRemove: () => void }

/** A layout: its plan on a sheet, what it measures, how many flats have it. */
export function LayoutCard({ layout, onEdit, onRemove }: LayoutCardProps) {
  const t = useTranslations("layoutEditor")
  const kinds = useTranslations("grid.kind")
  const locale = useLocale() as UserDto["locale"]
  const { code, rooms, areaDm2, livingDm2, kitchenDm2, units, kind, planImage } = layout
  const plan = layoutPlanSchema.safeParse(layout.plan)
  const parts = [
    ...(livingDm2 === null ? [] : [t("living", { area: formatArea(livingDm2, locale) })]),
    ...(kitchenDm2 === null ? [] : [t("kitchen", { area: formatArea(kitchenDm2, locale) })]),
  ]
  return (
    <li className="min-w-0">
      <div className="relative flex aspect-[5/4] items-center justify-center rounded-panel border border-line bg-card">
        {plan.success ? (
          <Plan
            plan={plan.data}
            title={t("planOf", { code })}
            dimensions={false}
            labels={false}
            className="absolute inset-3 h-[calc(100%-1.5rem)] w-[calc(100%-1.5rem)]"
          />
        ) : planImage ? (
          <Thumbnail
            media={planImage}
            alt={t("planOf", { code })}
            className="absolute inset-3 h-[calc(100%-1.5rem)] w-[calc(100%-1.5rem)] bg-white! object-contain"
          />
        ) : (
          <p className="text-soft">{t("noPlan")}</p>
        )}
      </div>
      <div className="mt-2 flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold">{code}</h2>
          <p className="tabular">
            {kind === null || kind === "apartment" ? formatRooms(rooms, locale) : kinds(kind)},{" "}
            {formatArea(areaDm2, locale)}
          </p>
          {parts.length > 0 ? (
            <p className="flex flex-wrap gap-x-2 text-sm text-soft tabular">
              {parts.map((part) => (
                <span key={part} className="whitespace-nowrap">
                  {part}
                </span>
              ))}
            </p>
          ) : null}
          <p className="text-sm text-soft tabular">{t("units", { count: units })}</p>
        </div>
        <IconButton size="sm" label={t("edit", { code })} onClick={onEdit}>
          <Pencil aria-hidden="true" />
        </IconButton>
        <IconButton
          size="sm"
          label={units > 0 ? t("inUse", { code, count: units }) : t("remove", { code })}
          disabled={units > 0}
          onClick={onRemove}
        >
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
    </li>
  )
}
