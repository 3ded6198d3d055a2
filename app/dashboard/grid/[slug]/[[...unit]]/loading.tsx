import { getTranslations } from "next-intl/server"
import { Skeleton } from "@/components/ui/skeleton"

export default async function Loading() {
  const t = await getTranslations("common")
  return (
    <div role="status" aria-label={t("loading")}>
      <Skeleton className="mb-5 h-8 w-48" />
      <Skeleton className="mb-2.5 h-8 w-full max-w-2xl rounded-full" />
      <Skeleton className="mb-8 h-8 w-full max-w-xl rounded-full" />
      <Skeleton className="h-[32rem] w-full rounded-panel" />
    </div>
  )
}
