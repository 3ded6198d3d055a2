"use client"

import clsx from "clsx"
import { Bell } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { useNow } from "@/components/ui/countdown-ring"
import { EmptyState } from "@/components/ui/empty-state"
import type { NotificationDto, NotificationsPage } from "@/lib/domain/notifications/schema"
import { formatRelative } from "@/lib/i18n/format-time"
import { useNotificationWords } from "./notification-words"

type NotificationListProps = {
  query: { data: NotificationsPage | undefined; error: unknown; isFetching: boolean; refetch: () => unknown }
  onOpen: (notification: NotificationDto) => void
}

export function NotificationList({ query, onOpen }: NotificationListProps) {
  const t = useTranslations("notifications.ui")
  if (!query.data) {
    return (
      <div className="px-4">
        <QueryState query={query} rows={4} />
      </div>
    )
  }
  const { items } = query.data
  if (items.length === 0) {
    return <EmptyState icon={<Bell aria-hidden="true" />} title={t("emptyTitle")} text={t("emptyText")} />
  }
  return (
    <ul className="min-h-0 overflow-y-auto p-1">
      {items.map((notification) => (
        <NotificationItem key={notification.id} notification={notification} onOpen={onOpen} />
      ))}
    </ul>
  )
}

type ItemProps = { notification: NotificationDto; onOpen: (notification: NotificationDto) => void }

/** What happened and when; what is new has a mark. Opening it leads to where it happened. */
export function NotificationItem({ notification, onOpen }: ItemProps) {
  const t = useTranslations("notifications.ui")
  const locale = useLocale()
  const words = useNotificationWords()
  const now = useNow(60_000)
  const fresh = notification.readAt === null
  const content = (
    <>
      <span
        aria-hidden="true"
        className={clsx("mt-1.5 size-2 shrink-0 rounded-full", fresh ? "bg-accent" : "bg-transparent")}
      />
      <span className="min-w-0">
        {fresh ? <span className="sr-only">{t("new")}: </span> : null}
        <span className={clsx("block text-left", fresh && "font-medium")}>{words(notification)}</span>
        {now ? (
          <span className="block text-left text-sm font-normal text-soft tabular">
            {formatRelative(notification.createdAt, now, locale)}
          </span>
        ) : null}
      </span>
    </>
  )
  const look = "flex w-full gap-2.5 rounded-cell px-2.5 py-2 -outline-offset-2 hover:bg-accent-wash"
  return (
    <li>
      {notification.href ? (
        <Link href={notification.href as Route} onClick={() => onOpen(notification)} className={look}>
          {content}
        </Link>
      ) : (
        <button type="button" onClick={() => onOpen(notification)} className={look}>
          {content}
        </button>
      )}
    </li>
  )
}
