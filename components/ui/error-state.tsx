import { Button } from "./button"

type ErrorStateProps = {
  title: string
  text?: string
  retryLabel?: string
  onRetry?: () => void
  pending?: boolean
  /** What support can look up in the log. */
  reference?: string
}

/** It did not work; try again. */
export function ErrorState({ title, text, retryLabel, onRetry, pending, reference }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center gap-1 px-4 py-12 text-center">
      <p className="text-lg font-medium">{title}</p>
      {text ? <p className="max-w-96 text-soft">{text}</p> : null}
      {reference ? <p className="mt-1 text-sm text-faint tabular">{reference}</p> : null}
      {retryLabel && onRetry ? (
        <Button className="mt-4" onClick={onRetry} pending={pending}>
          {retryLabel}
        </Button>
      ) : null}
    </div>
  )
}
