import { MEDIA_MOST_BYTES, mediaDto, uploadMediaInput } from "@/lib/domain/media/schema"
import { route } from "./route"

/** What a multipart body needs around its file. */
const ENVELOPE_BYTES = 64 * 1_024

export const media = {
  upload: route
    .meta({ permission: "media.upload", accepts: ["multipart"], maxBodyBytes: MEDIA_MOST_BYTES + ENVELOPE_BYTES })
    .route({
      method: "POST",
      path: "/api/media",
      successStatus: 201,
      tags: ["Media"],
      summary: "Upload a picture or a PDF",
      description:
        "JPEG, PNG, WebP and AVIF become WebP of at most 2400 px without metadata; a PDF stays as it is. The type is decided by the content. `public` files are the site's and need `unit.manage`; private ones name the record they belong to (`ownerKind`, `ownerId`) and need the right to write it. A receipt may come before its payment or expense: without `ownerId`. Served at `url`; at most 800 px where `.webp` is `.small.webp`. What nothing uses is removed after a day.",
    })
    .input(uploadMediaInput)
    .output(mediaDto),
}
