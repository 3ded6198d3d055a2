"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { KeyRound, Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import type { TokenDto } from "@/lib/domain/tokens/schema"
import { OneTimeSecret } from "../one-time-secret"
import { RevokeToken } from "./revoke-token"
import { TokenForm } from "./token-form"
import { tokensInfinite } from "./token-query"
import { TokenTable } from "./token-table"

type Task = { kind: "create" } | { kind: "made"; token: string } | { kind: "revoke"; token: TokenDto }

/** Keys of other programs: a role without a person. */
export function TokenScreen({ at }: { at: string }) {
  const t = useTranslations()
  const query = useInfiniteQuery(tokensInfinite())
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const tokens = query.data?.pages.flatMap((page) => page.items) ?? []
  const add = (
    <Button variant="primary" onClick={() => setTask({ kind: "create" })}>
      <Plus aria-hidden="true" />
      {t("admin.tokens.add")}
    </Button>
  )
  return (
    <>
      <PageHeader title={t("shell.nav.tokens")} actions={tokens.length > 0 ? add : null} />
      {!query.data ? <QueryState query={query} rows={6} /> : null}
      {query.data && tokens.length === 0 ? (
        <EmptyState
          icon={<KeyRound aria-hidden="true" />}
          title={t("admin.tokens.empty")}
          text={t("admin.tokens.emptyText")}
          action={add}
        />
      ) : null}
      {tokens.length > 0 ? (
        <>
          <TokenTable tokens={tokens} now={Date.parse(at)} onRevoke={(token) => setTask({ kind: "revoke", token })} />
          <MorePages query={query} shown={tokens.length} />
        </>
      ) : null}
      {task?.kind === "create" ? (
        <Dialog
          open
          onOpenChange={(open) => (open ? undefined : close())}
          title={t("admin.tokens.add")}
          description={t("admin.tokens.addText")}
          closeLabel={t("common.close")}
        >
          <TokenForm onMade={({ token }) => setTask({ kind: "made", token })} />
        </Dialog>
      ) : null}
      {task?.kind === "made" ? (
        <OneTimeSecret
          title={t("admin.tokens.madeTitle")}
          text={t("admin.tokens.madeText")}
          label={t("admin.tokens.token")}
          secret={task.token}
          onClose={close}
        />
      ) : null}
      {task?.kind === "revoke" ? <RevokeToken token={task.token} onClose={close} /> : null}
    </>
  )
}
