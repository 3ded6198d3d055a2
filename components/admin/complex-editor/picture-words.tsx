import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Thumbnail } from "@/components/media/thumbnail"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import type { ComplexPictureDto } from "@/lib/domain/complexes/pictures/schema"
import { LANGUAGES, LOCALE_OF } from "./facts-draft"

type PictureWordsProps = {
  picture: ComplexPictureDto
  onSave: (picture: ComplexPictureDto) => void
  onClose: () => void
}

/** What a picture shows, in words, for those who do not see it and for search engines. */
export function PictureWords({ picture, onSave, onClose }: PictureWordsProps) {
  const t = useTranslations("complexEditor")
  const common = useTranslations("common")
  const languages = useTranslations("ui.language")
  const [draft, setDraft] = useState(picture)
  function submit(event: FormEvent) {
    event.preventDefault()
    onSave(draft)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("words")}
      description={t("wordsText")}
      closeLabel={common("close")}
    >
      <form onSubmit={submit} className="flex flex-col gap-4 pt-1">
        <Thumbnail media={picture.media} alt="" className="max-h-60 w-full object-contain" />
        {LANGUAGES.map((language) => (
          <Field key={language} label={languages(LOCALE_OF[language])}>
            <Input
              maxLength={200}
              value={draft[`alt${language}`]}
              onChange={(event) => setDraft({ ...draft, [`alt${language}`]: event.target.value })}
            />
          </Field>
        ))}
        <Button type="submit" variant="primary" className="self-end">
          {common("save")}
        </Button>
      </form>
    </Dialog>
  )
}
