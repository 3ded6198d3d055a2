import { z } from "zod"
import { receiptInput } from "@/lib/domain/documents/receipts/schema"
import { contractDocumentInput } from "@/lib/domain/documents/schema"
import {
  addTemplateInput,
  checkTemplateInput,
  exampleInput,
  listTemplatesInput,
  starterInput,
  switchTemplateInput,
  templateDto,
  templateList,
  templateReport,
} from "@/lib/domain/documents/templates/schema"
import { filenameOf } from "@/lib/domain/media/rules"
import { DOCX_TYPE } from "@/lib/domain/media/schema"
import { route } from "./route"

const tags = ["Documents"]
const TYPES = { docx: DOCX_TYPE, pdf: "application/pdf" } as const

/** A whole file, to be saved and not shown; no cache keeps it. */
const documentFile = z.object({
  headers: z.object({
    "content-type": z.enum([TYPES.docx, TYPES.pdf]),
    "content-disposition": z.string(),
    "content-length": z.string(),
    "cache-control": z.literal("private, no-store"),
    "x-content-type-options": z.literal("nosniff"),
  }),
  body: z.custom<ReadableStream<Uint8Array>>((value) => value instanceof ReadableStream),
})
export type DocumentAnswer = z.output<typeof documentFile>

/** What the document of the API says of such a route: zod knows no streams. */
const documentResponses = {
  200: {
    description: "The file",
    content: Object.fromEntries(
      Object.values(TYPES).map((type) => [type, { schema: { type: "string", contentMediaType: type } as const }]),
    ),
  },
}

export const documents = {
  download: route
    .meta({ permission: "contract.read" })
    .route({
      method: "GET",
      path: "/api/contracts/{id}/document",
      outputStructure: "detailed",
      tags,
      summary: "A contract's paper: the contract, an addendum or the handover act",
      description:
        "DOCX from the complex's active template, or from our own where there is none; PDF in our own layout. In the buyer's language unless `locale` says otherwise. For those who may see the passport, and the drafter of a draft: 403 for others. `version` of the schedule chooses an addendum, the newest unless told; 409 `addendum_missing` where the schedule never changed, 409 `handover_unsigned` for an act before the signature. Each download is noted in the audit log.",
      spec: (operation) => ({ ...operation, responses: { ...operation.responses, ...documentResponses } }),
    })
    .input(contractDocumentInput)
    .output(documentFile),
  receipt: route
    .meta({ permission: "payment.read" })
    .route({
      method: "GET",
      path: "/api/finance/payments/{id}/document",
      outputStructure: "detailed",
      tags,
      summary: "A receipt for money that came, as PDF",
      description:
        "In the buyer's language unless `locale` says otherwise. 409 `receipt_unconfirmed` until it is completed.",
      spec: (operation) => ({ ...operation, responses: { ...operation.responses, ...documentResponses } }),
    })
    .input(receiptInput)
    .output(documentFile),
  templates: route
    .meta({ permission: "template.manage" })
    .route({
      method: "GET",
      path: "/api/complexes/{id}/templates",
      tags,
      summary: "A complex's document templates, earlier ones among them",
    })
    .input(listTemplatesInput)
    .output(templateList),
  check: route
    .meta({ permission: "template.manage" })
    .route({
      method: "POST",
      path: "/api/complexes/{id}/templates/check",
      tags,
      summary: "What an uploaded DOCX asks for, and what in it cannot be filled",
      description: "`mediaId` of a file from `POST /api/media` with `ownerKind` `complex`. Nothing is changed.",
    })
    .input(checkTemplateInput)
    .output(templateReport),
  add: route
    .meta({ permission: "template.manage" })
    .route({
      method: "POST",
      path: "/api/complexes/{id}/templates",
      successStatus: 201,
      tags,
      summary: "Make an uploaded DOCX the template of a kind of document",
      description: "The one before stays as an earlier one. 409 `template_faulty` where the check finds a fault.",
    })
    .input(addTemplateInput)
    .output(templateDto),
  activate: route
    .meta({ permission: "template.manage" })
    .route({
      method: "POST",
      path: "/api/complexes/{id}/templates/{templateId}/activate",
      tags,
      summary: "Use an earlier template again",
    })
    .input(switchTemplateInput)
    .output(templateDto),
  retire: route
    .meta({ permission: "template.manage" })
    .route({
      method: "POST",
      path: "/api/complexes/{id}/templates/{templateId}/retire",
      tags,
      summary: "Set a template aside: documents are written in our own layout again",
    })
    .input(switchTemplateInput)
    .output(templateDto),
  starter: route
    .meta({ permission: "template.manage" })
    .route({
      method: "GET",
      path: "/api/complexes/{id}/templates/starter",
      outputStructure: "detailed",
      tags,
      summary: "Our own layout as a DOCX with placeholders, to begin with",
      spec: (operation) => ({ ...operation, responses: { ...operation.responses, ...documentResponses } }),
    })
    .input(starterInput)
    .output(documentFile),
  example: route
    .meta({ permission: "template.manage" })
    .route({
      method: "GET",
      path: "/api/complexes/{id}/templates/example",
      outputStructure: "detailed",
      tags,
      summary: "A document of an example contract: of an uploaded file, or of our own layout",
      description: "409 `template_faulty` where the file cannot be filled.",
      spec: (operation) => ({ ...operation, responses: { ...operation.responses, ...documentResponses } }),
    })
    .input(exampleInput)
    .output(documentFile),
}

/** The answer that carries a file under its own name, in any alphabet, and a plain one for old readers. */
export function documentAnswer({
  name,
  format,
  bytes,
}: {
  name: string
  format: keyof typeof TYPES
  bytes: Uint8Array
}): DocumentAnswer {
  return {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="document.${format}"; ${filenameOf(`${name}.${format}`)}`,
      "content-length": String(bytes.byteLength),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
    body: new Blob([bytes as BlobPart]).stream(),
  }
}
