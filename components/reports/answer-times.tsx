import { useTranslations } from "next-intl"
import { Progress } from "@/components/ui/progress"
import { Section } from "@/components/ui/section"

const NAMES = ["within15", "within60", "within240", "later"] as const

/** How many answers came how soon. */
export function AnswerTimes({ buckets }: { buckets: readonly number[] }) {
  const t = useTranslations("rop.answers")
  const all = buckets.reduce((sum, count) => sum + count, 0)
  return (
    <Section title={t("title")} note={t("note")}>
      <dl>
        {NAMES.map((name, index) => (
          <div key={name} className="border-b border-line py-2.5">
            <dt className="flex justify-between gap-4">
              {t(name)}
              <span className="tabular">{buckets[index] ?? 0}</span>
            </dt>
            <dd className="mt-1.5">
              <Progress value={all > 0 ? (buckets[index] ?? 0) / all : 0} label={t(name)} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
