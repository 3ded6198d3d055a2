"use client"

import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { calls } from "@/lib/client/client"
import { localePath } from "@/lib/i18n/navigation"
import { useAuthProblem } from "./use-auth-problem"

/** Asks for a letter with a link. What it says afterwards is the same whoever asked. */
export function ForgotForm() {
  const t = useTranslations("auth")
  const locale = useLocale()
  const [state, setState] = useState<"asking" | "pending" | "sent">("asking")
  const [error, setError] = useState<unknown>(null)
  const problem = useAuthProblem(error)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const login = String(new FormData(event.currentTarget).get("login") ?? "").trim()
    if (!login) return
    setState("pending")
    setError(null)
    calls.passwordResets.request({ login }).then(
      () => setState("sent"),
      (refused: unknown) => {
        setError(refused)
        setState("asking")
      },
    )
  }

  return (
    <>
      {state === "sent" ? (
        <div role="status" className="flex flex-col gap-2">
          <p className="text-lg font-semibold">{t("forgotPage.sentTitle")}</p>
          <p>{t("forgotPage.sent")}</p>
          <p className="text-soft">{t("forgotPage.noMail")}</p>
        </div>
      ) : (
        <form onSubmit={submit} className="flex flex-col gap-4">
          <Field label={t("forgotPage.login")} error={problem ?? undefined}>
            <Input
              name="login"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={200}
              required
              className="h-11 text-lg"
            />
          </Field>
          <Button type="submit" variant="primary" size="lg" pending={state === "pending"} className="mt-2">
            {t("forgotPage.submit")}
          </Button>
          <p className="text-soft">{t("help")}</p>
        </form>
      )}
      <Link
        href={localePath("/login", locale)}
        className="mt-6 self-start text-accent-strong underline-offset-4 hover:underline"
      >
        {t("forgotPage.back")}
      </Link>
    </>
  )
}
