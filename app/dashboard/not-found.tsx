import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { NotFoundView } from "@/components/shell/not-found-view"
import { buttonClass } from "@/components/ui/button"

export default async function DashboardNotFound() {
  const t = await getTranslations("errors")
  return (
    <NotFoundView title={t("notFoundTitle")} text={t("notFoundText")}>
      <Link href="/dashboard" className={buttonClass({ variant: "primary" })}>
        {t("notFoundDesk")}
      </Link>
    </NotFoundView>
  )
}
