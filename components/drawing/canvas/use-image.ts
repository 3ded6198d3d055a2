"use client"

import { useEffect, useState } from "react"

export type Loading = { image: HTMLImageElement | null; failed: boolean }

/** A picture from our own store, decoded before it is painted. */
export function useImage(url: string | null): Loading {
  const [loaded, setLoaded] = useState<Loading & { url: string | null }>({ url: null, image: null, failed: false })
  useEffect(() => {
    if (url === null) return
    let current = true
    const image = new window.Image()
    image.src = url
    image.decode().then(
      () => current && setLoaded({ url, image, failed: false }),
      () => current && setLoaded({ url, image: null, failed: true }),
    )
    return () => {
      current = false
    }
  }, [url])
  return loaded.url === url ? loaded : { image: null, failed: false }
}
