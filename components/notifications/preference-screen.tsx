"use client"

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { PageHeader } from "@/components/ui/page-header"
import { Switch } from "@/components/ui/switch"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import { client } from "@/lib/client/client"
import { channelsFor } from "@/lib/domain/notifications/preferences/rules"
import { NOTIFICATION_CHANNELS, type NotificationChannel } from "@/lib/domain/notifications/preferences/schema"
import { NotificationTabs } from "./notification-tabs"
import { TelegramLink } from "./telegram-link"

/** What one wants to hear and by which way; a change holds at once. */
export function PreferenceScreen() {
  const t = useTranslations("notifications")
  const queryClient = useQueryClient()
  const refused = useRefusalToast()
  const options = client.notifications.preferences.queryOptions({ input: {} })
  const query = useQuery(options)
  const set = useMutation(
    client.notifications.setPreference.mutationOptions({
      onSuccess: (preferences) => queryClient.setQueryData(options.queryKey, preferences),
      onError: refused,
    }),
  )
  const reaches = (channel: NotificationChannel) =>
    channel === "bell" || (channel === "mail" ? query.data?.email != null : query.data?.telegram === true)
  return (
    <>
      <PageHeader title={t("ui.title")} />
      <NotificationTabs />
      {query.data ? (
        <div className="max-w-2xl">
          <Table label={t("tabs.settings")}>
            <TableHead>
              <Th>{t("settings.what")}</Th>
              {NOTIFICATION_CHANNELS.map((channel) => (
                <Th key={channel} className="w-px text-center max-sm:px-1.5">
                  {t(`settings.channel.${channel}`)}
                </Th>
              ))}
            </TableHead>
            <tbody>
              {query.data.groups.map((row) => (
                <TableRow key={row.group}>
                  <Td>
                    <span className="font-medium">{t(`settings.group.${row.group}.name`)}</span>
                    <p className="text-sm text-soft max-sm:hidden">{t(`settings.group.${row.group}.about`)}</p>
                  </Td>
                  {NOTIFICATION_CHANNELS.map((channel) => (
                    <Td key={channel} className="text-center max-sm:px-1.5">
                      {channelsFor(row.group).includes(channel) ? (
                        <Switch
                          aria-label={`${t(`settings.group.${row.group}.name`)}, ${t(`settings.channel.${channel}`)}`}
                          checked={row[channel] && reaches(channel)}
                          disabled={set.isPending || !reaches(channel)}
                          onCheckedChange={(on) => set.mutate({ group: row.group, channel, on })}
                        />
                      ) : null}
                    </Td>
                  ))}
                </TableRow>
              ))}
            </tbody>
          </Table>
          <p className="mt-4 mb-8 text-sm text-soft">
            {query.data.email ? t("settings.goesTo", { email: query.data.email }) : t("settings.noAddress")}
          </p>
          <TelegramLink />
        </div>
      ) : (
        <QueryState query={query} rows={5} />
      )}
    </>
  )
}
