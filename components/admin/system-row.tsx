import type { Route } from "next"
import { useTranslations } from "next-intl"
import { Row } from "@/components/ui/rows"
import type { ChannelHealth } from "@/lib/domain/deliveries/desk/schema"
import { formatDateTime } from "@/lib/i18n/format-time"
import type { System } from "./overview"

type SystemRowProps = { name: System; on: boolean; channel: ChannelHealth | undefined }

/** An outside system: whether it is set up, and of one that carries messages, what waits and what did not arrive. */
export function SystemRow({ name, on, channel }: SystemRowProps) {
  const t = useTranslations("admin.systems")
  const dead = channel?.dead ?? 0
  const notes = [
    t(`${name}.${on ? "on" : "off"}`),
    channel?.lastSentAt ? t("lastSent", { at: formatDateTime(channel.lastSentAt) }) : null,
    channel && channel.waiting > 0 ? t("waiting", { count: channel.waiting }) : null,
  ]
  return (
    <Row
      title={t(`${name}.name`)}
      note={notes.filter(Boolean).join(" · ")}
      late={dead > 0}
      end={dead > 0 ? t("dead", { count: dead }) : t(on ? "on" : "off")}
      href={
        channel ? (`/dashboard/admin/deliveries?channel=${name}${dead > 0 ? "&status=dead" : ""}` as Route) : undefined
      }
    />
  )
}
