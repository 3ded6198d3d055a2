import { createTranslator } from "next-intl"
import { SendingFailed } from "@/lib/domain/deliveries/rules"
import type { Sender, TakenDelivery } from "@/lib/domain/deliveries/schema"
import { findRecipient } from "@/lib/domain/notifications/preferences/queries"
import { issueResetLink } from "@/lib/domain/password-resets/commands"
import { LIFE_MS, type ResetPurpose } from "@/lib/domain/password-resets/rules"
import { getSettings } from "@/lib/domain/settings/queries"
import { env } from "@/lib/env"
import { ALL_MESSAGES } from "@/lib/i18n/all-messages"
import { localePath } from "@/lib/i18n/navigation"
import { noticeSentence } from "@/lib/i18n/notice-sentence"
import { sendMail } from "@/lib/integrations/mail/send-mail"
import { asHtml, asText, type LetterContent } from "./layout"

const LETTERS: Record<string, ResetPurpose> = { passwordReset: "passwordReset", invitation: "invitation" }

/** Renders a queued letter in its reader's language and sends it. A letter to nobody ends here. */
export const sendLetter: Sender = async (delivery) => {
  const { payload } = delivery
  const purpose = LETTERS[String(payload.letter)]
  if (!purpose && payload.letter !== "notice") throw new SendingFailed("failed", { permanent: true })
  if (typeof payload.userId !== "string") return
  const letter = purpose
    ? await linkLetter(delivery, payload.userId, purpose)
    : await noticeLetter(delivery, payload.userId)
  const { to, content } = letter
  await sendMail(
    { to, subject: content.subject, text: asText(content), html: asHtml(content) },
    delivery.idempotencyKey,
  )
}

type Letter = { to: string; content: LetterContent }

async function linkLetter({ id }: TakenDelivery, userId: string, purpose: ResetPurpose): Promise<Letter> {
  const { token, to, name, login, locale } = await issueResetLink(id, userId, purpose)
  const company = (await getSettings())["company.name"]
  const t = createTranslator({ locale, messages: ALL_MESSAGES[locale], namespace: `mail.${purpose}` })
  const content: LetterContent = {
    locale,
    company,
    subject: t("subject", { company }),
    greeting: t("greeting", { name }),
    paragraphs: [t("text", { company, login }), t("life", { count: lifeOf(purpose) })],
    // After the #: a browser sends that part to no server, so it stands in no log and in no Referer.
    button: { label: t("button"), url: `${siteAddress()}${localePath("/login/reset", locale)}#${token}` },
    footer: t("footer"),
  }
  return { to, content }
}

/** What happened to somebody's work, as their bell says it. */
async function noticeLetter({ payload }: TakenDelivery, userId: string): Promise<Letter> {
  const recipient = await findRecipient(userId)
  if (!recipient) throw new SendingFailed("noAddress", { permanent: true })
  const { to, name, locale } = recipient
  const company = (await getSettings())["company.name"]
  const t = createTranslator({ locale, messages: ALL_MESSAGES[locale], namespace: "mail.notice" })
  const sentence = noticeSentence(payload, locale)
  const content: LetterContent = {
    locale,
    company,
    subject: sentence,
    greeting: t("greeting", { name }),
    paragraphs: [sentence],
    ...(payload.href ? { button: { label: t("button"), url: `${siteAddress()}${payload.href}` } } : {}),
    footer: t("footer"),
  }
  return { to, content }
}

function lifeOf(purpose: ResetPurpose): number {
  return LIFE_MS[purpose] / (purpose === "invitation" ? 3_600_000 : 60_000)
}

function siteAddress(): string {
  return (env().APP_URL ?? `http://localhost:${env().PORT}`).replace(/\/$/, "")
}
