"use client"

import { useMutation, useQuery } from "@tanstack/react-query"
import { ImagePlus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useId } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button, buttonClass } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Spinner } from "@/components/ui/spinner"
import { client } from "@/lib/client/client"
import type { DrawingBackground } from "@/lib/domain/drawings/schema"
import { smallUrl } from "@/lib/domain/media/rules"

type Props = {
  complexId: string
  current: DrawingBackground | null
  onChoose: (background: DrawingBackground | null) => void
  onClose: () => void
}

/** A picture from the disk, one that another drawing of this complex lies on, or none. */
export function BackgroundDialog({ complexId, current, onChoose, onClose }: Props) {
  const t = useTranslations("studio.background")
  const common = useTranslations("common")
  const input = useId()
  const drawings = useQuery(client.draws.list.queryOptions({ input: { complexId, limit: 200 } }))
  const known = new Map(
    drawings.data?.items.flatMap(({ background }) => (background ? [[background.id, background]] : [])),
  )

  function choose(background: DrawingBackground | null) {
    onChoose(background)
    onClose()
  }

  const upload = useMutation(
    client.media.upload.mutationOptions({
      onSuccess: ({ id, url, width, height }) => {
        if (width !== null && height !== null) choose({ id, url, width, height })
      },
    }),
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title")}
      description={t("text")}
      closeLabel={common("close")}
      footer={current ? <Button onClick={() => choose(null)}>{t("none")}</Button> : null}
    >
      <div className="flex flex-col gap-4">
        <label
          htmlFor={input}
          className={buttonClass({ variant: "primary", className: "w-fit focus-within:outline-2" })}
        >
          {upload.isPending ? <Spinner /> : <ImagePlus aria-hidden="true" />}
          {t("upload")}
          <input
            id={input}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            disabled={upload.isPending}
            className="sr-only"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) upload.mutate({ file, public: true })
            }}
          />
        </label>
        <Refusal error={upload.error} />
        {upload.data?.width === null ? (
          <p role="alert" className="text-late">
            {t("notPicture")}
          </p>
        ) : null}
        {known.size > 0 ? (
          <fieldset>
            <legend className="mb-2 text-sm font-medium text-soft">{t("known")}</legend>
            <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
              {[...known.values()].map((background, index) => (
                <button
                  key={background.id}
                  type="button"
                  aria-label={t("picture", { number: index + 1 })}
                  aria-pressed={background.id === current?.id}
                  onClick={() => choose(background)}
                  className="overflow-hidden rounded-cell border border-line hover:border-edge aria-pressed:border-accent"
                >
                  <span
                    style={{ backgroundImage: `url(${smallUrl(background.url)})` }}
                    className="block aspect-video w-full bg-cover bg-center"
                  />
                </button>
              ))}
            </div>
          </fieldset>
        ) : null}
      </div>
    </Dialog>
  )
}
