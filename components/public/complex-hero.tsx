import clsx from "clsx"
import { getTranslations } from "next-intl/server"
import type { PublicComplexCardDto } from "@/lib/domain/complexes/schema"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import { Facade } from "../facade/facade"
import { Scene } from "../facade/scene"
import { unitWords } from "../grid/unit-words"
import { buttonClass } from "../ui/button"
import { KeyFigures } from "./key-figures"
import type { StreetView } from "./street-of"

type ComplexHeroProps = { complex: PublicComplexCardDto; street: StreetView | null; locale: Locale }

/** The first screen of a complex: the building is the picture. */
export async function ComplexHero({ complex, street, locale }: ComplexHeroProps) {
  const t = await getTranslations({ locale, namespace: "complex" })
  const free = street?.free ?? 0
  const soldOut = street !== null && free === 0
  return (
    <Scene>
      <div className={clsx("hero", street?.wide && "hero-wide")}>
        <div className="hero-text">
          <h1>
            <span className="mb-3 block text-lg font-medium opacity-85">{t("kind", { name: complex.name })}</span>
            <span className="block text-4xl font-bold sm:text-hero">{soldOut ? t("soldOutTitle") : t("title")}</span>
          </h1>
          <p className="mt-4 mb-6 max-w-md sm:mt-6 sm:mb-9 text-read">{soldOut ? t("soldOutLead") : t("lead")}</p>
          <KeyFigures complex={complex} free={free} locale={locale} />
          <div className="mt-6 flex sm:mt-9 flex-wrap gap-2.5">
            <a
              href={localePath(`/shaxmatki/${complex.slug}`, locale)}
              className={buttonClass({
                variant: "primary",
                size: "lg",
                className: "max-sm:flex-1 max-sm:px-2 max-sm:text-base",
              })}
            >
              {t("openGrid")}
            </a>
            <a
              href="#contact"
              className={buttonClass({ size: "lg", className: "max-sm:flex-1 max-sm:px-2 max-sm:text-base" })}
            >
              {t("callMe")}
            </a>
          </div>
        </div>
        {street ? (
          <Facade
            units={street.packed}
            href={localePath(`/shaxmatki/${complex.slug}/`, locale)}
            words={await unitWords(locale)}
            label={t("facade")}
            locale={locale}
            currency={complex.currency}
            className="hero-house"
          />
        ) : null}
      </div>
    </Scene>
  )
}
