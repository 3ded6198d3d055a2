"use client"

import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { calls, client } from "@/lib/client/client"
import { follow } from "@/lib/client/follow"

const NAME = "shaxmatka-bell"

/**
 * Reads the bell anew when it rings. Browsers allow few lines to one server, so of all tabs in view one holds the line and tells the
 * rest; a hidden one gives it up. Where a browser has no locks (an address without TLS) the bell is read from time to time only.
 */
export function useLiveBell(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (!("locks" in navigator)) return
    const others = new BroadcastChannel(NAME)
    const read = () => void queryClient.invalidateQueries({ queryKey: client.notifications.key() })
    others.onmessage = read
    let leave = () => {}

    function wait(): void {
      const waiting = new AbortController()
      let release = () => {}
      leave = () => {
        waiting.abort()
        release()
      }
      const hold = () =>
        new Promise<void>((resolve) => {
          const stop = follow({
            open: (signal) => calls.notifications.stream({}, { signal }),
            hear: (event) => {
              if (event.type !== "rung") return
              read()
              others.postMessage(null)
            },
            tell: () => {},
            // The next thing that the person does says it, without taking away what they have typed.
            end: () => resolve(),
          })
          release = () => {
            stop()
            resolve()
          }
        })
      // Giving up the wait is no failure.
      navigator.locks.request(NAME, { signal: waiting.signal }, hold).catch(() => {})
    }

    function onVisibility(): void {
      leave()
      leave = () => {}
      if (document.visibilityState === "visible") wait()
    }

    onVisibility()
    document.addEventListener("visibilitychange", onVisibility)
    return () => {
      document.removeEventListener("visibilitychange", onVisibility)
      leave()
      others.close()
    }
  }, [queryClient])
}
