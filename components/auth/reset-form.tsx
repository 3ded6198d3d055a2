"use client"

import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { calls } from "@/lib/client/client"
import { readProblem } from "@/lib/client/problem"
import { MIN_PASSWORD_LENGTH } from "@/lib/domain/users/rules"
import { localePath } from "@/lib/i18n/navigation"
import { PasswordInput } from "./password-input"
import { useAuthProblem } from "./use-auth-problem"

/** Sets a password by the link of a letter. The token stands after the # of the address: no server and no log has seen it. */
export function ResetForm() {
  const t = useTranslations("auth")
  const locale = useLocale()
  const [state, setState] = useState<"asking" | "pending" | "done">("asking")
  const [error, setError] = useState<unknown>(null)
  const [mistake, setMistake] = useState<"short" | "mismatch" | null>(null)
  const problem = useAuthProblem(error)
  const weak = error !== null && readProblem(error).code === "password_weak"

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [password, repeat] = [String(data.get("next") ?? ""), String(data.get("repeat") ?? "")]
    const found = [...password].length < MIN_PASSWORD_LENGTH ? "short" : password === repeat ? null : "mismatch"
    setMistake(found)
    setError(null)
    if (found) return
    setState("pending")
    calls.passwordResets.complete({ token: location.hash.slice(1), password }).then(
      () => setState("done"),
      (refused: unknown) => {
        setError(refused)
        setState("asking")
      },
    )
  }

  if (state === "done") {
    return (
      <div role="status" className="flex flex-col items-start gap-2">
        <p className="text-lg font-semibold">{t("resetPage.doneTitle")}</p>
        <p>{t("resetPage.done")}</p>
        <Link
          href={localePath("/login", locale)}
          className="mt-4 text-accent-strong underline-offset-4 hover:underline"
        >
          {t("resetPage.toLogin")}
        </Link>
      </div>
    )
  }
  const short = mistake === "short" ? t("passwordPage.short", { min: MIN_PASSWORD_LENGTH }) : undefined
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {problem && !weak ? (
        <p role="alert" className="rounded-control border border-late/30 bg-sold-wash px-3 py-2.5 text-sold-ink">
          {problem}
        </p>
      ) : null}
      <Field
        label={t("passwordPage.next")}
        hint={t("passwordPage.hint", { min: MIN_PASSWORD_LENGTH })}
        error={short ?? (weak ? problem : undefined)}
      >
        <PasswordInput name="next" autoComplete="new-password" required />
      </Field>
      <Field label={t("passwordPage.repeat")} error={mistake === "mismatch" ? t("passwordPage.mismatch") : undefined}>
        <PasswordInput name="repeat" autoComplete="new-password" required />
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={state === "pending"} className="mt-2">
        {t("resetPage.submit")}
      </Button>
      {error !== null && !weak ? (
        <Link
          href={localePath("/login/forgot", locale)}
          className="self-start text-accent-strong underline-offset-4 hover:underline"
        >
          {t("resetPage.again")}
        </Link>
      ) : null}
    </form>
  )
}
