import { getTranslations } from "next-intl/server"
import type { PublicComplexCardDto, PublicLayoutDto } from "@/lib/domain/complexes/schema"
import { formatArea, formatMoney } from "@/lib/i18n/format"
import { formatFloorNumber } from "@/lib/i18n/format-place"
import { formatQuarter } from "@/lib/i18n/format-time"
import type { Locale } from "@/lib/i18n/routing"
import { type GridUnit, standsInBuilding } from "../grid/unit"
import { perM2 } from "../grid/unit-text"
import { buttonClass } from "../ui/button"
import { DescriptionList } from "../ui/description-list"
import { StatusMark } from "../ui/status-mark"

type UnitSummaryProps = {
  unit: GridUnit & {
    finish: PublicComplexCardDto["finish"] | null
    layout: Pick<PublicLayoutDto, "code" | "livingDm2" | "kitchenDm2"> | null
  }
  complex: PublicComplexCardDto
  title: string
  top: number
  locale: Locale
}

/** Beside the plan: what it is, what it costs, what to do, and the facts. */
export async function UnitSummary({ unit, complex, title, top, locale }: UnitSummaryProps) {
  const t = await getTranslations({ locale, namespace: "unit" })
  const grid = await getTranslations({ locale, namespace: "grid" })
  const status = await getTranslations({ locale, namespace: "status.public" })
  const finish = await getTranslations({ locale, namespace: "complex.finish" })
  const { price, layout, publicStatus } = unit
  const area = (dm2: number) => formatArea(dm2, locale, { exact: true })
  const { deliveryQuarter: delivery } = complex
  const facts = [
    { label: t("facts.area"), value: area(unit.areaDm2) },
    ...(layout?.livingDm2 ? [{ label: t("facts.living"), value: area(layout.livingDm2) }] : []),
    ...(layout?.kitchenDm2 ? [{ label: t("facts.kitchen"), value: area(layout.kitchenDm2) }] : []),
    ...(complex.blocks.length > 1 ? [{ label: t("facts.block"), value: unit.block }] : []),
    ...(standsInBuilding(unit) ? [{ label: t("facts.entrance"), value: unit.entrance }] : []),
    {
      label: t("facts.floor"),
      value:
        unit.floor > 0
          ? t("facts.floorOf", { floor: String(unit.floor), top: String(top) })
          : formatFloorNumber(unit.floor),
    },
    ...(layout ? [{ label: t("facts.layout"), value: layout.code }] : []),
    { label: t("facts.finish"), value: finish(unit.finish ?? complex.finish) },
    ...(delivery
      ? [{ label: t("facts.delivery"), value: formatQuarter(delivery.year, delivery.quarter, locale) }]
      : []),
  ]
  return (
    <div className="flex flex-col">
      <p className="flex items-center gap-2 text-soft">
        <StatusMark status={publicStatus} mark={grid("markReserved")} />
        <span>
          {status(publicStatus)} · {grid("number", { number: unit.number })}
        </span>
      </p>
      <h1 className="mt-2 text-3xl font-bold sm:text-4xl">{title}</h1>
      {price === null ? (
        <div className="mt-4">
          <p className="text-xl font-semibold">{t("notForSale", { kind: unit.kind })}</p>
          <p className="mt-1 text-lg text-soft">{publicStatus === "reserved" ? t("reservedText") : t("soldText")}</p>
        </div>
      ) : (
        <div className="mt-5">
          <p className="text-3xl font-bold tabular">{formatMoney(price, complex.currency, locale)}</p>
          {unit.kind === "parking" || unit.kind === "storage" ? null : (
            <p className="mt-1 text-lg text-soft tabular">
              {grid("perM2", { price: formatMoney(perM2(price, unit.areaDm2), complex.currency, locale) })}
            </p>
          )}
        </div>
      )}
      <a
        href="#request"
        className={buttonClass({
          variant: "primary",
          size: "lg",
          className: "mt-6 self-stretch sm:self-start print:hidden",
        })}
      >
        {t("ask")}
      </a>
      <h2 className="sr-only">{t("facts.title")}</h2>
      <div className="mt-8">
        <DescriptionList items={facts} />
      </div>
    </div>
  )
}
