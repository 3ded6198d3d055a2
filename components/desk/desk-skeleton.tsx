import { Skeleton, SkeletonRows } from "@/components/ui/skeleton"

/** The place of a desk that is loading: a heading, the strip, two columns of rows. */
export function DeskSkeleton({ label, strip = true }: { label: string; strip?: boolean }) {
  return (
    <>
      <Skeleton className="mb-5 h-8 w-64" />
      {strip ? <Skeleton className="mb-5 h-25 w-full rounded-panel" /> : null}
      <div className="grid gap-x-7 gap-y-8 lg:grid-cols-[5fr_4fr]">
        <SkeletonRows rows={5} label={label} />
        <div className="max-lg:hidden">
          <SkeletonRows rows={5} label={label} />
        </div>
      </div>
    </>
  )
}
