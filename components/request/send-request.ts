import { readMarks } from "./marks"

/** Every sentence of the form, in the page's language. */
export type RequestWords = {
  name: string
  phone: string
  phoneHint: string
  consent: { before: string; link: string; after: string }
  website: string
  submit: string
  sending: string
  sent: string
  sentText: string
  failed: string
  limited: string
  needName: string
  needPhone: string
  needConsent: string
  badPhone: string
}

/** What is wrong, by field; `form` for the whole. */
export type Faults = { name?: string; phone?: string; consent?: string; form?: string }

type Body = {
  name: string
  phone: string
  consent: boolean
  website: string
  locale: string
  complexSlug?: string
  unitId?: string
  page: string
  utm?: Record<string, string>
}

/** The form as the API wants it, with the page and the advertising marks by which the visitor came. */
export function readRequest(data: FormData): Body {
  const text = (name: string) => String(data.get(name) ?? "").trim()
  const marks = readMarks()
  return {
    name: text("name"),
    phone: text("phone"),
    consent: data.get("consent") === "true",
    website: text("website"),
    locale: text("locale"),
    ...(text("complexSlug") ? { complexSlug: text("complexSlug") } : {}),
    ...(text("unitId") ? { unitId: text("unitId") } : {}),
    page: (location.pathname + location.search).slice(0, 500),
    ...(Object.keys(marks).length > 0 ? { utm: marks } : {}),
  }
}

export function faultsOf(request: Body, words: RequestWords): Faults {
  return {
    ...(request.name ? {} : { name: words.needName }),
    ...(request.phone ? {} : { phone: words.needPhone }),
    ...(request.consent ? {} : { consent: words.needConsent }),
  }
}

/** Null when it was accepted. The typed client is not used: it is heavier than the page that would carry it. */
export async function sendRequest(request: Body, words: RequestWords): Promise<Faults | null> {
  try {
    const response = await fetch("/api/public/leads", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    })
    if (response.ok) return null
    if (response.status === 429) return { form: words.limited }
    const problem: unknown = await response.json()
    return phoneRefused(problem) ? { phone: words.badPhone } : { form: words.failed }
  } catch {
    return { form: words.failed } // no network, or an answer that is not ours
  }
}

function phoneRefused(problem: unknown): boolean {
  if (typeof problem !== "object" || problem === null) return false
  const { code, errors } = problem as { code?: unknown; errors?: unknown }
  if (code === "phone_unparsed") return true
  return Array.isArray(errors) && errors.some((error: { path?: unknown }) => String(error?.path) === "phone")
}
