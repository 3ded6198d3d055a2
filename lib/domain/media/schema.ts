import { z } from "zod"

/** 15 MB, as every form says. */
export const MEDIA_MOST_BYTES = 15 * 1_024 * 1_024

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

export const mediaDto = z.object({
  id: z.string(),
  /** Where it is served: `/media/{key}`. */
  url: z.string(),
  type: z.enum(["image/webp", "application/pdf", DOCX_TYPE]),
  name: z.string(),
  bytes: z.number().int(),
  /** Natural size in pixels; null for a document. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
})
export type MediaDto = z.output<typeof mediaDto>

/** A file on a lead's card. */
export const leadFileDto = mediaDto.extend({
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }).nullable(),
})
export type LeadFileDto = z.output<typeof leadFileDto>

/** `DELETE /api/leads/{id}/files/{fileId}` */
export const hideLeadFileInput = z.strictObject({ id: z.string(), fileId: z.string() })
export type HideLeadFileInput = z.output<typeof hideLeadFileInput>

/** What a private file may belong to; a complex has its document templates. */
export const OWNER_KINDS = ["lead", "contract", "payment", "expense", "complex"] as const
export type OwnerKind = (typeof OWNER_KINDS)[number]

const purpose = {
  /** A picture or document of the public site. Everything else is private and needs an owner. */
  public: z.union([z.boolean(), z.stringbool({ truthy: ["true"], falsy: ["false"] })]).default(false),
  ownerKind: z.enum(OWNER_KINDS).optional(),
  /** The record itself. A receipt comes before its payment or expense: then only the kind is known. */
  ownerId: z.string().min(1).max(100).optional(),
}

/** `POST /api/media`, without its file. */
export const mediaPurposeInput = z.strictObject(purpose)
export type MediaPurpose = z.output<typeof mediaPurposeInput>
export const uploadMediaInput = z.strictObject({ file: z.file(), ...purpose })

/** A file that is kept as it came. */
export type KeptFile = { key: string; name: string; bytes: number; sha256: string }

/** A file as it was encoded and stored, before anything knows it. */
export type StoredFile = Omit<MediaDto, "id" | "url"> & { key: string; sha256: string }
