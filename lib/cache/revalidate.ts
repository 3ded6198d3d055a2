import { revalidateTag } from "next/cache"
import { getComplexSlug } from "@/lib/domain/complexes/address/queries"
import { listPublicPaths } from "@/lib/domain/complexes/queries"
import { forgetPublicPaths } from "./known-paths"
import { COMPANY_TAG, COMPLEXES_TAG, complexTag } from "./tags"

// `expire: 0`: the next visitor waits for the new page. «Stale while revalidate» would show a flat as free once more.
const now = { expire: 0 }

/** Makes the public pages of a complex anew. Next allows it inside a request only: a job comes in by /api/internal/jobs. */
export async function refreshComplex(complexId: string): Promise<void> {
  const slug = await getComplexSlug(complexId)
  if (slug) revalidateTag(complexTag(slug), now)
  revalidateTag(COMPLEXES_TAG, now)
  forgetPublicPaths()
}

/** Makes all public pages anew that show the company's name, phone or calendar. */
export function refreshCompany(): void {
  revalidateTag(COMPANY_TAG, now)
}

/** Makes every public page anew: after the line to the database was down, nobody knows what was missed. */
export async function refreshAll(): Promise<void> {
  const { complexes } = await listPublicPaths()
  for (const { slug } of complexes) revalidateTag(complexTag(slug), now)
  revalidateTag(COMPLEXES_TAG, now)
  forgetPublicPaths()
}
