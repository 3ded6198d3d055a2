"use client"

import { type FormEvent, useEffect, useRef, useState } from "react"
import type { Locale } from "@/lib/i18n/routing"
import { Button } from "../ui/button"
import { controlClass } from "../ui/control-class"
import { keepMarks } from "./marks"
import { PlainField } from "./plain-field"
import { type Faults, faultsOf, type RequestWords, readRequest, sendRequest } from "./send-request"

type RequestFormProps = {
  words: RequestWords
  locale: Locale
  complexSlug?: string
  unitId?: string
  privacyHref: string
}

/** Name, phone, consent. A plain form that the API answers with a page; with JavaScript it is sent in place. */
export function RequestForm({ words, locale, complexSlug, unitId, privacyHref }: RequestFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<"writing" | "sending" | "sent">("writing")
  const [faults, setFaults] = useState<Faults>({})
  const [alive, setAlive] = useState(false)
  useEffect(() => {
    setAlive(true)
    keepMarks()
  }, [])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state === "sending" || !form.current) return
    const request = readRequest(new FormData(form.current))
    const found = faultsOf(request, words)
    setFaults(found)
    if (Object.keys(found).length > 0) return focusFirst(form.current, found)
    setState("sending")
    const refused = await sendRequest(request, words)
    setState(refused ? "writing" : "sent")
    if (!refused) return
    setFaults(refused)
    focusFirst(form.current, refused)
  }

  if (state === "sent") {
    return (
      <div role="status" className="rounded-panel bg-free-wash px-5 py-4 text-free-ink">
        <p className="text-lg font-semibold">{words.sent}</p>
        <p className="mt-1">{words.sentText}</p>
      </div>
    )
  }
  return (
    <form
      ref={form}
      action="/api/public/leads"
      method="post"
      onSubmit={submit}
      className="relative flex flex-col gap-4"
      // The browser's own messages speak its language, not the page's; without JavaScript they are what there is.
      noValidate={alive}
    >
      <PlainField label={words.name} error={faults.name}>
        {(control) => (
          <input {...control} name="name" autoComplete="name" maxLength={120} className={controlClass("h-11")} />
        )}
      </PlainField>
      <PlainField label={words.phone} error={faults.phone} hint={words.phoneHint}>
        {(control) => (
          <input
            {...control}
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={40}
            className={controlClass("h-11 tabular")}
          />
        )}
      </PlainField>
      <PlainField error={faults.consent}>
        {(control) => (
          <span className="flex items-start gap-2.5">
            <input {...control} type="checkbox" name="consent" value="true" className="mt-0.5 size-4.5 shrink-0" />
            <label htmlFor={control.id}>
              {words.consent.before}
              <a href={privacyHref} target="_blank" rel="noopener" className="text-accent underline underline-offset-3">
                {words.consent.link}
              </a>
              {words.consent.after}
            </label>
          </span>
        )}
      </PlainField>
      <div className="absolute -left-[200vw]" aria-hidden="true">
        <label>
          {words.website}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <input type="hidden" name="locale" value={locale} />
      {complexSlug ? <input type="hidden" name="complexSlug" value={complexSlug} /> : null}
      {unitId ? <input type="hidden" name="unitId" value={unitId} /> : null}
      {faults.form ? (
        <p role="alert" className="text-late">
          {faults.form}
        </p>
      ) : null}
      <Button type="submit" variant="primary" size="lg" pending={state === "sending"} className="w-full">
        {words.submit}
      </Button>
      <p role="status" className="sr-only">
        {state === "sending" ? words.sending : ""}
      </p>
    </form>
  )
}

function focusFirst(form: HTMLFormElement, faults: Faults) {
  const name = (["name", "phone", "consent"] as const).find((field) => faults[field])
  if (name) form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus()
}
