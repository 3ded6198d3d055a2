"use client"

import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { AmountField } from "@/components/desk/amount-field"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { Day } from "@/lib/domain/calendar"
import { type CampaignCardDto, CHANNELS, type Channel } from "@/lib/domain/campaigns/schema"
import { type Currency, parseMoneyText, toMoney } from "@/lib/domain/money"
import { formatMoney } from "@/lib/i18n/format"
import { useSaveCampaign } from "./use-save-campaign"

type CampaignFormProps = {
  /** Null: a new one. */
  campaign: CampaignCardDto | null
  today: Day
  /** The company's: what a new campaign is paid in. */
  currency: Currency
  places: readonly { id: string; name: string }[]
  onSaved: (campaign: CampaignCardDto) => void
}

/** A campaign and the code that its links carry. */
export function CampaignForm({ campaign, today, places, onSaved, ...company }: CampaignFormProps) {
  const t = useTranslations("marketing")
  const common = useTranslations("common")
  const locale = useLocale()
  const currency = campaign?.currency ?? company.currency
  const [name, setName] = useState(campaign?.name ?? "")
  const [code, setCode] = useState(campaign?.code ?? "")
  const [channel, setChannel] = useState<Channel>(campaign?.channel ?? "instagram")
  const [complexId, setComplexId] = useState(campaign?.complex?.id ?? "")
  const [startsOn, setStartsOn] = useState(campaign?.startsOn ?? today)
  const [endsOn, setEndsOn] = useState(campaign?.endsOn ?? "")
  const [typed, setTyped] = useState(campaign ? formatMoney(campaign.budget, currency, locale, { bare: true }) : "")
  const { save, error, isPending } = useSaveCampaign(onSaved)
  const problem = error ? readProblem(error) : null
  const budget = parseMoneyText(typed, currency)
  const whole = name.trim() !== "" && code.trim() !== "" && startsOn !== "" && budget !== null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!whole || isPending) return
    const dates = { startsOn, endsOn: endsOn || null }
    save(campaign, { name, code, channel, complexId: complexId || null, ...dates, budget: toMoney(budget), currency })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pt-1">
      <Field label={t("name")} required error={fieldProblem(problem, "name")}>
        <Input autoFocus maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t("code")}
          required
          error={fieldProblem(problem, "code")}
          hint={t(campaign?.codeFixed ? "codeFixed" : "codeHint")}
        >
          <Input
            maxLength={60}
            autoCapitalize="none"
            spellCheck={false}
            disabled={campaign?.codeFixed}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </Field>
        <Field label={t("channelLabel")} error={fieldProblem(problem, "channel")}>
          <Select
            value={channel}
            onValueChange={setChannel}
            options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
          />
        </Field>
        <Field label={t("complex")} error={fieldProblem(problem, "complexId")}>
          <Select
            value={complexId}
            onValueChange={setComplexId}
            options={[
              { value: "", label: t("company") },
              ...places.map((place) => ({ value: place.id, label: place.name })),
            ]}
          />
        </Field>
        <AmountField
          label={t("budget")}
          currency={currency}
          typed={typed}
          error={fieldProblem(problem, "budget")}
          onType={setTyped}
        />
        <Field label={t("startsOn")} required error={fieldProblem(problem, "startsOn")}>
          <Input type="date" max="2199-12-31" value={startsOn} onChange={(event) => setStartsOn(event.target.value)} />
        </Field>
        <Field label={t("endsOn")} hint={t("endsOnHint")} error={fieldProblem(problem, "endsOn")}>
          <Input
            type="date"
            min={startsOn}
            max="2199-12-31"
            value={endsOn}
            onChange={(event) => setEndsOn(event.target.value)}
          />
        </Field>
      </div>
      <Refusal error={error} unlessFields />
      <Button type="submit" variant="primary" pending={isPending} disabled={!whole} className="self-end">
        {campaign ? common("save") : common("create")}
      </Button>
    </form>
  )
}
