/** Everything that lists complexes: the landing, the list of grids, the sitemap. */
export const COMPLEXES_TAG = "complexes"
/** The company's name and phone, and other settings that public pages show. */
export const COMPANY_TAG = "company"

/** All pages and reads of one complex. */
export function complexTag(slug: string): string {
  return `complex:${slug}`
}
