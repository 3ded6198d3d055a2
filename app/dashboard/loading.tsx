import { getTranslations } from "next-intl/server"
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton"

export default async function DashboardLoading() {
  const t = await getTranslations("common")
  return (
    <>
      <Skeleton className="mb-7 h-8 w-64" />
      <SkeletonRows label={t("loading")} />
    </>
  )
}
