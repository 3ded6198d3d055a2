import { listPublicPaths } from "@/lib/domain/complexes/queries"
import { localePath } from "../i18n/navigation"
import { type PublicPath, readPublicPath } from "../i18n/public-path"

type Known = {
  at: number
  complexes: Map<string, { units: Set<string>; drawings: Set<string> }>
  moved: Map<string, string>
}
type Store = { known: Known | null; reading: Promise<Known> | null }

/** Other instances may have published a complex in the meantime. */
const LIFETIME_MS = 30_000
/** How soon an unknown address may cause another look-up: probes cost the database one read in so many milliseconds. */
const PROBE_MS = 2_000

// On globalThis: the proxy and the job routes are bundles of their own, each with its own modules.
const holder = globalThis as { shaxmatkaPublicPaths?: Store }
holder.shaxmatkaPublicPaths ??= { known: null, reading: null }
const store = holder.shaxmatkaPublicPaths

/** Forgets what is known; the next request looks again. */
export function forgetPublicPaths(): void {
  store.known = null
}

function read(now: number): Promise<Known> {
  store.reading ??= listPublicPaths()
    .then(({ complexes, redirects }) => {
      store.known = {
        at: now,
        complexes: new Map(
          complexes.map(({ slug, unitIds, drawingIds }) => [
            slug,
            { units: new Set(unitIds), drawings: new Set(drawingIds) },
          ]),
        ),
        moved: new Map(redirects.map(({ from, to }) => [from, to])),
      }
      return store.known
    })
    .finally(() => {
      store.reading = null
    })
  return store.reading
}

/** Whether a page stands at a public address, or where it has moved. Asked before rendering, so that a probe is never cached as a page. */
export type PublicPathAnswer = { known: boolean; movedTo?: string }

export async function publicPathKnown(pathname: string, now = Date.now()): Promise<PublicPathAnswer> {
  const { locale, path } = readPublicPath(pathname)
  if (path === null) return { known: false }
  if (path.kind === "page") return { known: true }
  const known = await fresh(now, LIFETIME_MS)
  if (!known) return { known: true } // no database: a page that is cached can still be served
  const answer = look(known, path)
  if (answer.known || answer.movedTo) return answer.movedTo ? moved(pathname, path.slug, answer.movedTo) : answer
  const again = now - known.at < PROBE_MS ? known : ((await fresh(now, 0)) ?? known)
  const second = look(again, path)
  return second.movedTo ? moved(pathname, path.slug, second.movedTo) : second

  function moved(from: string, slug: string, to: string): PublicPathAnswer {
    const rest = from.slice(from.indexOf(`/${slug}`) + slug.length + 1)
    const head = path?.kind === "complex" ? `/${to}` : `/shaxmatki/${to}`
    return { known: true, movedTo: localePath(head + rest, locale) }
  }
}

type ComplexPath = Exclude<PublicPath, { kind: "page" }>

function look(known: Known, path: ComplexPath): PublicPathAnswer {
  const complex = known.complexes.get(path.slug)
  if (complex) {
    if (path.kind === "unit") return { known: complex.units.has(path.unitId) }
    if (path.kind !== "plan") return { known: true }
    return { known: path.drawingId ? complex.drawings.has(path.drawingId) : complex.drawings.size > 0 }
  }
  const movedTo = known.moved.get(path.slug)
  return movedTo && known.complexes.has(movedTo) ? { known: true, movedTo } : { known: false }
}

async function fresh(now: number, lifetime: number): Promise<Known | null> {
  if (store.known && now - store.known.at <= lifetime) return store.known
  try {
    return await read(now)
  } catch {
    return store.known // the database is away: what was known holds, /api/ready tells the rest
  }
}
