"use client"

import { useLocale, useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { useNow } from "@/components/ui/countdown-ring"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { TokenDto } from "@/lib/domain/tokens/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatDate, formatRelative } from "@/lib/i18n/format-time"

type TokenTableProps = { tokens: readonly TokenDto[]; now: number; onRevoke: (token: TokenDto) => void }

export function TokenTable({ tokens, now: at, onRevoke }: TokenTableProps) {
  const t = useTranslations("admin.tokens")
  const roles = useTranslations("roles")
  const locale = useLocale() as UserDto["locale"]
  const now = useNow(60_000) ?? at
  return (
    <Table label={t("title")} className="max-sm:table-fixed">
      <TableHead>
        <Th>{t("name")}</Th>
        <Th className="max-md:hidden">{t("role")}</Th>
        <Th className="max-lg:hidden">{t("createdBy")}</Th>
        <Th numeric className="max-sm:hidden">
          {t("lastUsed")}
        </Th>
        <Th numeric className="max-md:hidden">
          {t("expires")}
        </Th>
        <Th className="w-32">
          <span className="sr-only">{t("revoke")}</span>
        </Th>
      </TableHead>
      <tbody>
        {tokens.map((token) => {
          const expired = token.expiresAt !== null && Date.parse(token.expiresAt) <= now
          const live = !token.revokedAt && !expired
          return (
            <TableRow key={token.id}>
              <Td className="max-w-0 py-1! sm:w-[34%]">
                <p className={live ? "truncate font-medium" : "truncate text-soft"}>{token.name}</p>
                <p className="truncate text-sm text-soft">
                  <span className="font-mono text-xs">{token.prefix}…</span>
                  <span className="md:hidden"> · {roles(token.role)}</span>
                </p>
              </Td>
              <Td className="whitespace-nowrap max-md:hidden">{roles(token.role)}</Td>
              <Td className="max-w-44 truncate text-soft max-lg:hidden">
                {token.createdBy}, {formatDate(token.createdAt)}
              </Td>
              <Td numeric className="text-soft max-sm:hidden">
                {token.lastUsedAt ? formatRelative(token.lastUsedAt, now, locale) : t("never")}
              </Td>
              <Td numeric className="text-soft max-md:hidden">
                {token.expiresAt ? formatDate(token.expiresAt) : t("noEnd")}
              </Td>
              <Td className="text-right whitespace-nowrap text-soft">
                {live ? (
                  <Button size="sm" onClick={() => onRevoke(token)} aria-label={t("revokeTitle", { name: token.name })}>
                    {t("revoke")}
                  </Button>
                ) : (
                  t(token.revokedAt ? "isRevoked" : "isExpired")
                )}
              </Td>
            </TableRow>
          )
        })}
      </tbody>
    </Table>
  )
}
