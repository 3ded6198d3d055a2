import { z } from "zod"
import { mediaDto } from "../../media/schema"
import { documentFormat, documentKind, documentLocale } from "../schema"

/** Why a placeholder cannot be filled. `outside`: it is of a list and stands outside of one. `raw`: it would bring markup along. */
export const TEMPLATE_FAULTS = ["unknown", "outside", "list", "unclosed", "unopened", "raw", "broken"] as const

export const templateFault = z.object({ kind: z.enum(TEMPLATE_FAULTS), tag: z.string() })
export type TemplateFault = z.output<typeof templateFault>

/** What a file asks for, and what in it cannot be filled. */
export const templateReport = z.object({ placeholders: z.array(z.string()), faults: z.array(templateFault) })
export type TemplateReport = z.output<typeof templateReport>

export const templateDto = z.object({
  id: z.string(),
  kind: documentKind,
  active: z.boolean(),
  file: mediaDto.pick({ id: true, url: true, name: true, bytes: true }),
  addedBy: z.string().nullable(),
  addedAt: z.iso.datetime(),
})
export type TemplateDto = z.output<typeof templateDto>
export const templateList = z.object({ items: z.array(templateDto) })

const ofComplex = { id: z.string() }
const ofFile = { ...ofComplex, kind: documentKind, mediaId: z.string().min(1).max(100) }

export const listTemplatesInput = z.strictObject(ofComplex)
export const checkTemplateInput = z.strictObject(ofFile)
export const addTemplateInput = z.strictObject(ofFile)
export type AddTemplateInput = z.output<typeof addTemplateInput>
export const switchTemplateInput = z.strictObject({ ...ofComplex, templateId: z.string() })
export type SwitchTemplateInput = z.output<typeof switchTemplateInput>

/** A template to begin with, or an example: of our own layout, or of a file that was uploaded. */
export const starterInput = z.strictObject({ ...ofComplex, kind: documentKind, locale: documentLocale.optional() })
export const exampleInput = z.strictObject({
  ...ofComplex,
  kind: documentKind,
  format: documentFormat,
  locale: documentLocale.optional(),
  mediaId: z.string().min(1).max(100).optional(),
})
export type ExampleInput = z.output<typeof exampleInput>
