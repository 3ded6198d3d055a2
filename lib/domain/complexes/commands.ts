import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import type { Actor } from "../actor"
import { DomainError } from "../errors"
import { parsePhone } from "../phone"
import { assertMay } from "../policy"
import { getSettings } from "../settings/queries"
import { getComplex } from "./register/queries"
import { contractPrefixOf, RESERVED_SLUGS, slugOf } from "./rules"
import type { ChangeComplexInput, ComplexDto, CreateComplexInput } from "./schema"

/** Adds a complex, not published. Refuses with `slug_reserved` or, when slug or contract prefix is taken, `already_exists`. */
export async function createComplex(actor: Actor, input: CreateComplexInput, now = new Date()): Promise<ComplexDto> {
  assertMay(actor, "unit.manage")
  const id = await explainTaken(() => transaction((tx) => addComplex(tx, actor, input, now)))
  return getComplex(actor, id)
}

/** The same in the caller's transaction; returns the id. */
export async function addComplex(tx: Tx, actor: Actor, input: CreateComplexInput, now: Date): Promise<string> {
  const { blocks = [], slug: asked, contractPrefix, nameRu, nameUz, nameEn, ...facts } = input
  const slug = await freeSlug(tx, asked ?? slugOf(nameRu))
  const complex = await tx.complex.create({
    data: {
      ...facts,
      ...(await phoneOf(tx, facts.phone)),
      slug,
      nameRu,
      nameUz: nameUz ?? nameRu,
      nameEn: nameEn ?? nameRu,
      contractPrefix: contractPrefix ?? (await freePrefix(tx, contractPrefixOf(nameRu))),
      createdAt: now,
    },
    select: { id: true },
  })
  await addBlocks(tx, complex.id, blocks)
  const subject = { entity: "complex", entityId: complex.id, complexId: complex.id, data: { slug } }
  await recordActivity(tx, actor, "complex.created", subject, now)
  return complex.id
}

/** Changes a complex. A former slug redirects for ever; publishing and taking off are activities of their own. */
export async function changeComplex(actor: Actor, input: ChangeComplexInput, now = new Date()): Promise<ComplexDto> {
  assertMay(actor, "unit.manage")
  const { id, blocks = [], slug: asked, published, ...facts } = input
  await explainTaken(() =>
    transaction(async (tx) => {
      const [before] = await tx.$queryRaw<{ slug: string; published: boolean }[]>`
        SELECT "slug", "published" FROM "complex" WHERE "id" = ${id} FOR NO KEY UPDATE`
      if (!before) throw new DomainError("not_found")
      const slug = asked !== undefined && asked !== before.slug ? await freeSlug(tx, asked, id) : before.slug
      await tx.complex.update({
        where: { id },
        data: { ...facts, ...(await phoneOf(tx, facts.phone)), slug, published: published ?? before.published },
        select: { id: true },
      })
      if (slug !== before.slug) await redirect(tx, id, before.slug, slug)
      await addBlocks(tx, id, blocks)
      const fields = Object.keys(input).filter((key) => key !== "id" && key !== "published")
      const subject = { entity: "complex", entityId: id, complexId: id }
      if (fields.length > 0) await recordActivity(tx, actor, "complex.updated", { ...subject, data: { fields } }, now)
      if (published !== undefined && published !== before.published) {
        await recordActivity(tx, actor, published ? "complex.published" : "complex.unpublished", subject, now)
      }
    }),
  )
  return getComplex(actor, id)
}

/** Adds the blocks and entrances that are not there yet, behind the others. */
export async function addBlocks(
  tx: Tx,
  complexId: string,
  blocks: { name: string; entrances: { name: string }[] }[],
): Promise<void> {
  let nextBlock = await tx.block.count({ where: { complexId } })
  for (const { name, entrances } of blocks) {
    const known = await tx.block.findFirst({ where: { complexId, name }, select: { id: true } })
    const block =
      known ?? (await tx.block.create({ data: { complexId, name, position: nextBlock++ }, select: { id: true } }))
    let nextEntrance = await tx.entrance.count({ where: { blockId: block.id } })
    const present = await tx.entrance.findMany({ where: { blockId: block.id }, select: { name: true }, take: 100 })
    for (const entrance of entrances) {
      if (present.some((other) => other.name === entrance.name)) continue
      const data = { blockId: block.id, name: entrance.name, position: nextEntrance++ }
      await tx.entrance.create({ data, select: { id: true } })
    }
  }
}

/** As people can dial it from anywhere; a short number or an extension stays as it was typed. */
async function phoneOf(tx: Tx, typed: string | undefined): Promise<{ phone?: string }> {
  if (typed === undefined) return {}
  return { phone: parsePhone(typed, (await getSettings(tx))["company.country"])?.e164 ?? typed }
}

/** Refuses what is a route of the site, and what another complex was called before: its old links still lead there. */
async function freeSlug(tx: Tx, slug: string | null, ownId?: string): Promise<string> {
  if (slug === null || RESERVED_SLUGS.has(slug)) {
    throw new DomainError("slug_reserved", {}, [{ path: ["slug"], message: "slugReserved" }])
  }
  const former = await tx.slugRedirect.findUnique({ where: { slug }, select: { complexId: true } })
  if (former && former.complexId !== ownId) throw taken("slug")
  if (former) await tx.slugRedirect.delete({ where: { slug }, select: { slug: true } })
  return slug
}

async function redirect(tx: Tx, complexId: string, from: string, to: string): Promise<void> {
  await tx.slugRedirect.deleteMany({ where: { slug: to } })
  await tx.slugRedirect.create({ data: { slug: from, complexId }, select: { slug: true } })
}

/** КР, КР2, КР3 …: two complexes never number their contracts alike. */
async function freePrefix(tx: Tx, wanted: string): Promise<string> {
  const rows = await tx.complex.findMany({
    where: { contractPrefix: { startsWith: wanted } },
    select: { contractPrefix: true },
    take: 1_000,
  })
  const used = new Set(rows.map((row) => row.contractPrefix))
  if (!used.has(wanted)) return wanted
  let suffix = 2
  while (used.has(`${wanted}${suffix}`)) suffix++
  return `${wanted}${suffix}`
}

async function explainTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const index = violatedUnique(error)
    if (index === "complex_slug_key") throw taken("slug")
    if (index === "complex_contract_prefix_key") throw taken("contractPrefix")
    throw error
  }
}

function taken(field: string): DomainError {
  return new DomainError("already_exists", {}, [{ path: [field], message: "taken" }])
}
