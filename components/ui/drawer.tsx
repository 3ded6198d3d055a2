"use client"

import clsx from "clsx"
import { DialogFrame, type DialogProps } from "./dialog"

type DrawerProps = Omit<DialogProps, "size"> & { side?: "left" | "right"; wide?: boolean }

/** A sheet at the screen's edge: a unit, a lead, the navigation on a phone. The page behind keeps its place. */
export function Drawer({ side = "right", wide, ...props }: DrawerProps) {
  return (
    <DialogFrame
      {...props}
      className={clsx(
        "inset-y-0 w-[calc(100%-2.5rem)]",
        side === "left" ? "left-0" : "right-0",
        wide ? "max-w-2xl" : "max-w-md",
      )}
    />
  )
}
