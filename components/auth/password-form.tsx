"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useProblemSentence } from "@/components/shell/use-problem-sentence"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { readProblem } from "@/lib/client/problem"
import { MIN_PASSWORD_LENGTH } from "@/lib/domain/users/rules"
import { PasswordInput } from "./password-input"

type Mistake = { field: "current" | "next" | "repeat"; text: string }

/** Changes one's own password; the other devices are signed out by it. */
export function PasswordForm() {
  const t = useTranslations("auth.passwordPage")
  const sentence = useProblemSentence()
  const [mistake, setMistake] = useState<Mistake | null>(null)
  const change = useMutation(
    client.users.changePassword.mutationOptions({
      onSuccess: () => {
        toast.success(t("done"))
        // A whole load: what may be seen changes with an initial password.
        location.assign("/dashboard")
      },
      onError: (error) => {
        const { code, errors } = readProblem(error)
        const refused = code.startsWith("password_") || errors.length > 0
        if (refused) setMistake({ field: code === "password_wrong" ? "current" : "next", text: sentence(error) })
        else toast.error(sentence(error))
      },
    }),
  )

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [current, next, repeat] = ["current", "next", "repeat"].map((name) => String(data.get(name) ?? ""))
    if (current === undefined || next === undefined) return
    const found: Mistake | null =
      [...next].length < MIN_PASSWORD_LENGTH
        ? { field: "next", text: t("short", { min: MIN_PASSWORD_LENGTH }) }
        : next === current
          ? { field: "next", text: t("same") }
          : next !== repeat
            ? { field: "repeat", text: t("mismatch") }
            : null
    setMistake(found)
    if (!found) change.mutate({ current, next })
  }

  const errorOf = (field: Mistake["field"]) => (mistake?.field === field ? mistake.text : undefined)
  return (
    <form onSubmit={submit} className="flex max-w-sm flex-col gap-4">
      <Field label={t("current")} error={errorOf("current")}>
        <PasswordInput name="current" autoComplete="current-password" required />
      </Field>
      <Field label={t("next")} hint={t("hint", { min: MIN_PASSWORD_LENGTH })} error={errorOf("next")}>
        <PasswordInput name="next" autoComplete="new-password" required />
      </Field>
      <Field label={t("repeat")} error={errorOf("repeat")}>
        <PasswordInput name="repeat" autoComplete="new-password" required />
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={change.isPending} className="mt-1 self-start">
        {t("submit")}
      </Button>
    </form>
  )
}
