"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Section } from "@/components/ui/section"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { readProblem } from "@/lib/client/problem"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import { useStockChanged } from "../complexes/use-stock-changed"
import { type FactsDraft, isChanged, toChange, toDraft, unreadable } from "./facts-draft"
import { PlaceFields } from "./place-fields"
import { TextFields } from "./text-fields"
import { useLeaveWarning } from "./use-leave-warning"

/** Everything that is said about a complex. What was typed stays after a refusal, and leaving with it is asked about. */
export function FactsForm({ complex }: { complex: ComplexDto }) {
  const t = useTranslations("complexEditor")
  const common = useTranslations("common")
  const sentence = useRefusal()
  const onSettled = useStockChanged()
  const [saved, setSaved] = useState(() => toDraft(complex))
  const [draft, setDraft] = useState(saved)
  const [tried, setTried] = useState(false)
  const dirty = isChanged(draft, saved)
  useLeaveWarning(dirty, t("leave"))
  const save = useMutation(
    client.complexes.change.mutationOptions({
      onSettled,
      onSuccess: (changed) => {
        setSaved(toDraft(changed))
        setDraft(toDraft(changed))
        toast.success(common("saved"))
      },
    }),
  )
  const problem = save.error ? readProblem(save.error) : null
  const unread = unreadable(draft)
  const set = (change: Partial<FactsDraft>) => setDraft({ ...draft, ...change })
  const parts = { draft, saved, set, problem, unread: tried ? unread : [] }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!save.isPending && dirty && unread.length === 0) save.mutate(toChange(complex.id, draft, saved))
  }

  return (
    <form onSubmit={submit} noValidate aria-label={t("facts")} className="flex flex-col gap-8">
      <Section title={t("texts")}>
        <TextFields {...parts} />
      </Section>
      <Section title={t("place")}>
        <PlaceFields {...parts} complex={complex} />
      </Section>
      {dirty || save.error ? (
        <div className="sticky bottom-3 z-10 flex flex-wrap items-center justify-end gap-x-4 gap-y-2 rounded-panel border border-edge bg-card px-4 py-2.5 shadow-float">
          <p role={save.error ? "alert" : "status"} className={`mr-auto ${save.error ? "text-late" : "text-soft"}`}>
            {save.error ? sentence(save.error) : t("unsaved")}
          </p>
          <Button
            onClick={() => {
              setDraft(saved)
              save.reset()
            }}
          >
            {t("undo")}
          </Button>
          <Button type="submit" variant="primary" pending={save.isPending}>
            {common("save")}
          </Button>
        </div>
      ) : null}
    </form>
  )
}
