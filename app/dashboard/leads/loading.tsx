import { getTranslations } from "next-intl/server"
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton"

export default async function Loading() {
  const t = await getTranslations("common")
  return (
    <>
      <Skeleton className="mb-5 h-8 w-40" />
      <Skeleton className="mb-2.5 h-9 w-full rounded-control" />
      <Skeleton className="mb-6 h-9 w-full rounded-control max-lg:hidden" />
      <SkeletonRows rows={12} label={t("loading")} />
    </>
  )
}
