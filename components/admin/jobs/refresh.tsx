"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"

/** Asks the server for the page again from time to time, while somebody looks at it. */
export function Refresh({ everyMs }: { everyMs: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [router, everyMs])
  return null
}
