"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, useState } from "react"
import { MomentFields } from "@/components/callbacks/moment-fields"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { TabPanel, Tabs } from "@/components/ui/tabs"
import { Textarea } from "@/components/ui/textarea"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import { InstagramReply } from "./instagram-reply"
import { useLeadActions } from "./use-lead-actions"

/** What was said, or when to call again. Either answers a new lead. */
export function Composer({ leadId, instagram }: { leadId: string; instagram: LeadCardDto["instagram"] }) {
  const t = useTranslations("leads.card.composer")
  return (
    <Tabs
      label={t("tabs")}
      className="mb-6"
      tabs={[
        { value: "comment", label: t("comment") },
        { value: "callback", label: t("callback") },
        ...(instagram ? [{ value: "instagram", label: t("instagram") }] : []),
      ]}
    >
      <TabPanel value="comment" className="pt-3">
        <CommentForm leadId={leadId} />
      </TabPanel>
      <TabPanel value="callback" className="pt-3">
        <CallForm leadId={leadId} />
      </TabPanel>
      {instagram ? (
        <TabPanel value="instagram" className="pt-3">
          <InstagramReply leadId={leadId} conversation={instagram} />
        </TabPanel>
      ) : null}
    </Tabs>
  )
}

function CommentForm({ leadId }: { leadId: string }) {
  const t = useTranslations("leads.card.composer")
  const [text, setText] = useState("")
  const { comment } = useLeadActions(leadId)

  function send() {
    if (text.trim() === "" || comment.isPending) return
    comment.mutate({ id: leadId, text }, { onSuccess: () => setText("") })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
  }

  return (
    <div className="flex flex-col gap-2">
      <Field label={t("commentLabel")} labelHidden>
        <Textarea
          rows={2}
          maxLength={5000}
          placeholder={t("commentPlaceholder")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <div className="flex items-center justify-end gap-3">
        <span className="text-sm text-faint max-sm:hidden">{t("hint")}</span>
        <Button pending={comment.isPending} disabled={text.trim() === ""} onClick={send}>
          {t("send")}
        </Button>
      </div>
    </div>
  )
}

function CallForm({ leadId }: { leadId: string }) {
  const t = useTranslations("callbacks")
  const [note, setNote] = useState("")
  const { plan, planCall } = useLeadActions(leadId)
  return (
    <div className="flex max-w-md flex-col gap-3">
      <Field label={t("note")}>
        <Input maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <MomentFields
        submitLabel={t("plan")}
        pending={plan.isPending}
        onChoose={(at) => planCall(at, note.trim(), () => setNote(""))}
      />
    </div>
  )
}
