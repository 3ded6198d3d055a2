import clsx from "clsx"
import Image from "next/image"
import type { PublicPicture } from "@/lib/domain/complexes/schema"
import { smallUrl } from "@/lib/domain/media/rules"

type PlanImageProps = { image: PublicPicture; alt: string; small?: boolean; className?: string }

/** A plan that was scanned or drawn elsewhere: black on white, so it keeps its white sheet in the dark theme. */
export function PlanImage({ image, alt, small = false, className }: PlanImageProps) {
  return (
    <Image
      src={small ? smallUrl(image.url) : image.url}
      alt={alt}
      width={image.width ?? 4}
      height={image.height ?? 3}
      unoptimized // re-encoded and bounded when it was uploaded
      className={clsx("rounded-control bg-white object-contain", className)}
    />
  )
}
