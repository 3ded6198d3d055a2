"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { useLeadsChanged } from "@/components/desk/use-leads-changed"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Textarea } from "@/components/ui/textarea"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import { formatDateTime } from "@/lib/i18n/format-time"

type InstagramReplyProps = { leadId: string; conversation: NonNullable<LeadCardDto["instagram"]> }

/** An answer in Instagram, as long as Meta allows one. */
export function InstagramReply({ leadId, conversation }: InstagramReplyProps) {
  const t = useTranslations("leads.card.composer")
  const [text, setText] = useState("")
  const onSettled = useLeadsChanged()
  const reply = useMutation(
    client.leads.replyInstagram.mutationOptions({
      onSettled,
      onSuccess: () => {
        setText("")
        toast.success(t("replied"))
      },
    }),
  )
  const over = Date.parse(conversation.until) <= Date.now()
  if (over) return <p className="text-soft">{t("windowClosed")}</p>
  return (
    <div className="flex flex-col gap-2">
      <Field label={t("replyLabel")} hint={t("replyUntil", { at: formatDateTime(conversation.until) })}>
        <Textarea rows={2} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Refusal error={reply.error} />
      <Button
        variant="primary"
        className="self-end"
        disabled={text.trim() === ""}
        pending={reply.isPending}
        onClick={() => reply.mutate({ id: leadId, text })}
      >
        {t("send")}
      </Button>
    </div>
  )
}
