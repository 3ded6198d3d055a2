"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ArrowLeft, Pencil, Trash2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Thumbnail } from "@/components/media/thumbnail"
import { UploadButton } from "@/components/media/upload-button"
import { IconButton } from "@/components/ui/icon-button"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import type { ComplexPictureDto } from "@/lib/domain/complexes/pictures/schema"
import { useStockChanged } from "../complexes/use-stock-changed"
import { movedUp } from "./block-draft"
import { PictureWords } from "./picture-words"

type PictureEditorProps = { complexId: string; pictures: readonly ComplexPictureDto[] }

/** The pictures of the complex's page. Each step is written at once: there is nothing to forget to save. */
export function PictureEditor({ complexId, pictures }: PictureEditorProps) {
  const t = useTranslations("complexEditor")
  const onStock = useStockChanged()
  const queryClient = useQueryClient()
  const refused = useRefusalToast()
  const [described, setDescribed] = useState<ComplexPictureDto | null>(null)
  const store = useMutation(
    client.pictures.set.mutationOptions({
      onError: refused,
      onSettled: async () => {
        await queryClient.invalidateQueries({ queryKey: client.pictures.key() })
        await onStock()
      },
    }),
  )
  const set = (next: readonly ComplexPictureDto[]) =>
    store.mutate({ id: complexId, pictures: next.map(({ media, ...alt }) => ({ ...alt, mediaId: media.id })) })
  return (
    <Section
      title={t("pictures")}
      note={pictures.length > 0 ? pictures.length : undefined}
      action={
        <UploadButton
          label={t("addPictures")}
          multiple
          onUploaded={(files) =>
            set([...pictures, ...files.map((media) => ({ media, altRu: "", altUz: "", altEn: "" }))])
          }
        />
      }
    >
      {pictures.length === 0 ? <p className="pt-4 text-soft">{t("noPictures")}</p> : null}
      <ol
        aria-busy={store.isPending}
        className={`grid grid-cols-2 gap-4 pt-4 sm:grid-cols-3 xl:grid-cols-4 ${store.isPending ? "opacity-60" : ""}`}
      >
        {pictures.map((picture, index) => {
          const { media, altRu } = picture
          const name = altRu || t("pictureOf", { number: String(index + 1) })
          return (
            <li key={media.id} className="min-w-0">
              {/* Its words stand below it. */}
              <Thumbnail media={media} alt="" className="aspect-[4/3] w-full object-cover" />
              <div className="mt-1 flex items-center">
                <p className={`min-w-0 flex-1 truncate text-sm ${altRu ? "" : "text-soft"}`}>{altRu || t("noWords")}</p>
                {index > 0 ? (
                  <IconButton
                    size="sm"
                    label={t("moveLeft", { name })}
                    disabled={store.isPending}
                    onClick={() => set(movedUp(pictures, index))}
                  >
                    <ArrowLeft aria-hidden="true" />
                  </IconButton>
                ) : null}
                <IconButton size="sm" label={t("describe", { name })} onClick={() => setDescribed(picture)}>
                  <Pencil aria-hidden="true" />
                </IconButton>
                <IconButton
                  size="sm"
                  label={t("removePicture", { name })}
                  disabled={store.isPending}
                  onClick={() => set(pictures.filter((other) => other.media.id !== media.id))}
                >
                  <Trash2 aria-hidden="true" />
                </IconButton>
              </div>
            </li>
          )
        })}
      </ol>
      {described ? (
        <PictureWords
          picture={described}
          onSave={(next) => {
            set(pictures.map((other) => (other.media.id === next.media.id ? next : other)))
            setDescribed(null)
          }}
          onClose={() => setDescribed(null)}
        />
      ) : null}
    </Section>
  )
}
