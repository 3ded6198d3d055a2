import { useTranslations } from "next-intl"

/** Why a file or a sheet was not read, in a sentence. */
export function useImportError(): (code: string) => string {
  const t = useTranslations()
  return (code) => {
    const [field, refusal] = [`errors.fields.${code}`, `errors.${code}`] as [
      "errors.fields.fileBroken",
      "errors.internal",
    ]
    return t.has(field) ? t(field) : t.has(refusal) ? t(refusal) : t("errors.internal")
  }
}
