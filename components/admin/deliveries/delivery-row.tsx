"use client"

import { Mail, Send } from "lucide-react"
import { useTranslations } from "next-intl"
import { Row } from "@/components/ui/rows"
import type { DeliveryDto } from "@/lib/domain/deliveries/desk/schema"
import { formatDateTime } from "@/lib/i18n/format-time"
import { DeliveryActions } from "./delivery-actions"
import { useLetterName } from "./use-letter-name"

/** One message: to whom, about what, how it stands and why it did not go. */
export function DeliveryRow({ delivery }: { delivery: DeliveryDto }) {
  const t = useTranslations("deliveries")
  const letterName = useLetterName()
  const { channel, status, to, attempts, lastError, createdAt, nextAt } = delivery
  const Icon = channel === "mail" ? Mail : Send
  const why = lastError && status !== "sent" ? t(`failure.${lastError}`) : null
  const again = status === "failed" && nextAt ? t("next", { at: formatDateTime(nextAt) }) : null
  return (
    <Row
      lead={<Icon aria-label={t(`channel.${channel}`)} className="size-4.5 stroke-[1.75]" />}
      leadWidth="narrow"
      title={to ?? t(delivery.letter === "buyerNotice" ? "buyer" : "nobody")}
      note={[letterName(delivery), formatDateTime(createdAt), why, again].filter(Boolean).join(" · ")}
      end={
        <span className="inline-flex items-center gap-2">
          <span className={status === "dead" ? "font-medium text-late" : undefined}>
            {attempts > 1 ? t("tried", { status: t(`status.${status}`), count: attempts }) : t(`status.${status}`)}
          </span>
          {status === "dead" || status === "failed" || status === "waiting" ? (
            <DeliveryActions delivery={delivery} />
          ) : null}
        </span>
      }
    />
  )
}
