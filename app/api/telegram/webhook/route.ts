import type { Update } from "telegraf/types"
import { z } from "zod"
import { answerUpdate } from "@/bot/answer-update"
import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { sameSecret } from "@/lib/crypto/digest"
import { DomainError } from "@/lib/domain/errors"
import { env } from "@/lib/env"
import { telegramConnected } from "@/lib/integrations/telegram/client"

export const dynamic = "force-dynamic"

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
    // Only what is done is answered for: Telegram waits a minute, longer than the bot gives a handler, and sends the rest again.
    if (!(await answerUpdate(read.data as unknown as Update))) throw new DomainError("unavailable")
    return Response.json({ ok: true })
  } catch (error) {
    return problemResponse(error, openExchange(request))
  }
}
