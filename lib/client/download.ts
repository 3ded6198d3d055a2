import { ORPCError } from "@orpc/client"

/**
 * Fetches a file of the API and hands it to the person under its own name, so that a refusal can be told on the page that asked.
 * Throws as a call of the client does.
 */
export async function downloadFile(path: string): Promise<void> {
  const answer = await fetch(path, { headers: { accept: "*/*" } })
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string }
    const message = problem.detail ?? answer.statusText
    throw new ORPCError(problem.code ?? "internal", { status: answer.status, message, data: problem, defined: true })
  }
  saveFile(await answer.blob(), nameOf(answer.headers.get("content-disposition") ?? ""))
}

/** Hands the person a file that is in the browser already. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of it by then; kept for ever it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The name in any alphabet (RFC 5987), or nothing: the browser then makes one up. */
function nameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/u.exec(disposition)?.[1]
  return encoded ? decodeURIComponent(encoded) : ""
}
