import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { lockComplex } from "../../complexes/access/commands"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { TEMPLATE, templateFileKey, toTemplateDto } from "./queries"
import type { AddTemplateInput, SwitchTemplateInput, TemplateDto } from "./schema"

/** Makes an uploaded file the active template of its kind; the one before stays as an earlier one. The caller has read it. */
export async function addTemplate(
  actor: Actor,
  { id: complexId, kind, mediaId }: AddTemplateInput,
  now = new Date(),
): Promise<TemplateDto> {
  assertMay(actor, "template.manage")
  return transaction(async (tx) => {
    await lockComplex(tx, complexId, now)
    await templateFileKey(tx, complexId, mediaId)
    await tx.documentTemplate.updateMany({ where: { complexId, kind, active: true }, data: { active: false } })
    const row = await tx.documentTemplate.create({
      data: { complexId, kind, mediaId, byId: personId(actor), createdAt: now },
      select: TEMPLATE,
    })
    await note(tx, actor, "template.added", row, now)
    return toTemplateDto(row)
  })
}

/** Makes an earlier template the active one of its kind again. */
export async function activateTemplate(
  actor: Actor,
  { id: complexId, templateId }: SwitchTemplateInput,
  now = new Date(),
): Promise<TemplateDto> {
  assertMay(actor, "template.manage")
  return transaction(async (tx) => {
    const { kind } = await ownTemplate(tx, complexId, templateId, now)
    await tx.documentTemplate.updateMany({ where: { complexId, kind, active: true }, data: { active: false } })
    return switchTo(tx, actor, templateId, true, now)
  })
}

/** Sets a template aside: documents of its kind are written in our own layout again. */
export async function retireTemplate(
  actor: Actor,
  { id: complexId, templateId }: SwitchTemplateInput,
  now = new Date(),
): Promise<TemplateDto> {
  assertMay(actor, "template.manage")
  return transaction(async (tx) => {
    await ownTemplate(tx, complexId, templateId, now)
    return switchTo(tx, actor, templateId, false, now)
  })
}

/** Holds the complex, so that of two switches one follows the other. */
async function ownTemplate(tx: Tx, complexId: string, id: string, now: Date) {
  await lockComplex(tx, complexId, now)
  const row = await tx.documentTemplate.findFirst({ where: { id, complexId }, select: { kind: true } })
  if (!row) throw new DomainError("not_found")
  return row
}

async function switchTo(tx: Tx, actor: Actor, id: string, active: boolean, now: Date): Promise<TemplateDto> {
  const row = await tx.documentTemplate.update({ where: { id }, data: { active }, select: TEMPLATE })
  await note(tx, actor, active ? "template.activated" : "template.retired", row, now)
  return toTemplateDto(row)
}

type Row = Parameters<typeof toTemplateDto>[0]
type Kind = "template.added" | "template.activated" | "template.retired"

async function note(tx: Tx, actor: Actor, kind: Kind, row: Row, now: Date): Promise<void> {
  const data = { kind: row.kind, file: row.media.name }
  await recordActivity(tx, actor, kind, { entity: "template", entityId: row.id, data }, now)
}
