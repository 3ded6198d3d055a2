import { env } from "@/lib/env"
import { localePath } from "@/lib/i18n/navigation"
import { routing } from "@/lib/i18n/routing"
import type { Job } from "../job"

const PATIENCE_MS = 30_000

/** Asks for the pages that visitors begin with, so that none of them waits for a page to be made. */
export const refreshPublicPages: Job = {
  id: "refresh-public-pages",
  cron: "*/15 * * * *",
  retries: 3,
  atStart: true,
  body: async () => {
    const { listPublicPaths } = await import("@/lib/domain/complexes/queries")
    const { complexes } = await listPublicPaths()
    const paths = ["/", "/shaxmatki", ...complexes.flatMap(({ slug }) => [`/${slug}`, `/shaxmatki/${slug}`])]
    const failed: string[] = []
    // One after the other: visitors come first.
    for (const path of paths.flatMap((page) => routing.locales.map((locale) => localePath(page, locale)))) {
      const answer = await fetch(`http://127.0.0.1:${env().PORT}${path}`, {
        headers: { "accept-encoding": "gzip" },
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch(() => undefined) // named in the record; the other pages still want their turn
      if (!answer?.ok) failed.push(path)
      await answer?.body?.cancel()
    }
    return { pages: paths.length * routing.locales.length - failed.length, failed }
  },
}
