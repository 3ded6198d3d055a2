import clsx from "clsx"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { PublicComplexDto } from "@/lib/domain/complexes/schema"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import { Facade } from "../facade/facade"
import { Scene } from "../facade/scene"
import { unitWords } from "../grid/unit-words"
import { buttonClass } from "../ui/button"
import { KeyFigures } from "./key-figures"
import { placeName } from "./place-name"
import type { StreetView } from "./street-of"

type ComplexSceneProps = { complex: PublicComplexDto; street: StreetView | null; locale: Locale }

/** A complex on the landing: its name and figures in the sky, its street below or beside. */
export async function ComplexScene({ complex, street, locale }: ComplexSceneProps) {
  const t = await getTranslations({ locale, namespace: "public.landing" })
  const facade = await getTranslations({ locale, namespace: "complex" })
  const href = localePath(`/${complex.slug}`, locale)
  return (
    <article className="overflow-hidden rounded-panel">
      <Scene>
        <div className={clsx("hero hero-panel", street?.wide && "hero-wide")}>
          <div className="hero-text">
            <h2 className="text-3xl font-bold sm:text-4xl">
              <Link href={href} prefetch={false} className="decoration-2 underline-offset-8 hover:underline">
                {complex.name}
              </Link>
            </h2>
            <p className="mt-2 mb-7 text-read opacity-85">{placeName(complex)}</p>
            <KeyFigures complex={complex} free={street?.free ?? 0} locale={locale} />
            <div className="mt-7 flex flex-wrap gap-2.5">
              <Link href={href} prefetch={false} className={buttonClass({ variant: "primary", size: "lg" })}>
                {t("open")}
              </Link>
              <Link
                href={localePath(`/shaxmatki/${complex.slug}`, locale)}
                prefetch={false}
                className={buttonClass({ size: "lg" })}
              >
                {t("grid")}
              </Link>
            </div>
          </div>
          {street ? (
            <Facade
              units={street.packed}
              href={localePath(`/shaxmatki/${complex.slug}/`, locale)}
              words={await unitWords(locale)}
              label={facade("facade")}
              locale={locale}
              currency={complex.currency}
              className="hero-house"
            />
          ) : null}
        </div>
      </Scene>
    </article>
  )
}
