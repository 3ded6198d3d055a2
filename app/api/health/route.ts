export const dynamic = "force-dynamic"

/** The process lives; nothing else is asked. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } })
}
