"use client"

import { Tooltip as Radix } from "radix-ui"
import type { ReactNode } from "react"

/** A few words beside a focusable element. Never the only place where something is said: a phone has no hover. */
export function Tooltip({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={400}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={8}
            className="appear z-50 max-w-72 rounded-cell bg-ink px-2.5 py-1.5 text-sm text-paper shadow-float"
          >
            {label}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
