import { useTranslations } from "next-intl"
import { toast } from "@/components/ui/toast"

/** Copies a text and says so. */
export function useCopy() {
  const t = useTranslations()
  return async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      toast.success(t("common.copied"))
    } catch {
      // Without https the browser has no clipboard: the text is there to be selected by hand.
      toast.error(t("admin.secret.copyByHand"))
    }
  }
}
