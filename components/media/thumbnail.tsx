import clsx from "clsx"
import Image from "next/image"
import { smallUrl } from "@/lib/domain/media/rules"
import type { MediaDto } from "@/lib/domain/media/schema"

type ThumbnailProps = { media: Pick<MediaDto, "url" | "width" | "height">; alt: string; className?: string }

/** An uploaded picture in its small rendition. */
export function Thumbnail({ media, alt, className }: ThumbnailProps) {
  return (
    <Image
      src={smallUrl(media.url)}
      alt={alt}
      width={media.width ?? 4}
      height={media.height ?? 3}
      unoptimized // re-encoded and bounded when it was uploaded
      className={clsx("rounded-control bg-sunk", className)}
    />
  )
}
