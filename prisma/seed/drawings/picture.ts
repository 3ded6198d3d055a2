import { createHash } from "node:crypto"
import sharp from "sharp"
import type { Actor } from "@/lib/domain/actor"
import { addMedia } from "@/lib/domain/media/commands"
import { smallUrl } from "@/lib/domain/media/rules"
import { mediaStore } from "@/lib/media/store"
import { SHEET } from "./ink"

/** Renders a drawn sheet, stores it as an uploaded picture is stored, and returns its id. Its key comes from its content: the same demo has the same files. */
export async function storePicture(admin: Actor, name: string, svg: string, now: Date): Promise<string> {
  const key = `${createHash("sha256").update(svg).digest("hex").slice(0, 32)}.webp`
  const image = sharp(Buffer.from(svg)).flatten({ background: "#ffffff" })
  // Least effort: a demo should stand soon, and flat colours pack well anyhow.
  const [main, small] = await Promise.all([
    image.clone().webp({ quality: 82, effort: 1 }).toBuffer(),
    image.clone().resize({ width: 800 }).webp({ quality: 78, effort: 1 }).toBuffer(),
  ])
  const store = mediaStore()
  await store.put(key, main)
  await store.put(smallUrl(key), small)
  const sha256 = createHash("sha256").update(main).digest("hex")
  const facts = { key, name, sha256, bytes: main.byteLength, type: "image/webp" as const, ...SHEET }
  return (await addMedia(admin, { public: true }, facts, now)).id
}
