import { useTranslations } from "next-intl"
import type { DeliveryDto } from "@/lib/domain/deliveries/desk/schema"
import { GROUP_OF } from "@/lib/domain/notifications/preferences/rules"
import { NOTIFICATION_KINDS } from "@/lib/domain/notifications/schema"

/** What a message is about, in a few words. */
export function useLetterName(): (delivery: Pick<DeliveryDto, "letter" | "kind">) => string {
  const t = useTranslations()
  return ({ letter, kind }) => {
    const notice = NOTIFICATION_KINDS.find((known) => known === kind)
    if (letter === "notice" && notice) return t(`notifications.settings.group.${GROUP_OF[notice]}.name`)
    const named = (["passwordReset", "invitation", "buyerNotice", "digest", "instagramReply"] as const).find(
      (known) => known === letter,
    )
    if (named) return t(`deliveries.letter.${named}`)
    return t("deliveries.letter.other")
  }
}
