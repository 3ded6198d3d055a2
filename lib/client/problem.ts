import { ORPCError } from "@orpc/client"

/** A refusal as screens use it. `code` is stable; `detail` and `errors` are sentences in the reader's language. */
export type ShownProblem = {
  /** The problem's code, `offline` when no answer came, `internal` when it was not one of ours. */
  code: string
  status: number
  detail: string | null
  errors: { path: string; message: string }[]
  requestId: string | null
  /** What else the problem says: `until`, `seconds`, `currency` … */
  data: Record<string, unknown>
}

/** Reads whatever a call threw. */
export function readProblem(error: unknown): ShownProblem {
  if (error instanceof ORPCError && isRecord(error.data)) {
    const { code, status, detail, errors, requestId, type: _, title: __, ...data } = error.data
    return {
      code: typeof code === "string" ? code : "internal",
      status: typeof status === "number" ? status : error.status,
      detail: typeof detail === "string" ? detail : null,
      errors: Array.isArray(errors) ? errors.filter(isFieldProblem) : [],
      requestId: typeof requestId === "string" ? requestId : null,
      data,
    }
  }
  // fetch throws a TypeError when no answer came at all.
  const code = error instanceof TypeError ? "offline" : "internal"
  return { code, status: 0, detail: null, errors: [], requestId: null, data: {} }
}

/** The sentence about one field of a form, or undefined. */
export function fieldProblem(problem: ShownProblem | null, path: string): string | undefined {
  return problem?.errors.find((error) => error.path === path)?.message
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}

function isFieldProblem(value: unknown): value is { path: string; message: string } {
  return isRecord(value) && typeof value.path === "string" && typeof value.message === "string"
}
