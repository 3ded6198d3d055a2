import { getTranslations } from "next-intl/server"
import { SkeletonRows } from "@/components/ui/skeleton"

export default async function Loading() {
  const t = await getTranslations("common")
  return <SkeletonRows rows={12} label={t("loading")} />
}
