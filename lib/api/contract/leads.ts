import { z } from "zod"
import { callbackDto, planCallbackInput } from "@/lib/domain/callbacks/schema"
import { replyInstagramInput } from "@/lib/domain/instagram/schema"
import { leadBoardDto, leadBoardInput } from "@/lib/domain/leads/board/schema"
import { changedLeadsDto, changeLeadsInput, undoneLeadsDto } from "@/lib/domain/leads/bulk/schema"
import { leadCardDto } from "@/lib/domain/leads/card/schema"
import { eraseLeadInput } from "@/lib/domain/leads/erasure/schema"
import { handOutDto, handOutInput } from "@/lib/domain/leads/hand-out/schema"
import { createLeadInput, duplicateLeadDto } from "@/lib/domain/leads/intake/schema"
import { exportLeadsInput, leadsPage, listLeadsInput } from "@/lib/domain/leads/list/schema"
import { matchingUnitsDto } from "@/lib/domain/leads/matching/schema"
import { mergeLeadInput } from "@/lib/domain/leads/merging/schema"
import {
  assignLeadInput,
  changeLeadInput,
  commentDto,
  commentLeadInput,
  leadDto,
  setLeadStateInput,
  setLeadStatusInput,
} from "@/lib/domain/leads/schema"
import { transferDto, transferInput } from "@/lib/domain/leads/transfer/schema"
import { hideLeadFileInput } from "@/lib/domain/media/schema"
import { route } from "./route"
import { tableFile, tableResponses } from "./table-file"

const tags = ["Leads"]

