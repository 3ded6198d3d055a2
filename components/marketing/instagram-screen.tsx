"use client"

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Route } from "next"
import Link from "next/link"
import { useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Button, buttonClass } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { formatDate } from "@/lib/i18n/format-time"

const ADDRESSES = ["redirect", "webhook", "deauthorize", "deletion"] as const

/** The accounts that let the company in, the way to another one, and what the app at Meta has to know. */
export function InstagramScreen() {
  const t = useTranslations()
  const outcome = useSearchParams().get("outcome")
  const options = client.instagram.get.queryOptions({ input: {} })
  const query = useQuery(options)
  const standing = query.data
  // A page of Instagram's own, by way of a redirect: not a page of this application.
  const connect = (
    <a href="/api/instagram/connect" className={buttonClass({ variant: "primary" })}>
      {t("marketing.instagram.connect")}
    </a>
  )
  return (
    <>
      <PageHeader
        title={t("marketing.instagram.title")}
        back={<Link href={"/dashboard/admin/marketing" as Route}>{t("shell.nav.marketing")}</Link>}
        actions={standing?.configured && standing.accounts.length > 0 ? connect : null}
      />
      <p className="mb-5 max-w-3xl text-soft">{t("marketing.instagram.hint")}</p>
      {outcome === "connected" || outcome === "refused" ? (
        <p role="status" className="mb-5 font-medium">
          {t(`marketing.instagram.outcome.${outcome}`)}
        </p>
      ) : null}
      {standing ? null : <QueryState query={query} rows={3} />}
      {standing && !standing.configured ? <p className="mb-8 max-w-3xl">{t("marketing.instagram.missing")}</p> : null}
      {standing?.configured ? (
        <Section title={t("marketing.instagram.accounts")} note={standing.accounts.length || undefined}>
          {standing.accounts.length === 0 ? (
            <EmptyState
              title={t("marketing.instagram.none")}
              text={t("marketing.instagram.noneText")}
              action={connect}
            />
          ) : null}
          <Rows>
            {standing.accounts.map(({ id, username, connectedAt, tokenExpiresAt }) => (
              <Row
                key={id}
                title={`@${username}`}
                note={[
                  t("marketing.instagram.since", { date: formatDate(connectedAt) }),
                  t("marketing.instagram.until", { date: formatDate(tokenExpiresAt) }),
                ].join(" · ")}
                end={<Disconnect id={id} />}
              />
            ))}
          </Rows>
        </Section>
      ) : null}
      {standing ? (
        <div className="mt-8">
          <Section title={t("marketing.instagram.addresses")}>
            <Rows>
              {ADDRESSES.map((key) => (
                <Row
                  key={key}
                  title={<span className="break-all">{standing.addresses[key]}</span>}
                  note={t(`marketing.instagram.address.${key}`)}
                />
              ))}
            </Rows>
          </Section>
        </div>
      ) : null}
    </>
  )
}

function Disconnect({ id }: { id: string }) {
  const t = useTranslations("marketing.instagram")
  const queryClient = useQueryClient()
  const disconnect = useMutation(
    client.instagram.disconnect.mutationOptions({
      onSuccess: () => {
        toast.success(t("disconnected"))
      },
      onError: useRefusalToast(),
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.instagram.key() }),
    }),
  )
  return (
    <Button size="sm" pending={disconnect.isPending} onClick={() => disconnect.mutate({ id })}>
      {t("disconnect")}
    </Button>
  )
}
