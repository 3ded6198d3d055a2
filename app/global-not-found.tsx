import "./globals.css"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NotFoundView } from "@/components/shell/not-found-view"
import { buttonClass } from "@/components/ui/button"
import { fontVariables } from "@/components/ui/fonts"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: "ru", namespace: "errors" })
  return { title: t("notFoundTitle"), robots: { index: false } }
}

/** Addresses that match no route at all; there is no language to be known from them. */
export default async function GlobalNotFound() {
  const t = await getTranslations({ locale: "ru", namespace: "errors" })
  return (
    <html lang="ru" className={fontVariables}>
      <body>
        <main>
          <NotFoundView title={t("notFoundTitle")} text={t("notFoundText")}>
            <a href="/" className={buttonClass({ variant: "primary", size: "lg" })}>
              {t("notFoundHome")}
            </a>
          </NotFoundView>
        </main>
      </body>
    </html>
  )
}