export const leads = {
  list: route
    .meta({ permission: "lead.read" })
    .route({
      method: "GET",
      path: "/api/leads",
      tags,
      summary: "Leads in the caller's scope",
      description:
        "`q` is a name in either alphabet, a phone in any spelling or a part of it, a contract's or a unit's number. `assigneeId` takes `me` and `none`.",
    })
    .input(listLeadsInput)
    .output(leadsPage),
  board: route
    .meta({ permission: "lead.read" })
    .route({
      method: "GET",
      path: "/api/leads/board",
      tags,
      summary: "How many leads stand in each status, and what they are worth",
      description: "The cards of a column are `GET /api/leads` with its status.",
    })
    .input(leadBoardInput)
    .output(leadBoardDto),
  create: route
    .meta({ permission: "lead.create" })
    .route({
      method: "POST",
      path: "/api/leads",
      successStatus: 201,
      outputStructure: "detailed",
      tags,
      summary: "Enter a lead",
      description: "A phone that is known adds a touch to its lead and is answered 200 with the owner's name.",
    })
    .input(createLeadInput)
    .output(
      z.union([
        z.object({ status: z.literal(201).describe("A new lead"), body: leadDto }),
        z.object({ status: z.literal(200).describe("The phone is known"), body: duplicateLeadDto }),
      ]),
    ),
  export: route
    .meta({ permission: "lead.export" })
    .route({
      method: "GET",
      path: "/api/leads/export",
      tags,
      outputStructure: "detailed",
      summary: "Leads as a CSV or XLSX file",
      description:
        "The same filters as the list, at most 100 000 rows, headings in the caller's language; an import reads the file without a change. In a CSV a text that a spreadsheet would take for a formula is defused with an apostrophe.",
      spec: (operation) => ({ ...operation, responses: tableResponses }),
    })
    .input(exportLeadsInput)
    .output(tableFile),
  get: route
    .meta({ permission: "lead.read" })
    .route({ method: "GET", path: "/api/leads/{id}", tags, summary: "A lead's card with its timeline" })
    .input(z.strictObject({ id: z.string() }))
    .output(leadCardDto),
  change: route
    .meta({ permission: "lead.edit" })
    .route({ method: "PATCH", path: "/api/leads/{id}", tags, summary: "Correct what is known about a lead" })
    .input(changeLeadInput)
    .output(leadDto),
  setStatus: route
    .meta({ permission: "lead.edit" })
    .route({
      method: "POST",
      path: "/api/leads/{id}/status",
      tags,
      summary: "Take a lead up, or lose it",
      description:
        "`lost` needs a reason, one of the known words or a sentence, and releases what the lead holds. A lead with a live contract cannot be lost.",
    })
    .input(setLeadStatusInput)
    .output(leadDto),
  setState: route
    .meta({ permission: "lead.edit" })
    .route({ method: "POST", path: "/api/leads/{id}/state", tags, summary: "Say how warm a lead is" })
    .input(setLeadStateInput)
    .output(leadDto),
  assign: route
    .meta({ permission: "lead.assign" })
    .route({
      method: "POST",
      path: "/api/leads/{id}/assign",
      tags,
      summary: "Give a lead to somebody, with its claims and callbacks",
    })
    .input(assignLeadInput)
    .output(leadDto),
  replyInstagram: route
    .meta({ permission: "lead.edit" })
    .route({
      method: "POST",
      path: "/api/leads/{id}/instagram",
      successStatus: 201,
      tags,
      summary: "Answer what the lead wrote in Instagram",
      description:
        "Within a day of a message or a week of a comment, as Meta allows: `instagram_window_closed` after it.",
    })
    .input(replyInstagramInput)
    .output(z.strictObject({})),
  comment: route
    .meta({ permission: "lead.edit" })
    .route({ method: "POST", path: "/api/leads/{id}/comments", successStatus: 201, tags, summary: "Comment on a lead" })
    .input(commentLeadInput)
    .output(commentDto),
  planCallback: route
    .meta({ permission: "lead.edit" })
    .route({ method: "POST", path: "/api/leads/{id}/callbacks", successStatus: 201, tags, summary: "Promise a call" })
    .input(planCallbackInput)
    .output(callbackDto),
  hideFile: route
    .meta({ permission: "lead.edit" })
    .route({
      method: "DELETE",
      path: "/api/leads/{id}/files/{fileId}",
      successStatus: 204,
      tags,
      summary: "Take a file off a lead's card",
      description: "Files come by `POST /api/media` with `ownerKind` lead. What is taken off stays in the log.",
    })
    .input(hideLeadFileInput)
    .output(z.void()),
  transfer: route
    .meta({ permission: "lead.assign" })
    .route({
      method: "POST",
      path: "/api/leads/transfer",
      tags,
      summary: "Hand over all leads, claims and callbacks of a person",
      description: "With `preview` it only counts.",
    })
    .input(transferInput)
    .output(transferDto),
  handOut: route
    .meta({ permission: "lead.assign" })
    .route({
      method: "POST",
      path: "/api/leads/hand-out",
      tags,
      summary: "Hand the common queue out in turn to the people on shift",
      description:
        "By the turns of the routing, within everybody's cap. With `preview` it says who would get how many.",
    })
    .input(handOutInput)
    .output(handOutDto),
  matchingUnits: route
    .meta({ permission: "lead.read" })
    .route({
      method: "GET",
      path: "/api/leads/{id}/matching-units",
      tags,
      summary: "Free flats for a lead's wishes and budget, the best first",
      description: "Those that have all, then those that miss little: up to 10 % dearer, a floor, 5 % of the area.",
    })
    .input(z.strictObject({ id: z.string() }))
    .output(matchingUnitsDto),
  merge: route
    .meta({ permission: "lead.assign" })
    .route({ method: "POST", path: "/api/leads/{id}/merge", tags, summary: "Make two leads one" })
    .input(mergeLeadInput)
    .output(leadDto),
  unmerge: route
    .meta({ permission: "lead.assign" })
    .route({
      method: "POST",
      path: "/api/leads/{id}/unmerge",
      tags,
      summary: "Take two leads apart that became one within the last day",
      description: "`id` is the lead that had gone.",
    })
    .input(z.strictObject({ id: z.string() }))
    .output(leadDto),
  changeMany: route
    .meta({ permission: "lead.edit" })
    .route({
      method: "POST",
      path: "/api/leads/bulk",
      tags,
      summary: "Change up to 200 leads at once",
      description:
        "Give them to somebody (`lead.assign`), set their temperature, plan a call, or lose them. What refuses is left and counted.",
    })
    .input(changeLeadsInput)
    .output(changedLeadsDto),
  undoMany: route
    .meta({ permission: "lead.edit" })
    .route({
      method: "POST",
      path: "/api/leads/bulk/{id}/undo",
      tags,
      summary: "Take back one's own change of many leads, within ten minutes",
    })
    .input(z.strictObject({ id: z.string() }))
    .output(undoneLeadsDto),
  erase: route
    .meta({ permission: "lead.erase" })
    .route({
      method: "POST",
      path: "/api/leads/{id}/erasure",
      successStatus: 204,
      tags,
      summary: "Erase a person's data on their request",
      description:
        "Money rows stay without a name. Refused while a claim lives, a contract is in force or money is due back.",
    })
    .input(eraseLeadInput)
    .output(z.void()),
}
