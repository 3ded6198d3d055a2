"use client"

import { type RefObject, useEffect, useState } from "react"
import type { Sheet } from "@/lib/domain/drawings/geometry/rules"
import { type Board, fitSheet } from "./board"
import type { Size } from "./view"

/** The canvas is as large as its place; a view that nobody has moved stays fitted to it. */
export function useSize(element: RefObject<HTMLElement | null>, board: Board, { width, height }: Sheet): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      board.size = { width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) }
      setSize(board.size)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, board])
  useEffect(() => {
    if (size.width > 0 && board.fitted) fitSheet(board, { width, height })
  }, [board, size, width, height])
  return size
}
