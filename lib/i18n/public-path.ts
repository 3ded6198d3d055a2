import { type Locale, routing } from "./routing"

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
const UNIT_ID = /^[A-Za-z0-9_-]{1,64}$/u
const RESERVED = new Set([
  "login",
  "thanks",
  "privacy",
  "missing",
  "api",
  "ru",
  "uz",
  "en",
  "dashboard",
  "shaxmatki",
  "media",
  "b",
  "feeds",
  "_next",
])

/** What a public address asks for, by its form alone. */
export type PublicPath =
  | { kind: "page" }
  | { kind: "complex"; slug: string }
  | { kind: "grid"; slug: string }
  | { kind: "unit"; slug: string; unitId: string }
  | { kind: "plan"; slug: string; drawingId?: string }

/**
 * The language and the form of a public address; `path` is null for a form that no page has. Such an address must not reach
 * the renderer: each one would be kept as a cached 404 page.
 */
export function readPublicPath(pathname: string): { locale: Locale; path: PublicPath | null } {
  const segments = pathname.split("/").slice(1)
  const prefix = segments[0] === "uz" || segments[0] === "en" || segments[0] === "ru" ? segments.shift() : undefined
  const locale = (prefix as Locale | undefined) ?? routing.defaultLocale
  return { locale, path: readSegments(segments.filter((segment, index) => segment !== "" || index > 0)) }
}

/** Drawn pictures for messengers. */
const PICTURE = "og.png"

function readSegments([first, slug, third, fourth, ...rest]: string[]): PublicPath | null {
  if (rest.length > 0) return null
  if (first === "shaxmatki" && slug !== undefined && third === "plan") return readPlan(slug, fourth)
  if (fourth !== undefined && fourth !== "schedule" && fourth !== PICTURE) return null
  if (first === undefined) return { kind: "page" }
  if (slug === undefined) {
    if (first === "shaxmatki" || first === "privacy" || first === "thanks" || first === "missing")
      return { kind: "page" }
    return SLUG.test(first) && !RESERVED.has(first) ? { kind: "complex", slug: first } : null
  }
  if (first === "b") return third === undefined ? { kind: "page" } : null
  if (slug === PICTURE && third === undefined) return SLUG.test(first) ? { kind: "complex", slug: first } : null
  if (first !== "shaxmatki" || !SLUG.test(slug)) return null
  if (third === undefined || third === "search") return fourth === undefined ? { kind: "grid", slug } : null
  return UNIT_ID.test(third) ? { kind: "unit", slug, unitId: third } : null
}

/** The drawings of a complex: the top one without an id. */
function readPlan(slug: string, drawingId: string | undefined): PublicPath | null {
  if (!SLUG.test(slug)) return null
  if (drawingId === undefined) return { kind: "plan", slug }
  return UNIT_ID.test(drawingId) ? { kind: "plan", slug, drawingId } : null
}
