const MARKS = ["source", "medium", "campaign", "content", "term"] as const
const KEPT = "marks"
type Marks = Record<string, string>

/** The advertising marks of the address: a visitor goes on to other pages, whose addresses have none, before they write to us. */
export function keepMarks(): void {
  const marks = marksOf(location.search)
  if (Object.keys(marks).length > 0) store((kept) => kept.setItem(KEPT, JSON.stringify(marks)))
}

/** The marks by which the visitor came to this page, or else to the site in this tab. */
export function readMarks(): Marks {
  const marks = marksOf(location.search)
  if (Object.keys(marks).length > 0) return marks
  const kept = store((storage) => storage.getItem(KEPT))
  return kept ? (JSON.parse(kept) as Marks) : {}
}

function marksOf(search: string): Marks {
  const query = new URLSearchParams(search)
  return Object.fromEntries(
    MARKS.flatMap((mark) => {
      const value = query.get(`utm_${mark}`)
      return value ? [[mark, value.slice(0, 200)] as const] : []
    }),
  )
}

function store<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage)
  } catch {
    return null // a browser that keeps nothing throws; a request without marks is a request
  }
}
