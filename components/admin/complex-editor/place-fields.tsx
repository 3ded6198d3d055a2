import { useTranslations } from "next-intl"
import { DescriptionList } from "@/components/ui/description-list"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { fieldProblem } from "@/lib/client/problem"
import { positionOf } from "@/lib/domain/complexes/rules"
import { type ComplexDto, finish } from "@/lib/domain/complexes/schema"
import type { FactsFieldsProps } from "./text-fields"

const QUARTERS = ["", "1", "2", "3", "4"] as const

/** Where and when: city, point on the map, delivery, phone, address of the page. */
export function PlaceFields({
  draft,
  saved,
  set,
  problem,
  unread,
  complex,
}: FactsFieldsProps & { complex: ComplexDto }) {
  const t = useTranslations("complexEditor")
  const finishes = useTranslations("complex.finish")
  const currencies = useTranslations("settingsPage.currencies")
  const type = (field: "city" | "phone" | "slug" | "position" | "deliveryYear") => ({
    value: draft[field],
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  })
  const error = (field: string) => fieldProblem(problem, field)
  return (
    <div className="flex flex-col gap-4 pt-4">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("city")} error={error("city")}>
          <Input maxLength={80} {...type("city")} />
        </Field>
        <Field label={t("phone")} error={error("phone")}>
          <Input type="tel" maxLength={40} autoComplete="off" {...type("phone")} />
        </Field>
        <Field
          label={t("position")}
          hint={<PositionHint text={draft.position} />}
          error={unread.includes("position") ? t("positionUnread") : (error("latitude") ?? error("longitude"))}
        >
          <Input autoComplete="off" maxLength={2_000} placeholder="41.311081, 69.240562" {...type("position")} />
        </Field>
        <Field
          label={t("slug")}
          hint={draft.slug === saved.slug ? t("slugHint") : t("slugMoves", { from: saved.slug, to: draft.slug })}
          error={error("slug")}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={60} {...type("slug")} />
        </Field>
        <div className="grid grid-cols-2 items-start gap-4">
          <Field label={t("quarter")} error={error("deliveryQuarter")}>
            <Select
              value={draft.deliveryQuarter}
              onValueChange={(deliveryQuarter) => set({ deliveryQuarter })}
              options={QUARTERS.map((value) => ({
                value,
                label: value === "" ? t("noQuarter") : t("quarterOf", { quarter: value }),
              }))}
            />
          </Field>
          <Field label={t("year")} error={unread.includes("deliveryYear") ? t("yearUnread") : error("deliveryYear")}>
            <Input
              numeric
              inputMode="numeric"
              maxLength={4}
              disabled={draft.deliveryQuarter === ""}
              {...type("deliveryYear")}
            />
          </Field>
        </div>
        <Field label={t("finish")} error={error("finish")}>
          <Select
            value={draft.finish}
            onValueChange={(value) => set({ finish: value })}
            options={finish.options.map((value) => ({ value, label: finishes(value) }))}
          />
        </Field>
      </div>
      <DescriptionList
        items={[
          { label: t("currency"), value: currencies(complex.currency) },
          { label: t("prefix"), value: complex.contractPrefix },
        ]}
      />
    </div>
  )
}

/** What was understood of a pasted position, with a way to look at it. */
function PositionHint({ text }: { text: string }) {
  const t = useTranslations("complexEditor")
  const found = positionOf(text)
  if (!found) return t("positionHint")
  const { latitude, longitude } = found
  return (
    <>
      <span className="tabular">
        {latitude}, {longitude}
      </span>{" "}
      <a
        href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
        target="_blank"
        rel="noreferrer"
        className="underline"
      >
        {t("checkMap")}
      </a>
    </>
  )
}
