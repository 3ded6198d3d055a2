import type { Sharp } from "sharp"
import { DomainError } from "@/lib/domain/errors"
import { DOCX_TYPE, type MediaDto } from "@/lib/domain/media/schema"
import { detect } from "./detect"
import { assertDocx } from "./docx"

/** Long side of what is kept, in pixels: a full screen, and a list or card. */
const LARGE = 2_400
const SMALL = 800
/** More than any camera's picture on a site needs; a small file can claim a billion. */
const MOST_PIXELS = 64_000_000
const MOST_SECONDS = 20

export type Encoded = Pick<MediaDto, "type" | "width" | "height"> & { main: Uint8Array; small: Uint8Array | null }

// One picture at a time: each takes a core and the memory of its pixels, and people wait for other things as well.
let turn: Promise<unknown> = Promise.resolve()

/**
 * A picture as WebP, upright, without metadata, in two sizes; a PDF as it is. Refuses with one of the `media_…` codes
 * what is neither, is broken, or has more than 64 million pixels.
 */
export async function encode(bytes: Uint8Array): Promise<Encoded> {
  const kind = await detect(bytes)
  if (kind === "pdf") return { type: "application/pdf", width: null, height: null, main: bytes, small: null }
  const mine = turn.then(() => encodeImage(bytes))
  turn = mine.catch(() => undefined) // the next one's turn comes all the same
  return mine
}

/** A document template as it is, where it is a DOCX that runs and fetches nothing. Refuses with one of the `media_…` codes. */
export async function encodeTemplate(bytes: Uint8Array): Promise<Encoded> {
  await assertDocx(bytes)
  return { type: DOCX_TYPE, width: null, height: null, main: bytes, small: null }
}

async function encodeImage(bytes: Uint8Array): Promise<Encoded> {
  // Only here: an installation without a binary of it can still sell flats.
  const { default: sharp } = await import("sharp")
  const options = { failOn: "error", limitInputPixels: MOST_PIXELS } as const
  try {
    // The header alone: no pixel is decoded yet.
    const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS) throw new DomainError("media_pixels", { megapixels: MOST_PIXELS / 1e6 })
    const whole = sharp(bytes, options).autoOrient().timeout({ seconds: MOST_SECONDS })
    const main = await within(whole, LARGE).webp({ quality: 82 }).toBuffer({ resolveWithObject: true })
    const small = await within(sharp(main.data), SMALL).webp({ quality: 78 }).toBuffer()
    const { width: w, height: h } = main.info
    return { type: "image/webp", width: w, height: h, main: main.data, small }
  } catch (error) {
    if (error instanceof DomainError) throw error
    // Whatever the decoder found wrong: the file is no whole picture.
    throw new DomainError("media_broken", {}, [{ path: ["file"], message: "media_broken" }])
  }
}

function within(image: Sharp, side: number): Sharp {
  return image.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
}
