import type { ReactNode } from "react"

type View = { name: string; content: ReactNode }

const TAB =
  "inline-flex h-11 cursor-pointer items-center rounded-cell px-4 text-lg font-medium text-soft hover:text-ink has-checked:bg-card has-checked:text-ink has-checked:shadow-raised has-focus-visible:outline-2 has-focus-visible:outline-accent sm:h-9"

/** Two views of one thing, the first of them shown: radio buttons, so that they change without JavaScript. */
export function PlanViews({ label, first, second }: { label: string; first: View; second: View }) {
  return (
    <div className="group/views flex w-full min-w-0 flex-col items-center gap-5">
      <fieldset className="flex w-fit max-w-full gap-0.5 rounded-control bg-ink/6 p-0.5 print:hidden">
        <legend className="sr-only">{label}</legend>
        <label className={TAB}>
          <input type="radio" name="plan-view" value="first" defaultChecked className="sr-only" />
          {first.name}
        </label>
        <label className={TAB}>
          <input type="radio" name="plan-view" value="second" className="sr-only" />
          {second.name}
        </label>
      </fieldset>
      <div className="flex w-full min-w-0 justify-center group-has-[input[value=second]:checked]/views:hidden print:flex!">
        {first.content}
      </div>
      <div className="hidden w-full min-w-0 group-has-[input[value=second]:checked]/views:block print:hidden!">
        {second.content}
      </div>
    </div>
  )
}
