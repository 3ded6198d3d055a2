"use client"

import clsx from "clsx"
import { X } from "lucide-react"
import { Dialog as Radix } from "radix-ui"
import type { ReactNode } from "react"
import { IconButton } from "./icon-button"

export type DialogProps = {
  /** Uncontrolled with `trigger`, or controlled by `open` and `onOpenChange`. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactNode
  title: ReactNode
  description?: ReactNode
  closeLabel: string
  size?: "sm" | "md" | "lg"
  /** Nothing in it takes the focus: the text itself does, so that arrows scroll it. */
  reading?: boolean
  /** Buttons; the main one last. */
  footer?: ReactNode
  children?: ReactNode
}

const WIDTHS = { sm: "sm:max-w-sm", md: "sm:max-w-lg", lg: "sm:max-w-3xl" }

/** A question in the middle of the screen; on a phone it comes from below. */
export function Dialog({ size = "md", ...props }: DialogProps) {
  return (
    <DialogFrame
      {...props}
      className={clsx(
        "inset-x-0 bottom-0 max-h-[92dvh] rounded-t-panel sm:inset-x-4 sm:top-1/2 sm:bottom-auto sm:mx-auto sm:max-h-[86dvh]",
        "sm:-translate-y-1/2 sm:rounded-panel",
        WIDTHS[size],
      )}
    />
  )
}

/** Whoever went on with something else while it was closing stays there: else the focus returns to what opened it. */
function keepFocus(event: Event) {
  if (document.activeElement && document.activeElement !== document.body) event.preventDefault()
}

/** What a dialog and a drawer share: focus is kept inside, Escape and the shade close it, the title names it. */
export function DialogFrame({ className, ...props }: Omit<DialogProps, "size"> & { className: string }) {
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      {props.trigger ? <Radix.Trigger asChild>{props.trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="appear fixed inset-0 z-40 bg-[oklch(0.15_0.02_268/0.45)]" />
        <Radix.Content
          {...(props.description ? {} : { "aria-describedby": undefined })}
          onCloseAutoFocus={keepFocus}
          className={clsx(
            "fixed z-50 flex flex-col border border-line bg-card text-ink shadow-float outline-none",
            className,
          )}
        >
          <header className="px-5 pt-4 pr-14 pb-3">
            <Radix.Title className="text-xl font-semibold">{props.title}</Radix.Title>
            {props.description ? (
              <Radix.Description className="mt-1 text-soft">{props.description}</Radix.Description>
            ) : null}
          </header>
          <div tabIndex={props.reading ? 0 : undefined} className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">
            {props.children}
          </div>
          {props.footer ? (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{props.footer}</footer>
          ) : null}
          {/* Last, so that the focus begins in what was asked. */}
          <Radix.Close asChild>
            <IconButton label={props.closeLabel} className="absolute top-3 right-3">
              <X aria-hidden="true" />
            </IconButton>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
