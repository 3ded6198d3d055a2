"use client"

import { useRef } from "react"

const PAUSE_MS = 900

/** Gathers what is typed over the grid into a number; a pause begins anew. It starts with a digit, as letters are shortcuts. */
export function useTypeToFind(onTyped: (text: string) => void): (key: string) => boolean {
  const typed = useRef({ text: "", at: 0 })
  return (key) => {
    const before = Date.now() - typed.current.at < PAUSE_MS ? typed.current.text : ""
    if (!/^[\p{L}\d-]$/u.test(key) || (before === "" && !/^\d$/.test(key))) return false
    typed.current = { text: before + key, at: Date.now() }
    onTyped(typed.current.text)
    return true
  }
}
