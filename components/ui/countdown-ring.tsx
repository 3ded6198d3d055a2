"use client"

import { useEffect, useState } from "react"
import { Ring, type RingTone } from "./ring"

type CountdownRingProps = {
  /** Instants, ISO 8601. */
  from: string
  until: string
  tone: RingTone
  /** Under this many minutes the ring turns red. */
  lateUnder?: number
  label?: string
}

/** What is left of a claim. The words beside it are the caller's; both follow the same clock, `useNow`. */
export function CountdownRing({ from, until, tone, lateUnder = 60, label }: CountdownRingProps) {
  const now = useNow(15_000)
  const start = Date.parse(from)
  const end = Date.parse(until)
  // Before the first tick the server and the browser must agree: a full ring.
  const left = now === null ? end - start : end - now
  const late = now !== null && left < lateUnder * 60_000
  return <Ring share={left / Math.max(1, end - start)} tone={late ? "late" : tone} label={label} />
}

/** The current time in ms, renewed every `every` ms; null while rendering on the server and until mounted. */
export function useNow(every: number): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
