import type { Job } from "../job"

/** Sends what changes have queued. */
export const sendDeliveries: Job = {
  id: "send-deliveries",
  cron: "* * * * *",
  retries: 1,
  atStart: true,
  onDelivery: true,
  body: async () => {
    const { sendDeliveries: send } = await import("@/lib/domain/deliveries/commands")
    const { sendLetter } = await import("@/lib/mail/send-letter")
    const { telegramConnected } = await import("@/lib/integrations/telegram/client")
    const { sendNotice } = await import("@/lib/telegram/send-notice")
    const { instagramConfigured } = await import("@/lib/integrations/instagram/app")
    const { sendReply } = await import("@/lib/instagram/send-reply")
    // Without a bot its messages wait: nobody links a Telegram before there is one.
    return send({
      mail: sendLetter,
      ...(telegramConnected() ? { telegram: sendNotice } : {}),
      ...(instagramConfigured() ? { instagram: sendReply } : {}),
    })
  },
}
