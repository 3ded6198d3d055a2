import { useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Textarea } from "@/components/ui/textarea"
import { fieldProblem, type ShownProblem } from "@/lib/client/problem"
import { type FactsDraft, LANGUAGES, LOCALE_OF, TEXTS } from "./facts-draft"

export type FactsFieldsProps = {
  draft: FactsDraft
  saved: FactsDraft
  set: (change: Partial<FactsDraft>) => void
  problem: ShownProblem | null
  /** What could not be understood when it was to be saved. */
  unread: readonly string[]
}

const MOST = { name: 120, address: 300, description: 5_000 }

/** Name, address and description, the three languages side by side. */
export function TextFields({ draft, set, problem }: FactsFieldsProps) {
  const t = useTranslations("complexEditor")
  const languages = useTranslations("ui.language")
  return (
    <div className="flex flex-col gap-6 pt-4">
      {TEXTS.map((text) => (
        <fieldset key={text}>
          <legend className="mb-2 font-medium">{t(`text.${text}`)}</legend>
          <div className="grid gap-3 md:grid-cols-3">
            {LANGUAGES.map((language) => {
              const field = `${text}${language}` as const
              const control = {
                lang: LOCALE_OF[language],
                maxLength: MOST[text],
                value: draft[field],
                onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
              }
              return (
                <Field
                  key={language}
                  label={languages(LOCALE_OF[language])}
                  required={text === "name"}
                  error={fieldProblem(problem, field)}
                >
                  {text === "description" ? <Textarea rows={5} {...control} /> : <Input {...control} />}
                </Field>
              )
            })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
