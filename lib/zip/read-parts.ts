import { fromBufferPromise, type ZipFile } from "yauzl"
import { DomainError } from "@/lib/domain/errors"

/** Why an archive is not read: `broken` or no archive at all; `swollen`: too large unpacked, by its own words or in truth. */
export class ArchiveFault extends Error {
  constructor(readonly fault: "broken" | "swollen") {
    super(fault)
  }
}

/** What is done with a part's bytes as they are unpacked. */
type PartReader = (chunk: Buffer) => void

/**
 * Unpacks an archive once, keeping nothing, before a parser sees it. `readerOf` is asked for each part by its name; a part
 * without a reader is unpacked all the same, for its size. A refusal of theirs comes through; the rest is an `ArchiveFault`.
 */
export async function readParts(
  bytes: Uint8Array,
  mostBytes: number,
  readerOf: (name: string) => PartReader | undefined,
): Promise<void> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    await unpack(zip, mostBytes, readerOf)
  } catch (error) {
    if (error instanceof DomainError || error instanceof ArchiveFault) throw error
    // The rest is damage: an entry cut short, a method nobody knows.
    throw new ArchiveFault(String(error).includes("too many bytes") ? "swollen" : "broken")
  }
}

async function unpack(zip: ZipFile, mostBytes: number, readerOf: (name: string) => PartReader | undefined) {
  let left = mostBytes
  for await (const entry of zip.eachEntry()) {
    left -= entry.uncompressedSize
    if (left < 0) throw new ArchiveFault("swollen")
    const reader = readerOf(entry.fileName)
    if (entry.fileName.endsWith("/")) continue
    // yauzl ends the stream with an error as soon as an entry gives more than it declares.
    for await (const chunk of await zip.openReadStreamPromise(entry)) reader?.(chunk as Buffer)
  }
}
