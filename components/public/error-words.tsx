"use client"

import { createContext, type ReactNode, useContext } from "react"

type Words = { title: string; text: string; retry: string }

const ErrorWordsContext = createContext<Words | null>(null)

/** Carries three sentences to the error page, which runs in the browser where public pages have no translator. */
export function ErrorWords({ words, children }: { words: Words; children: ReactNode }) {
  return <ErrorWordsContext value={words}>{children}</ErrorWordsContext>
}

export function useErrorWords(): Words | null {
  return useContext(ErrorWordsContext)
}
