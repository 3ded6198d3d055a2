/** The server refused one of the two passwords; the message is its sentence, in the person's language. */
export class PasswordRefused extends Error {
  constructor(
    readonly field: "current" | "next",
    message: string,
  ) {
    super(message)
  }
}

export async function changePassword(input: { current: string; next: string }): Promise<void> {
  const response = await fetch("/api/users/me/password", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  })
  if (response.ok) return
  const problem: { code?: string; detail?: string } = await response.json()
  const code = problem.code ?? ""
  if (code.startsWith("password_")) {
    throw new PasswordRefused(code === "password_wrong" ? "current" : "next", problem.detail ?? "")
  }
  throw new Error(code)
}
