"use client"

import { useEffect } from "react"

/** While `dirty`, asks before a link, the back button's reload or a closed tab takes what was typed. */
export function useLeaveWarning(dirty: boolean, question: string): void {
  useEffect(() => {
    if (!dirty) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    // Next has no event for its own navigation: a link is caught before it hears of the click.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null
      const stays = !link || link.getAttribute("target") === "_blank" || link.getAttribute("href")?.startsWith("#")
      if (stays || event.metaKey || event.ctrlKey || window.confirm(question)) return
      event.preventDefault()
      event.stopImmediatePropagation() // another form of the page does not ask again
    }
    window.addEventListener("beforeunload", onUnload)
    document.addEventListener("click", onClick, { capture: true })
    return () => {
      window.removeEventListener("beforeunload", onUnload)
      document.removeEventListener("click", onClick, { capture: true })
    }
  }, [dirty, question])
}
