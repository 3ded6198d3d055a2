import { hasLocale } from "next-intl"
import { getRequestConfig } from "next-intl/server"
import { COMPANY_TIME_ZONE } from "./format"
import { routing } from "./routing"

/**
 * Public pages say their language by `setRequestLocale`. The dashboard has none in its address: its layout and its pages
 * render at once, so the language must be found here and not set by the layout.
 */
export default getRequestConfig(async ({ locale: explicit, requestLocale }) => {
  const asked = explicit ?? (await requestLocale) ?? (await (await import("@/lib/auth/session")).currentActor())?.locale
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  return {
    locale,
    messages: (await import(`./messages/${locale}.json`)).default,
    timeZone: COMPANY_TIME_ZONE,
  }
})
