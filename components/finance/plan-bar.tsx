/** Fact as a bar over the outline of the plan; both as shares of the largest month. The numbers stand beside it. */
export function PlanBar({ plan, fact }: { plan: number; fact: number }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="h-3 w-full" aria-hidden="true">
      <rect x="0" y="1" width={plan * 100} height="8" className="fill-accent-wash" />
      <rect x="0" y="3" width={fact * 100} height="4" className="fill-accent" />
    </svg>
  )
}
