import { randomUUID } from "node:crypto"
import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { getLeadCard } from "@/lib/domain/leads/card/queries"
import { mergeLead } from "@/lib/domain/leads/merging/commands"
import { addMedia, hideLeadFile } from "@/lib/domain/media/commands"
import { findPrivateMedia } from "@/lib/domain/media/queries"
import { makeLead, makeUser } from "../support/factories"

type Person = Awaited<ReturnType<typeof makeUser>>
let mine: Person
let other: Person
let mop: Person
let finance: Person

beforeAll(async () => {
  mine = await makeUser("sales")
  other = await makeUser("sales")
  mop = await makeUser("mop")
  finance = await makeUser("finance")
})

async function addFile(as: Person, leadId: string) {
  const key = `${randomUUID().replaceAll("-", "")}.pdf`
  const file = {
    key,
    type: "application/pdf",
    name: "паспорт.pdf",
    bytes: 10,
    width: null,
    height: null,
    sha256: "x",
  } as const
  const { id } = await addMedia(as.actor, { public: false, ownerKind: "lead", ownerId: leadId }, file)
  return { id, key }
}

test("a file is on its lead's card and in its history, and read by those who read the lead", async () => {
  const { id } = await makeLead(mine)
  const { key } = await addFile(mine, id)
  const card = await getLeadCard(mop.actor, id)
  expect(card?.files).toMatchObject([{ name: "паспорт.pdf", by: { id: mine.id } }])
  expect(card?.timeline).toContainEqual(expect.objectContaining({ kind: "file", name: "паспорт.pdf", hidden: false }))
  expect(await findPrivateMedia(finance.actor, key)).toMatchObject({ name: "паспорт.pdf" })
  expect(await findPrivateMedia(other.actor, key)).toBeNull()
})

test("another's lead takes no file and gives none away, and finance only reads", async () => {
  const { id } = await makeLead(mine)
  const file = await addFile(mine, id)
  await expect(addFile(other, id)).rejects.toMatchObject({ code: "not_found" })
  await expect(hideLeadFile(other.actor, { id, fileId: file.id })).rejects.toMatchObject({ code: "not_found" })
  await expect(hideLeadFile(finance.actor, { id, fileId: file.id })).rejects.toMatchObject({ code: "forbidden" })
  const { id: own } = await makeLead(other)
  await expect(hideLeadFile(other.actor, { id: own, fileId: file.id })).rejects.toMatchObject({ code: "not_found" })
})

test("a file that is taken off is shown and served to nobody; the history says who took it off", async () => {
  const { id } = await makeLead(mine)
  const { id: fileId, key } = await addFile(mine, id)
  await hideLeadFile(mop.actor, { id, fileId })
  const card = await getLeadCard(mine.actor, id)
  expect(card?.files).toEqual([])
  expect(await findPrivateMedia(mop.actor, key)).toBeNull()
  expect(card?.timeline).toContainEqual(
    expect.objectContaining({ kind: "file", hidden: true, by: expect.objectContaining({ id: mop.id }) }),
  )
  await expect(hideLeadFile(mop.actor, { id, fileId })).rejects.toMatchObject({ code: "not_found" })
  expect(await db.media.count({ where: { id: fileId } })).toBe(1)
})

test("files go with their lead when two become one", async () => {
  const [source, target] = [await makeLead(mine), await makeLead(other)]
  const { key } = await addFile(mine, source.id)
  await mergeLead(mop.actor, { id: source.id, intoId: target.id })
  expect((await getLeadCard(other.actor, target.id))?.files).toHaveLength(1)
  expect(await findPrivateMedia(other.actor, key)).not.toBeNull()
  expect(await findPrivateMedia(mine.actor, key)).toBeNull()
})
