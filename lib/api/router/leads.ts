import { planCallback } from "@/lib/domain/callbacks/commands"
import { DomainError } from "@/lib/domain/errors"
import { replyInstagram } from "@/lib/domain/instagram/messages/commands"
import { getLeadBoard } from "@/lib/domain/leads/board/queries"
import { changeLeads } from "@/lib/domain/leads/bulk/commands"
import { undoChange } from "@/lib/domain/leads/bulk/undo/commands"
import { getLeadCard } from "@/lib/domain/leads/card/queries"
import { assignLead, changeLead, commentLead, setLeadState, setLeadStatus } from "@/lib/domain/leads/commands"
import { createLead } from "@/lib/domain/leads/entry/commands"
import { eraseLead } from "@/lib/domain/leads/erasure/commands"
import { handOutLeads } from "@/lib/domain/leads/hand-out/commands"
import { listLeads } from "@/lib/domain/leads/list/queries"
import { findMatchingUnits } from "@/lib/domain/leads/matching/queries"
import { mergeLead } from "@/lib/domain/leads/merging/commands"
import { unmergeLead } from "@/lib/domain/leads/merging/undo/commands"
import { transferLeads } from "@/lib/domain/leads/transfer/commands"
import { hideLeadFile } from "@/lib/domain/media/commands"
import { api } from "./api"
import { exportLeads } from "./leads-export"

export const leads = {
  list: api.leads.list.handler(({ input, context }) => listLeads(context.actor, input)),
  board: api.leads.board.handler(({ input, context }) => getLeadBoard(context.actor, input)),
  create: api.leads.create.handler(async ({ input, context }) => {
    const made = await createLead(context.actor, input)
    return "lead" in made ? { status: 201, body: made.lead } : { status: 200, body: made.duplicate }
  }),
  export: api.leads.export.handler(({ input, context }) => exportLeads(context, input)),
  get: api.leads.get.handler(async ({ input, context }) => {
    const card = await getLeadCard(context.actor, input.id)
    if (!card) throw new DomainError("not_found")
    return card
  }),
  change: api.leads.change.handler(({ input, context }) => changeLead(context.actor, input)),
  setStatus: api.leads.setStatus.handler(({ input, context }) => setLeadStatus(context.actor, input)),
  setState: api.leads.setState.handler(({ input, context }) => setLeadState(context.actor, input)),
  assign: api.leads.assign.handler(({ input, context }) => assignLead(context.actor, input)),
  replyInstagram: api.leads.replyInstagram.handler(async ({ input, context }) => {
    await replyInstagram(context.actor, input)
    return {}
  }),
  comment: api.leads.comment.handler(({ input, context }) => commentLead(context.actor, input)),
  planCallback: api.leads.planCallback.handler(({ input, context }) => planCallback(context.actor, input)),
  hideFile: api.leads.hideFile.handler(({ input, context }) => hideLeadFile(context.actor, input)),
  handOut: api.leads.handOut.handler(({ input, context }) => handOutLeads(context.actor, input)),
  transfer: api.leads.transfer.handler(({ input, context }) => transferLeads(context.actor, input)),
  matchingUnits: api.leads.matchingUnits.handler(({ input, context }) => findMatchingUnits(context.actor, input.id)),
  merge: api.leads.merge.handler(({ input, context }) => mergeLead(context.actor, input)),
  unmerge: api.leads.unmerge.handler(({ input, context }) => unmergeLead(context.actor, input.id)),
  changeMany: api.leads.changeMany.handler(({ input, context }) => changeLeads(context.actor, input)),
  undoMany: api.leads.undoMany.handler(({ input, context }) => undoChange(context.actor, input.id)),
  erase: api.leads.erase.handler(({ input, context }) => eraseLead(context.actor, input)),
}
