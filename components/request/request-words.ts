import { getTranslations } from "next-intl/server"
import { formatPhone } from "@/lib/domain/phone"
import type { Locale } from "@/lib/i18n/routing"
import type { UnitKind } from "../grid/unit"
import type { RequestWords } from "./send-request"

/** The words of a request form; `about` says what its button asks for. */
export async function requestWords(locale: Locale, about: UnitKind | undefined, phone: string): Promise<RequestWords> {
  const t = await getTranslations({ locale, namespace: "request" })
  const [before = "", rest = ""] = t.markup("consent", { link: (chunks) => `\u0000${chunks}\u0000` }).split("\u0000", 2)
  const after = t.markup("consent", { link: () => "\u0000" }).split("\u0000")[1] ?? ""
  return {
    name: t("name"),
    phone: t("phone"),
    phoneHint: t("phoneHint"),
    consent: { before, link: rest, after },
    website: t("website"),
    submit: about ? t("submitUnit", { kind: about }) : t("submit"),
    sending: t("sending"),
    sent: t("sent"),
    sentText: t("sentText", { phone: formatPhone(phone) }),
    failed: t("failed"),
    limited: t("limited"),
    needName: t("needName"),
    needPhone: t("needPhone"),
    needConsent: t("needConsent"),
    badPhone: t("badPhone"),
  }
}
