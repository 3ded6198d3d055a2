"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { SkeletonRows } from "@/components/ui/skeleton"
import type { StudioProps } from "./studio"

/** Konva is loaded here and nowhere else, and draws in a browser only. */
const Studio = dynamic(() => import("./studio").then((part) => part.Studio), { ssr: false, loading: StudioLoading })

export function StudioLoader(props: StudioProps) {
  return <Studio {...props} />
}

function StudioLoading() {
  const t = useTranslations("common")
  return <SkeletonRows label={t("loading")} />
}
