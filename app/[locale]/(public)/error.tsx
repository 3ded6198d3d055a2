"use client"

import { useErrorWords } from "@/components/public/error-words"
import { buttonClass } from "@/components/ui/button"

/** A page that did not come about: what to do, and the number under which the log knows why. */
export default function PublicError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const words = useErrorWords()
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-xl flex-col justify-center px-5 py-16">
      <h1 className="text-3xl font-bold">{words?.title}</h1>
      <p className="mt-2 text-lg text-soft">{words?.text}</p>
      <p className="mt-1 mb-7 text-soft tabular">{error.digest}</p>
      <button
        type="button"
        onClick={retry}
        className={buttonClass({ variant: "primary", size: "lg", className: "self-start" })}
      >
        {words?.retry}
      </button>
    </main>
  )
}
