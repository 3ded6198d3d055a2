import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { formatPhone } from "@/lib/domain/phone"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"

type FooterProps = { locale: Locale; company: string; phone: string }

export async function Footer({ locale, company, phone }: FooterProps) {
  const t = await getTranslations({ locale, namespace: "public" })
  return (
    <footer className="mt-20 border-t border-line print:hidden">
      <div className="mx-auto flex max-w-[120rem] flex-wrap items-baseline gap-x-8 gap-y-3 px-4 py-8 text-soft sm:px-10">
        <p className="font-semibold text-ink">{company}</p>
        {phone ? (
          <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className="tabular hover:text-ink">
            {formatPhone(phone)}
          </a>
        ) : null}
        <Link href={localePath("/privacy", locale)} prefetch={false} className="hover:text-ink">
          {t("footer.privacy")}
        </Link>
        <a href={localePath("/login", locale)} className="hover:text-ink" rel="nofollow">
          {t("footer.staff")}
        </a>
        <p className="basis-full text-sm sm:ml-auto sm:basis-auto">{t("footer.note")}</p>
      </div>
    </footer>
  )
}
