import type { PublicComplexCardDto } from "@/lib/domain/complexes/schema"
import { MINOR_UNITS } from "@/lib/domain/money"
import type { PublicUnitDto } from "@/lib/domain/units/schema"
import type { Locale } from "@/lib/i18n/routing"
import { pageAddress, siteAddress } from "./address"

// https://schema.org/ApartmentComplex, /Apartment, /Offer: what search engines read of a page.

type Json = { [key: string]: string | number | Json | Json[] | undefined }

/** An amount of minor units as schema.org wants it: a decimal of whole units. */
function decimalPrice(amount: number, currency: PublicComplexCardDto["currency"]): string {
  const digits = MINOR_UNITS[currency]
  const text = String(amount).padStart(digits + 1, "0")
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

export function complexData(complex: PublicComplexCardDto, locale: Locale): Json {
  const { priceFrom, currency, counts, latitude, longitude } = complex
  return {
    "@context": "https://schema.org",
    "@type": "ApartmentComplex",
    name: complex.name,
    url: pageAddress(`/${complex.slug}`, locale),
    image: complex.pictures[0]
      ? siteAddress() + complex.pictures[0].url
      : pageAddress(`/${complex.slug}/og.png`, locale),
    description: complex.description || undefined,
    telephone: complex.phone || undefined,
    numberOfAvailableAccommodationUnits: counts.available,
    address: { "@type": "PostalAddress", streetAddress: complex.address, addressLocality: complex.city },
    geo: latitude === null || longitude === null ? undefined : { "@type": "GeoCoordinates", latitude, longitude },
    makesOffer:
      priceFrom === null
        ? undefined
        : {
            "@type": "AggregateOffer",
            priceCurrency: currency,
            lowPrice: decimalPrice(priceFrom, currency),
            offerCount: counts.available,
          },
  }
}

export function unitData(unit: PublicUnitDto, name: string, complex: PublicComplexCardDto, locale: Locale): Json {
  const url = pageAddress(`/shaxmatki/${complex.slug}/${unit.id}`, locale)
  const place = { "@type": "PostalAddress", streetAddress: complex.address, addressLocality: complex.city }
  return {
    "@context": "https://schema.org",
    "@type": unit.kind === "apartment" ? "Apartment" : "Accommodation",
    name,
    url,
    image: pageAddress(`/shaxmatki/${complex.slug}/${unit.id}/og.png`, locale),
    floorLevel: String(unit.floor),
    numberOfRooms: unit.rooms === null || unit.rooms === 0 ? undefined : unit.rooms,
    floorSize: { "@type": "QuantitativeValue", value: unit.areaDm2 / 100, unitCode: "MTK" },
    address: place,
    containedInPlace: { "@type": "ApartmentComplex", name: complex.name, url: pageAddress(`/${complex.slug}`, locale) },
    offers:
      unit.price === null
        ? undefined
        : {
            "@type": "Offer",
            url,
            priceCurrency: complex.currency,
            price: decimalPrice(unit.price, complex.currency),
            availability: "https://schema.org/InStock",
          },
  }
}
