import { getTranslations } from "next-intl/server"
import { formatArea } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/routing"
import type { GridUnit } from "../grid/unit"

/** «3-комнатная квартира, 91,8 м²». */
export async function unitTitle(unit: GridUnit, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "unit" })
  const grid = await getTranslations({ locale, namespace: "grid.kind" })
  const what = unit.kind === "apartment" && unit.rooms !== null ? t("rooms", { count: unit.rooms }) : grid(unit.kind)
  return t("title", { what, area: formatArea(unit.areaDm2, locale) })
}
