"use client"

import { type RefObject, useEffect, useState } from "react"
import { type Palette, readPalette } from "./colours"

/** The theme's colours for the canvas; read again when the person or the system changes the theme. */
export function usePalette(element: RefObject<Element | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null)
  useEffect(() => {
    const read = () => element.current && setPalette(readPalette(element.current))
    read()
    const observer = new MutationObserver(read)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] })
    const system = window.matchMedia("(prefers-color-scheme: dark)")
    system.addEventListener("change", read)
    return () => {
      observer.disconnect()
      system.removeEventListener("change", read)
    }
  }, [element])
  return palette
}
