"use client"

import { useEffect } from "react"

/** Asks before a page is left on which something is not saved. `links`: also links of our own, when nothing could be sent. */
export function useLeaveGuard(unsaved: boolean, links: boolean, question: string): void {
  useEffect(() => {
    if (!unsaved) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", onUnload)
    return () => window.removeEventListener("beforeunload", onUnload)
  }, [unsaved])
  useEffect(() => {
    if (!links) return
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null
      if (!link || link.getAttribute("target") === "_blank" || window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener("click", onClick, { capture: true })
    return () => document.removeEventListener("click", onClick, { capture: true })
  }, [links, question])
}
