import { getTranslations } from "next-intl/server"
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton"

/**
 * What a screen's own `loading.tsx` shows. There is none at the dashboard's root: above the role checks of the layouts it would
 * fix the status at 200 before they could redirect.
 */
export async function PageLoading({ rows = 8 }: { rows?: number }) {
  const t = await getTranslations("common")
  return (
    <>
      <Skeleton className="mb-7 h-8 w-64" />
      <SkeletonRows rows={rows} label={t("loading")} />
    </>
  )
}
