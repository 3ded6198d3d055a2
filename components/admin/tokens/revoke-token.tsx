"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { TokenDto } from "@/lib/domain/tokens/schema"

export function RevokeToken({ token, onClose }: { token: TokenDto; onClose: () => void }) {
  const t = useTranslations("admin.tokens")
  const queryClient = useQueryClient()
  const revoke = useMutation(
    client.tokens.revoke.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.tokens.key() }),
      onSuccess: () => {
        toast.success(t("revoked", { name: token.name }))
        onClose()
      },
    }),
  )
  return (
    <ConfirmDialog
      title={t("revokeTitle", { name: token.name })}
      text={t("revokeText")}
      submit={t("revoke")}
      danger
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate({ id: token.id })}
      onClose={onClose}
    />
  )
}
