"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"

type AddHolidayProps = { year: number; onSettled: () => unknown }

/** A day and what it is called. */
export function AddHoliday({ year, onSettled }: AddHolidayProps) {
  const t = useTranslations("settingsPage.holidays")
  const sentence = useRefusal()
  const [day, setDay] = useState("")
  const [name, setName] = useState("")
  const add = useMutation(
    client.holidays.add.mutationOptions({
      onSettled,
      onSuccess: () => {
        setDay("")
        setName("")
      },
    }),
  )
  const problem = add.error ? readProblem(add.error) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!add.isPending && day && name.trim()) add.mutate({ day, name })
  }

  return (
    <form onSubmit={submit} noValidate aria-label={t("add")} className="flex flex-wrap items-start gap-3 pt-4">
      <Field label={t("day")} error={fieldProblem(problem, "day")}>
        <Input
          type="date"
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </Field>
      <Field label={t("name")} error={fieldProblem(problem, "name")} className="min-w-48 flex-1">
        <Input maxLength={120} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Button type="submit" pending={add.isPending} disabled={!day || name.trim() === ""} className="mt-6">
        {t("add")}
      </Button>
      {add.error && problem?.errors.length === 0 ? (
        <p role="alert" className="w-full text-sm text-late">
          {sentence(add.error)}
        </p>
      ) : null}
    </form>
  )
}
