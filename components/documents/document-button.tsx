"use client"

import { FileText } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { NativeSelect } from "@/components/ui/native-select"
import { Popover } from "@/components/ui/popover"
import { Segmented } from "@/components/ui/segmented"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { papersOf } from "./papers"
import { useDownload } from "./use-download"

const LANGUAGES = ["ru", "uz", "en"] as const

/** The papers of a contract, to be printed or changed in Word. For who may read the buyer's passport: they are whole or not at all. */
export function DocumentButton({ contract }: { contract: ContractDto }) {
  const t = useTranslations("documents")
  const languages = useTranslations("ui.language")
  const [locale, setLocale] = useState<string>(useLocale())
  const papers = papersOf(contract)
  const [chosen, setChosen] = useState("contract")
  const download = useDownload()
  if (!contract.identityVisible) return null
  const options = papers.map(({ kind, number, query }) => ({
    value: query,
    label: number === undefined ? t(`kind.${kind}`) : t("menu.addendum", { number: String(number) }),
  }))
  const pathOf = (format: string) =>
    `/api/contracts/${contract.id}/document?kind=${chosen}&format=${format}&locale=${locale}`
  return (
    <Popover
      label={t("menu.title")}
      align="end"
      className="w-80 p-4"
      trigger={
        <Button>
          <FileText aria-hidden="true" />
          {t("menu.button")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("menu.paper")}>
          <NativeSelect options={options} value={chosen} onChange={(event) => setChosen(event.target.value)} />
        </Field>
        <div className="flex flex-col gap-1.5">
          <p className="text-sm font-medium" aria-hidden="true">
            {t("menu.language")}
          </p>
          <Segmented
            label={t("menu.language")}
            options={LANGUAGES.map((value) => ({ value, label: languages(value) }))}
            value={locale as (typeof LANGUAGES)[number]}
            onValueChange={setLocale}
          />
        </div>
        <div className="grid grid-cols-2 gap-2">
          {(["docx", "pdf"] as const).map((format) => (
            <Button
              key={format}
              variant={format === "pdf" ? "primary" : "secondary"}
              pending={download.isPending && download.variables === pathOf(format)}
              onClick={() => download.mutate(pathOf(format))}
            >
              {t(`menu.${format}`)}
            </Button>
          ))}
        </div>
      </div>
    </Popover>
  )
}
