import { SendingFailed } from "@/lib/domain/deliveries/rules"
import type { Sender } from "@/lib/domain/deliveries/schema"
import { findReply } from "@/lib/domain/instagram/messages/queries"
import { sendText } from "@/lib/integrations/instagram/graph"

/** Sends a queued answer to the person, or privately to whoever left the comment. */
export const sendReply: Sender = async ({ payload }) => {
  const { letter, mid, to, comment } = payload
  if (letter !== "instagramReply" || typeof mid !== "string" || typeof to !== "string") {
    throw new SendingFailed("failed", { permanent: true })
  }
  const reply = await findReply(mid)
  if (!reply) throw new SendingFailed("noAddress", { permanent: true })
  await sendText(reply.token, reply.from, comment ? { comment_id: to } : { id: to }, reply.text)
}
