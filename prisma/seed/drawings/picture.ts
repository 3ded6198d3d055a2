import { createHash } from "node:crypto"
import sharp from "sharp"
import type { Actor } from "@/lib/domain/actor"
import { addMedia } from "@/lib/domain/media/commands"
import { smallUrl } from "@/lib/domain/media/rules"
import { mediaStore } from "@/lib/media/store"
import { SHEET } from "./ink"

/** Keeps a drawn sheet and returns its id; entrances that look alike share one. */
export type KeepPicture = (name: string, svg: string) => Promise<string>

/** A sheet's key comes from its content: the same demo has the same files. */
export function pictureShelf(admin: Actor, now: Date): KeepPicture {
  const kept = new Map<string, string>()
  return async (name, svg) => {
    const key = `${createHash("sha256").update(svg).digest("hex").slice(0, 32)}.webp`
    const id = kept.get(key) ?? (await storePicture(admin, key, name, svg, now))
    kept.set(key, id)
    return id
  }
}

/** Rendered and stored as an uploaded picture is. */
async function storePicture(admin: Actor, key: string, name: string, svg: string, now: Date): Promise<string> {
  // Least effort: a demo should stand soon, and flat colours pack well anyhow.
  const image = sharp(Buffer.from(svg)).flatten({ background: "#ffffff" })
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } } as const
  const [main, small] = await Promise.all([
    sharp(data, raw).webp({ quality: 82, effort: 1 }).toBuffer(),
    sharp(data, raw).resize({ width: 800 }).webp({ quality: 78, effort: 1 }).toBuffer(),
  ])
  const store = mediaStore()
  await store.put(key, main)
  await store.put(smallUrl(key), small)
  const sha256 = createHash("sha256").update(main).digest("hex")
  const facts = { key, name, sha256, bytes: main.byteLength, type: "image/webp" as const, ...SHEET }
  return (await addMedia(admin, { public: true }, facts, now)).id
}
