export type SignInProblem =
  | { kind: "wrong" | "expired" | "failed" | "offline" }
  | { kind: "locked"; seconds?: number }
  | { kind: "limited"; seconds: number }

/** next-auth's `error` code: its own word for a wrong password, or ours, `locked:30` with the seconds to wait. */
export function problemOfCode(code: string): SignInProblem {
  if (code === "CredentialsSignin") return { kind: "wrong" }
  const locked = /^locked(?::(\d{1,6}))?$/iu.exec(code)
  if (locked) return { kind: "locked", ...(locked[1] ? { seconds: Number(locked[1]) } : {}) }
  const limited = /^(?:rate_)?limited(?::(\d{1,6}))?$/iu.exec(code)
  if (limited) return { kind: "limited", seconds: Number(limited[1] ?? 60) }
  return { kind: "failed" }
}
