const HIDDEN_KEY = /phone|passport|pinfl|password|secret|token|authorization|cookie|csrf/i
/** Our own ids: a UUID's digits must not be taken for a telephone number. */
const PLAIN_KEY = /^(requestId|actorId|tokenId|route|method|level|time|job|code)$/

const PERSONAL: [pattern: RegExp, replacement: string][] = [
  [/\beyJ[\w-]+(?:\.[\w-]*)+/g, "[token]"],
  [/\bBearer\s+\S+/gi, "Bearer [token]"],
  [/\bshx_[\w-]+/g, "[token]"],
  [/\b[A-ZА-Я]{2}\s?\d{7}\b/gu, "[document]"],
  // Nine digits or more in a row, however they are spaced: a phone, a PINFL, a card. Not a piece of a UUID or a path.
  [/(?<![\w./-])\+?\(?\d(?:[\s()-]{0,2}\d){8,}(?![\w-])/g, "[number]"],
]

export function scrubText(text: string): string {
  return PERSONAL.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text)
}

/** A copy without personal data and secrets, whatever was handed to the logger. Errors keep type, message, stack, cause. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return scrubText(value)
  if (typeof value === "bigint") return value.toString()
  if (typeof value !== "object" || value === null) return value
  if (depth > 6) return "[deep]"
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => scrub(item, depth + 1))
  if (value instanceof Error) return scrubError(value, depth)
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (PLAIN_KEY.test(key)) return [key, item]
      return [key, HIDDEN_KEY.test(key) ? "[hidden]" : scrub(item, depth + 1)]
    }),
  )
}

function scrubError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error
  const code: unknown = Reflect.get(error, "code")
  return {
    type: name,
    message: scrubText(message),
    stack: scrubText(stack ?? ""),
    ...(typeof code === "string" && { code }),
    ...(cause !== undefined && { cause: scrub(cause, depth + 1) }),
  }
}
