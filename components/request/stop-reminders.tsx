"use client"

import { useState } from "react"
import { buttonClass } from "@/components/ui/button"

type StopRemindersProps = { words: { submit: string; done: string; failed: string } }

/** One press, and no more letters of payments. A page that is only opened, by a mail program's look ahead, changes nothing. */
export function StopReminders({ words }: StopRemindersProps) {
  const [state, setState] = useState<"asked" | "busy" | "done" | "failed">("asked")

  async function stop() {
    setState("busy")
    const token = encodeURIComponent(window.location.hash.slice(1))
    const answer = await fetch(`/api/public/reminders/stop/${token}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    }).catch(() => null)
    setState(answer?.ok ? "done" : "failed")
  }

  if (state === "done") {
    return (
      <p role="status" className="mt-8 text-read font-medium">
        {words.done}
      </p>
    )
  }
  return (
    <>
      <button
        type="button"
        disabled={state === "busy"}
        onClick={() => void stop()}
        className={buttonClass({ variant: "primary", size: "lg", className: "mt-8" })}
      >
        {words.submit}
      </button>
      {state === "failed" ? (
        <p role="alert" className="mt-4 text-late">
          {words.failed}
        </p>
      ) : null}
    </>
  )
}
