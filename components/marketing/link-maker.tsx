"use client"

import { Copy } from "lucide-react"
import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { useCopy } from "@/components/desk/use-copy"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { markedLink } from "@/lib/domain/campaigns/rules"
import type { CampaignDto, Channel } from "@/lib/domain/campaigns/schema"
import { QrPicture } from "./qr-picture"

export type LinkPlace = { id: string; slug: string; name: string; published: boolean }

type LinkMakerProps = {
  site: string
  places: readonly LinkPlace[]
  /** One: the campaign of the page, which is not asked for. */
  campaigns: readonly Pick<CampaignDto, "code" | "name" | "channel" | "complex">[]
}

/** What the visitor saw; paper is read by a phone. */
const MEDIUM: Partial<Record<Channel, string>> = { telegram: "post", outdoor: "qr", event: "qr", referral: "word" }
const MEDIUM_OTHERWISE = "cpc"
const MEDIA = ["cpc", "post", "stories", "banner", "qr", "email", "sms"] as const

/** A link that names its campaign, and its picture for paper. */
export function LinkMaker({ site, campaigns, ...all }: LinkMakerProps) {
  const t = useTranslations("marketing.link")
  const words = useTranslations()
  const copy = useCopy()
  const media = useId()
  const places = all.places.filter((place) => place.published)
  const [code, setCode] = useState(campaigns[0]?.code ?? "")
  const campaign = campaigns.find((one) => one.code === code)
  const [chosen, setChosen] = useState<{ slug?: string; source?: string; medium?: string }>({})
  const home = places.some((place) => place.slug === campaign?.complex?.slug) ? (campaign?.complex?.slug ?? "") : ""
  const slug = chosen.slug ?? home
  const source = chosen.source ?? campaign?.channel ?? ""
  const medium = chosen.medium ?? (campaign && MEDIUM[campaign.channel]) ?? MEDIUM_OTHERWISE
  const link = markedLink({ site, path: `/${slug}`, source, medium, campaign: code })
  return (
    <div className="grid gap-6 pt-1 sm:grid-cols-[1fr_auto]">
      <div className="flex min-w-0 flex-col gap-4">
        {campaigns.length === 1 ? null : (
          <Field label={t("campaign")}>
            <Select
              value={code}
              onValueChange={(next) => {
                setCode(next)
                setChosen({})
              }}
              options={[
                { value: "", label: t("noCampaign") },
                ...campaigns.map((one) => ({ value: one.code, label: one.name })),
              ]}
            />
          </Field>
        )}
        <Field label={t("place")}>
          <Select
            value={slug}
            onValueChange={(next) => setChosen({ ...chosen, slug: next })}
            options={[
              { value: "", label: t("landing") },
              ...places.map((place) => ({ value: place.slug, label: place.name })),
            ]}
          />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("source")} hint="utm_source">
            <Input
              maxLength={100}
              spellCheck={false}
              value={source}
              onChange={(event) => setChosen({ ...chosen, source: event.target.value })}
            />
          </Field>
          <Field label={t("medium")} hint="utm_medium">
            <Input
              maxLength={100}
              spellCheck={false}
              list={media}
              value={medium}
              onChange={(event) => setChosen({ ...chosen, medium: event.target.value })}
            />
          </Field>
          <datalist id={media}>
            {MEDIA.map((value) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        </div>
        <Field label={t("address")}>
          <Input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </Field>
        <Button variant="primary" className="self-start" onClick={() => void copy(link)}>
          <Copy aria-hidden="true" />
          {words("common.copy")}
        </Button>
      </div>
      <QrPicture link={link} name={code || slug || "qr"} />
    </div>
  )
}
