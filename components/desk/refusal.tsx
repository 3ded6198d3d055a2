"use client"

import { readProblem } from "@/lib/client/problem"
import { useRefusal } from "./use-refusal"

type RefusalProps = {
  /** Whatever the call threw; nothing is shown without it. */
  error: unknown
  /** Silent where the answer names fields: each says its own beside it. */
  unlessFields?: boolean
}

/** Why it was refused, in a sentence, where the person acted. */
export function Refusal({ error, unlessFields = false }: RefusalProps) {
  const sentence = useRefusal()
  if (!error || (unlessFields && readProblem(error).errors.length > 0)) return null
  return (
    <p role="alert" className="text-late">
      {sentence(error)}
    </p>
  )
}
