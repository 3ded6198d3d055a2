/** A callback address that stays on this site, as a path; anything else, also `//host` and `/\host`, leads to the desk. */
export function safePath(callbackUrl: string | null | undefined): string {
  if (!callbackUrl?.startsWith("/")) return "/dashboard"
  const here = "http://here.invalid"
  const url = URL.canParse(callbackUrl, here) ? new URL(callbackUrl, here) : null
  return url?.origin === here ? url.pathname + url.search + url.hash : "/dashboard"
}
