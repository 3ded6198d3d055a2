import { transaction } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { assertPictures } from "../../media/queries"
import { assertMay } from "../../policy"
import { lockComplex, recordComplexChange } from "../access/commands"
import { listPictures } from "./queries"
import type { ComplexPictureDto, SetPicturesInput } from "./schema"

/** Sets which pictures a complex shows, in which order, with which words. Refuses on their fields what is no public picture. */
export async function setPictures(
  actor: Actor,
  { id: complexId, pictures }: SetPicturesInput,
  now = new Date(),
): Promise<{ items: ComplexPictureDto[] }> {
  assertMay(actor, "unit.manage")
  const ids = pictures.map((picture) => picture.mediaId)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index)
  if (twice >= 0) {
    throw new DomainError("already_exists", {}, [{ path: ["pictures", twice, "mediaId"], message: "taken" }])
  }
  await transaction(async (tx) => {
    await lockComplex(tx, complexId, now)
    await assertPictures(tx, ids, (index) => ["pictures", index, "mediaId"])
    await tx.complexPicture.deleteMany({ where: { complexId } })
    await tx.complexPicture.createMany({
      data: pictures.map((picture, position) => ({ ...picture, complexId, position })),
    })
    await recordComplexChange(tx, actor, complexId, { fields: ["pictures"], count: pictures.length }, now)
  })
  return listPictures(actor, complexId)
}
