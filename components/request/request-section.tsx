import { getTranslations } from "next-intl/server"
import { formatPhone } from "@/lib/domain/phone"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import type { UnitKind } from "../grid/unit"
import { placeName } from "../public/place-name"
import { buttonClass } from "../ui/button"
import { RequestForm } from "./request-form"
import { requestWords } from "./request-words"

type Place = { city: string; address: string; latitude: number | null; longitude: number | null }

type RequestSectionProps = {
  id: string
  /** The kind of the unit that is asked about; without it the complex is. */
  about?: UnitKind
  complexSlug: string
  unitId?: string
  phone: string
  locale: Locale
  /** Where the office is, when that is worth saying here. */
  place?: Place
}

/** Why to leave a number and where we are, beside the form. */
export async function RequestSection({ id, about, complexSlug, unitId, phone, locale, place }: RequestSectionProps) {
  const t = await getTranslations({ locale, namespace: "complex" })
  const unit = await getTranslations({ locale, namespace: "request" })
  const map = place ? mapAddress(place) : null
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-8 gap-10 md:grid-cols-2 md:gap-20 print:hidden"
    >
      <div>
        <h2 id={`${id}-title`} className="text-3xl font-bold">
          {about ? unit("title", { kind: about }) : t("contact.title")}
        </h2>
        <p className="mt-3 max-w-[50ch] text-read text-soft">{about ? unit("lead") : t("contact.lead")}</p>
        {phone ? (
          <a
            href={`tel:${phone.replace(/[^\d+]/g, "")}`}
            className="mt-6 block text-2xl font-semibold tabular hover:underline"
          >
            {formatPhone(phone)}
          </a>
        ) : null}
        {place?.address ? (
          <div className="mt-8">
            <h3 className="text-lg font-semibold">{t("address.title")}</h3>
            <address className="mt-1 text-lg text-soft not-italic">{placeName(place)}</address>
            {map ? (
              <a href={map} target="_blank" rel="noopener noreferrer" className={buttonClass({ className: "mt-4" })}>
                {t("address.map")}
              </a>
            ) : null}
          </div>
        ) : null}
      </div>
      <div className="max-w-md md:justify-self-end md:w-full">
        <RequestForm
          words={await requestWords(locale, about, phone)}
          locale={locale}
          complexSlug={complexSlug}
          {...(unitId ? { unitId } : {})}
          privacyHref={localePath("/privacy", locale)}
        />
      </div>
    </section>
  )
}

function mapAddress({ latitude, longitude }: Place): string | null {
  if (latitude === null || longitude === null) return null
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`
}
