"use client"

import { useLocale, useTranslations } from "next-intl"
import { DescriptionList } from "@/components/ui/description-list"
import { Section } from "@/components/ui/section"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { formatPhone } from "@/lib/domain/phone"
import { formatDate } from "@/lib/i18n/format-time"
import { CITIZENSHIPS } from "./buyer-input"

/** Who buys. Passport and PINFL come masked to those who may not see them. */
export function BuyerCard({ contract }: { contract: ContractDto }) {
  const t = useTranslations("contracts")
  const languages = useTranslations("ui.language")
  const locale = useLocale()
  const { buyer, identityVisible } = contract
  // The usual ones in our own words: browsers have no Uzbek names of countries.
  const usual = CITIZENSHIPS.find((code) => code === buyer.citizenship)
  const country = usual
    ? t(`country.${usual}`)
    : (new Intl.DisplayNames([locale], { type: "region" }).of(buyer.citizenship) ?? buyer.citizenship)
  const items = [
    { label: t("buyer.fullName"), value: buyer.fullName },
    { label: t("buyer.phone"), value: <span className="tabular">{formatPhone(buyer.phone)}</span> },
    { label: t("buyer.passport"), value: <span className="tabular">{buyer.passport}</span> },
    { label: t("buyer.passportIssuedBy"), value: buyer.passportIssuedBy },
    { label: t("buyer.passportIssuedAt"), value: formatDate(buyer.passportIssuedAt) },
    { label: t("buyer.pinfl"), value: buyer.pinfl && <span className="tabular">{buyer.pinfl}</span> },
    { label: t("buyer.citizenship"), value: country },
    { label: t("buyer.address"), value: buyer.address },
    { label: t("buyer.email"), value: buyer.email },
    { label: t("buyer.locale"), value: languages(buyer.locale) },
    { label: t("papers.escrowBank"), value: contract.escrowBank },
    { label: t("papers.registryNumber"), value: contract.registryNumber },
    { label: t("papers.notaryNumber"), value: contract.notaryNumber },
    { label: t("facts.manager"), value: contract.manager?.name },
    { label: t("facts.drafted"), value: formatDate(contract.draftedAt) },
    { label: t("facts.signedAt"), value: contract.signedAt && formatDate(contract.signedAt) },
  ]
  return (
    <Section title={t("buyer.title")} note={identityVisible ? undefined : t("buyer.masked")}>
      <DescriptionList className="pt-3" items={items} />
    </Section>
  )
}
