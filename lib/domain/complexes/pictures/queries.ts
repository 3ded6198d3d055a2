import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { MEDIA, toMediaDto } from "../../media/queries"
import { assertMay } from "../../policy"
import type { ComplexPictureDto } from "./schema"

/** The pictures of a complex in their order. Refuses with `not_found`. */
export async function listPictures(actor: Actor, complexId: string): Promise<{ items: ComplexPictureDto[] }> {
  assertMay(actor, "unit.read")
  const complex = await db.complex.findUnique({
    where: { id: complexId },
    select: {
      pictures: {
        select: { altRu: true, altUz: true, altEn: true, media: { select: MEDIA } },
        orderBy: { position: "asc" },
        take: 30,
      },
    },
  })
  if (!complex) throw new DomainError("not_found")
  return { items: complex.pictures.map(({ media, ...alt }) => ({ ...alt, media: toMediaDto(media) })) }
}
