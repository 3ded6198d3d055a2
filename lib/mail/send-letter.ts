import { createTranslator } from "next-intl"
import { readMailNotice } from "@/lib/domain/buyer-notices/queries"
import { BUYER_NOTICES } from "@/lib/domain/buyer-notices/rules"
import { stopToken } from "@/lib/domain/buyer-notices/stop-token/queries"
import { SendingFailed } from "@/lib/domain/deliveries/rules"
import type { Sender, TakenDelivery } from "@/lib/domain/deliveries/schema"
import { readDigest } from "@/lib/domain/digests/queries"
import { DIGEST_PARTS } from "@/lib/domain/digests/rules"
import { findRecipient } from "@/lib/domain/notifications/preferences/queries"
import { issueResetLink } from "@/lib/domain/password-resets/commands"
import { LIFE_MS, type ResetPurpose } from "@/lib/domain/password-resets/rules"
import { getSettings } from "@/lib/domain/settings/queries"
import { findActor } from "@/lib/domain/users/queries"
import { env } from "@/lib/env"
import { ALL_MESSAGES } from "@/lib/i18n/all-messages"
import { digestText } from "@/lib/i18n/digest-text"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { localePath } from "@/lib/i18n/navigation"
import { noticeSentence } from "@/lib/i18n/notice-sentence"
import { sendMail } from "@/lib/integrations/mail/send-mail"
import { asHtml, asText, type LetterContent } from "./layout"

const LETTERS: Record<string, ResetPurpose> = { passwordReset: "passwordReset", invitation: "invitation" }

/** Renders a queued letter in its reader's language and sends it. A letter to nobody ends here. */
export const sendLetter: Sender = async (delivery) => {
  const { payload } = delivery
  const purpose = LETTERS[String(payload.letter)]
  if (payload.letter === "buyerNotice") return sendBuyerNotice(delivery)
  if (payload.letter === "digest") return sendDigest(delivery)
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

/** The day as it stands when the letter leaves; nothing to say is no letter. */
async function sendDigest({ payload, idempotencyKey }: TakenDelivery): Promise<void> {
  const userId = String(payload.userId)
  const [recipient, actor] = await Promise.all([findRecipient(userId), findActor(userId)])
  if (!recipient || !actor) throw new SendingFailed("noAddress", { permanent: true })
  const part = DIGEST_PARTS.find((one) => one === payload.part) ?? "morning"
  const lines = await readDigest(actor, part)
  if (lines.length === 0) return
  const { to, name, locale } = recipient
  const t = createTranslator({ locale, messages: ALL_MESSAGES[locale], namespace: "mail.notice" })
  const text = digestText(part, lines, locale)
  const content: LetterContent = {
    locale,
    company: (await getSettings())["company.name"],
    subject: text.title,
    greeting: t("greeting", { name }),
    paragraphs: text.lines,
    button: { label: t("button"), url: `${siteAddress()}/dashboard` },
    footer: t("footer"),
  }
  await sendMail({ to, subject: content.subject, text: asText(content), html: asHtml(content) }, idempotencyKey)
}

/** What was paid meanwhile is not asked for: such a letter ends here. */
async function sendBuyerNotice({ payload, idempotencyKey }: TakenDelivery): Promise<void> {
  const notice = await readMailNotice(payload, new Date())
  if (!notice) return
  const { to, name, locale, kind, number, dueOn, amount, currency, contractId } = notice
  const company = (await getSettings())["company.name"]
  const t = createTranslator({ locale, messages: ALL_MESSAGES[locale], namespace: "mail.buyerNotice" })
  const words = createTranslator({ locale, messages: ALL_MESSAGES[locale], namespace: "bot.payment" })
  const known = BUYER_NOTICES.find((one) => one === kind) ?? "today"
  const text = words(known, { number, date: formatDate(dueOn), amount: formatMoney(amount, currency, locale) })
  const token = stopToken(contractId)
  const content: LetterContent = {
    locale,
    company,
    subject: t(`subject.${known}`, { number }),
    greeting: t("greeting", { name }),
    paragraphs: text.split("\n"),
    footer: t("footer", { url: `${siteAddress()}${localePath("/b/stop", locale)}#${token}` }),
  }
  const stopAddress = `${siteAddress()}/api/public/reminders/stop/${token}`
  await sendMail(
    { to, subject: content.subject, text: asText(content), html: asHtml(content), stopAddress },
    idempotencyKey,
  )
}

function lifeOf(purpose: ResetPurpose): number {
  return LIFE_MS[purpose] / (purpose === "invitation" ? 3_600_000 : 60_000)
}

function siteAddress(): string {
  return (env().APP_URL ?? `http://localhost:${env().PORT}`).replace(/\/$/, "")
}
