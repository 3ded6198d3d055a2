import type { Update } from "telegraf/types"
import { z } from "zod"
import { answerUpdate } from "@/bot/answer-update"
import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { sameSecret } from "@/lib/crypto/digest"
import { DomainError } from "@/lib/domain/errors"
import { env } from "@/lib/env"
import { telegramConnected } from "@/lib/integrations/telegram/client"
import { log } from "@/lib/log/log"

export const dynamic = "force-dynamic"

/** Telegram waits no longer than a minute and sends again; what takes longer than this goes on after the answer. */
const PATIENCE_MS = 5_000
/** Telegraf reads the rest of it: what Telegram alone can send needs no second description. */
const update = z.looseObject({ update_id: z.int() })

export async function POST(request: Request): Promise<Response> {
  try {
    if (!telegramConnected()) throw new DomainError("not_configured")
    const given = request.headers.get("x-telegram-bot-api-secret-token")
    const { WEBHOOK_SECRET: secret } = env()
    if (!given || !secret || !sameSecret(given, secret)) throw new DomainError("unauthenticated")
    const read = update.safeParse(await request.json().catch(() => null))
    if (!read.success) throw new DomainError("validation_failed")
    const work = answerUpdate(read.data as unknown as Update).catch((error: unknown) =>
      log().error({ err: error, update: read.data.update_id }, "update failed"),
    )
    await Promise.race([work, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
    return Response.json({ ok: true })
  } catch (error) {
    return problemResponse(error, openExchange(request))
  }
}
