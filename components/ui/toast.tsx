"use client"

import { Toaster as Sonner } from "sonner"

export { toast } from "sonner"

type ToasterProps = {
  /** Names the region; F8 moves the focus there. */
  label: string
  closeLabel: string
}

/** Where short messages appear. One per page, in the providers. */
export function Toaster({ label, closeLabel }: ToasterProps) {
  return (
    <Sonner
      // Sonner sets a font of its own.
      style={{ fontFamily: "inherit" }}
      position="bottom-right"
      hotkey={["F8"]}
      duration={6000}
      containerAriaLabel={label}
      toastOptions={{
        unstyled: true,
        closeButtonAriaLabel: closeLabel,
        classNames: {
          toast:
            "flex w-full items-start gap-2.5 rounded-panel border border-line bg-card px-4 py-3 text-base text-ink shadow-float sm:w-(--width)",
          title: "font-medium",
          description: "mt-0.5 text-sm text-soft",
          icon: "mt-0.5",
          content: "min-w-0 flex-1",
          actionButton: "shrink-0 rounded-mark font-medium text-accent",
          cancelButton: "shrink-0 rounded-mark text-soft",
          success: "[&_[data-icon]]:text-free-ink",
          error: "[&_[data-icon]]:text-late",
        },
      }}
    />
  )
}
