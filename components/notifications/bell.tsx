"use client"

import { useQuery } from "@tanstack/react-query"
import { Bell as BellIcon, CheckCheck } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Popover } from "@/components/ui/popover"
import { client } from "@/lib/client/client"
import { NotificationList } from "./notification-list"
import { useLiveBell } from "./use-live-bell"
import { useReadNotifications } from "./use-read-notifications"

/** For a browser that hears nothing: use-live-bell.ts. */
const REFRESH_MS = 60_000
const SHOWN = 20
const COUNTED = 99

/** What happened to my work: how much of it is new, and the last of it behind the button. */
export function Bell() {
  const t = useTranslations("notifications.ui")
  const [open, setOpen] = useState(false)
  const notifications = useQuery(
    client.notifications.list.queryOptions({ input: { limit: SHOWN }, refetchInterval: REFRESH_MS }),
  )
  const read = useReadNotifications()
  useLiveBell()
  const unread = notifications.data?.unread ?? 0
  return (
    <Popover
      label={t("title")}
      align="end"
      className="flex max-h-[70dvh] w-96 flex-col"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton label={t("unread", { count: unread })} className="relative">
          <BellIcon aria-hidden="true" />
          {unread > 0 ? (
            <span
              aria-hidden="true"
              className="absolute top-0.5 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-2xs font-semibold text-on-accent tabular"
            >
              {unread > COUNTED ? t("more") : unread}
            </span>
          ) : null}
        </IconButton>
      }
    >
      <div className="flex min-h-12 items-center justify-between border-b border-line pr-2 pl-4">
        <h2 className="font-semibold">{t("title")}</h2>
        {unread > 0 ? (
          <IconButton label={t("readAll")} disabled={read.isPending} onClick={() => read.mutate({})}>
            <CheckCheck aria-hidden="true" />
          </IconButton>
        ) : null}
      </div>
      <NotificationList
        query={notifications}
        onOpen={(notification) => {
          setOpen(false)
          if (notification.readAt === null) read.mutate({ ids: [notification.id] })
        }}
      />
      <Link
        href={"/dashboard/notifications" as Route}
        onClick={() => setOpen(false)}
        className="border-t border-line px-4 py-2.5 text-center text-sm font-medium text-accent hover:bg-accent-wash"
      >
        {t("all")}
      </Link>
    </Popover>
  )
}
