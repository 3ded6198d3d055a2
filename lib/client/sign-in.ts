/** How an attempt to sign in ended. `seconds`: how long to wait before the next. */
export type SignInResult =
  | { outcome: "signedIn" }
  | { outcome: "refused" }
  | { outcome: "delayed"; seconds: number }
  | { outcome: "failed" }

/** next-auth's way: a token against foreign forms first, then the credentials. Never throws. */
export async function signIn(login: string, password: string): Promise<SignInResult> {
  try {
    const response = await post("/api/auth/callback/credentials", { login, password })
    if (response.status === 429)
      return { outcome: "delayed", seconds: Number(response.headers.get("retry-after")) || 60 }
    const { url } = (await response.json()) as { url: string }
    const code = new URL(url, window.location.origin).searchParams
    const error = code.get("error")
    if (response.ok && !error && !code.has("csrf")) return { outcome: "signedIn" }
    if (error === "CredentialsSignin") return { outcome: "refused" }
    const seconds = /^LOCKED:(\d+)$/.exec(error ?? "")?.[1]
    return seconds ? { outcome: "delayed", seconds: Number(seconds) } : { outcome: "failed" }
  } catch {
    return { outcome: "failed" } // no answer, or one that is no JSON: there is nothing to tell apart
  }
}

/** Ends this device's session. */
export async function signOut(): Promise<void> {
  await post("/api/auth/signout", {})
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const answer = await fetch("/api/auth/csrf", { cache: "no-store" })
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  return fetch(path, { method: "POST", body: new URLSearchParams({ ...fields, csrfToken, json: "true" }) })
}
