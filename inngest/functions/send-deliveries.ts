import type { Job } from "../job"

/** Sends what changes have queued. */
export const sendDeliveries: Job = {
  id: "send-deliveries",
  cron: "* * * * *",
  atStart: true,
  body: async () => {
    const { sendDeliveries: send } = await import("@/lib/domain/deliveries/commands")
    const { sendLetter } = await import("@/lib/mail/send-letter")
    return send({ mail: sendLetter })
  },
}
