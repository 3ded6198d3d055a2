"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, type KeyboardEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { PasswordInput } from "./password-input"
import { signIn } from "./sign-in"
import type { SignInProblem } from "./sign-in-problem"
import { useProblemText } from "./use-problem-text"

type SignInFormProps = {
  csrfToken: string
  /** A path of this site. */
  callbackUrl: string
  /** What a post without JavaScript came back with. */
  problem: SignInProblem | null
}

/** With JavaScript it answers in place; without, it is an ordinary form that next-auth answers by a redirect. */
export function SignInForm({ csrfToken, callbackUrl, problem: initial }: SignInFormProps) {
  const t = useTranslations("auth")
  const [problem, setProblem] = useState(initial)
  const [pending, setPending] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const problemText = useProblemText(problem)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    setPending(true)
    const found = await signIn(form)
    // A whole load: the dashboard is another root layout.
    if (!found) return location.assign(callbackUrl)
    setProblem(found)
    setPending(false)
    form.querySelector<HTMLInputElement>("input[name=password]")?.select()
  }

  function watchCapsLock(event: KeyboardEvent) {
    setCapsLock(event.getModifierState("CapsLock"))
  }

  return (
    <form
      method="post"
      action="/api/auth/callback/credentials"
      onSubmit={submit}
      onKeyUp={watchCapsLock}
      className="flex flex-col gap-4"
    >
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      {problemText ? (
        <p role="alert" className="rounded-control border border-late/30 bg-sold-wash px-3 py-2.5 text-sold-ink">
          {problemText}
        </p>
      ) : null}
      <Field label={t("login")}>
        <Input
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          className="h-11 text-lg"
        />
      </Field>
      <Field label={t("password")} hint={capsLock ? t("capsLock") : undefined}>
        <PasswordInput name="password" autoComplete="current-password" required />
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={pending} className="mt-2">
        {t("submit")}
      </Button>
    </form>
  )
}
