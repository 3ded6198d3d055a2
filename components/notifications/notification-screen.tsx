"use client"

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { Bell, CheckCheck } from "lucide-react"
import { useTranslations } from "next-intl"
import { useAddress } from "@/components/admin/use-address"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { Button } from "@/components/ui/button"
import { Chip } from "@/components/ui/chip"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { NotificationItem } from "./notification-list"
import { notificationsInfinite } from "./notification-query"
import { NotificationTabs } from "./notification-tabs"
import { useReadNotifications } from "./use-read-notifications"

/** Everything that has happened to one's work, the newest first. */
export function NotificationScreen() {
  const t = useTranslations("notifications.ui")
  const { params, change } = useAddress()
  const onlyNew = params.get("unread") === "true"
  const query = useInfiniteQuery({ ...notificationsInfinite(onlyNew), placeholderData: keepPreviousData })
  const read = useReadNotifications()
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const unread = query.data?.pages[0]?.unread ?? 0
  return (
    <>
      <PageHeader
        title={t("title")}
        note={unread > 0 ? t("newCount", { count: unread }) : undefined}
        actions={
          <>
            <Chip pressed={onlyNew} onClick={() => change({ unread: onlyNew ? undefined : "true" })}>
              {t("onlyNew")}
            </Chip>
            <Button disabled={unread === 0} pending={read.isPending} onClick={() => read.mutate({})}>
              <CheckCheck aria-hidden="true" />
              {t("readAll")}
            </Button>
          </>
        }
      />
      <NotificationTabs />
      {query.data ? null : <QueryState query={query} rows={8} />}
      {query.data && items.length === 0 ? (
        <EmptyState
          icon={<Bell aria-hidden="true" />}
          title={t(onlyNew ? "allReadTitle" : "emptyTitle")}
          text={t(onlyNew ? "allReadText" : "emptyText")}
        />
      ) : null}
      {items.length > 0 ? (
        <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : undefined}>
          <ul className="-mx-2.5 max-w-3xl">
            {items.map((notification) => (
              <NotificationItem
                key={notification.id}
                notification={notification}
                onOpen={({ id, readAt }) => (readAt === null ? read.mutate({ ids: [id] }) : undefined)}
              />
            ))}
          </ul>
          <MorePages query={query} shown={items.length} />
        </div>
      ) : null}
    </>
  )
}
