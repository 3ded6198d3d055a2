/** Other windows of this browser hear when this key changes: the cookie that they work with is gone. */
export const SIGNED_OUT = "signedOutAt"

/** Ends the session and goes to the sign-in page. False when the server did not answer. */
export async function signOut(): Promise<boolean> {
  try {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json()
    const body = new URLSearchParams({ csrfToken, json: "true" })
    const response = await fetch("/api/auth/signout", { method: "POST", body })
    if (!response.ok) return false
    localStorage.setItem(SIGNED_OUT, String(Date.now()))
    // A whole load: nothing that was read in the session may stay in memory.
    location.assign("/login")
    return true
  } catch {
    return false // the network is gone; the caller says so
  }
}
