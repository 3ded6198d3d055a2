import { db } from "@/lib/db/client"

/** Where a complex stands on the public site, published or not; null when there is none. */
export async function getComplexSlug(id: string): Promise<string | null> {
  const complex = await db.complex.findUnique({ where: { id }, select: { slug: true } })
  return complex?.slug ?? null
}
