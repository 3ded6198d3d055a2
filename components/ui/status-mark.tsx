import clsx from "clsx"
import { KeyRound, Minus, X } from "lucide-react"
import type { ReactNode } from "react"

export type MarkedStatus =
  | "hidden"
  | "available"
  | "held"
  | "reserved"
  | "contracted"
  | "sold"
  | "handed_over"
  | "blocked"
  | "closed"

// A sold flat recedes to grey and keeps only its red ×: the colour is for what can still be sold.
const LOOKS: Record<MarkedStatus, string> = {
  hidden: "border border-edge bg-transparent text-faint",
  available: "bg-free text-transparent",
  held: "bg-held-wash text-held-ink ring-1 ring-held ring-inset",
  reserved: "bg-reserved-wash text-reserved-ink ring-1 ring-reserved ring-inset",
  contracted: "bg-contracted-wash text-contracted-ink ring-1 ring-contracted ring-inset",
  sold: "bg-ink/8 text-sold-ink",
  handed_over: "bg-ink/8 text-soft",
  blocked: "bg-sunk text-soft ring-1 ring-line ring-inset",
  closed: "bg-sunk text-soft ring-1 ring-line ring-inset",
}

type StatusMarkProps = {
  status: MarkedStatus
  /** The letter of a held, reserved or contracted unit (messages `ui.mark`); other statuses draw their own sign. */
  mark?: string
  /** The status in words; leave it out where the words stand beside the mark. */
  label?: string
  className?: string
}

/** Colour and a sign for a unit's status: colour never carries the meaning alone. */
export function StatusMark({ status, mark, label, className }: StatusMarkProps) {
  return (
    <span
      {...(label ? { role: "img", "aria-label": label, title: label } : { "aria-hidden": true })}
      className={clsx(
        "inline-flex size-4.5 shrink-0 items-center justify-center rounded-mark text-2xs font-bold select-none",
        LOOKS[status],
        className,
      )}
    >
      {sign(status, mark)}
    </span>
  )
}

function sign(status: MarkedStatus, mark: string | undefined): ReactNode {
  if (status === "sold") return <X className="size-3" strokeWidth={3} />
  if (status === "handed_over") return <KeyRound className="size-3" strokeWidth={2.5} />
  if (status === "blocked" || status === "closed") return <Minus className="size-3" strokeWidth={3} />
  return status === "held" || status === "reserved" || status === "contracted" ? mark : null
}
