import { getTranslations } from "next-intl/server"
import { DeskSkeleton } from "@/components/desk/desk-skeleton"

export default async function Loading() {
  const t = await getTranslations("common")
  return <DeskSkeleton strip={false} label={t("loading")} />
}
