import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { notificationsInfinite, PAGE } from "@/components/notifications/notification-query"
import { NotificationScreen } from "@/components/notifications/notification-screen"
import { requireActor } from "@/lib/auth/guard"
import { listNotifications } from "@/lib/domain/notifications/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.ui")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NotificationsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const unread = (await searchParams).unread === "true"
  const page = await listNotifications(actor, { limit: PAGE, ...(unread ? { unread } : {}) })
  const first = { pages: [page], pageParams: [undefined] }
  return (
    <Hydrated entries={[[notificationsInfinite(unread).queryKey, first]]}>
      <NotificationScreen />
    </Hydrated>
  )
}
