import { problemOfCode, type SignInProblem } from "./sign-in-problem"

/** Posts the sign-in form. Null when the session is there; otherwise what went wrong. */
export async function signIn(form: HTMLFormElement): Promise<SignInProblem | null> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value)
  body.set("json", "true")
  const response = await fetch(form.action, { method: "POST", body }).catch(() => null)
  if (!response) return { kind: "offline" }
  if (response.status === 429) return { kind: "limited", seconds: Number(response.headers.get("retry-after")) || 60 }
  const answer: unknown = await response.json().catch(() => null)
  const url = typeof answer === "object" && answer !== null && "url" in answer ? String(answer.url) : ""
  const query = new URL(url, location.origin).searchParams
  if (query.has("csrf")) return { kind: "expired" }
  const code = query.get("error")
  if (code) return problemOfCode(code)
  return response.ok ? null : { kind: "failed" }
}
