import { Composer } from "telegraf"
import { rememberChat } from "@/lib/domain/telegram/buyers/commands"
import { findPlaceOfUnit } from "@/lib/domain/telegram/buyers/queries"
import { linkTelegram } from "@/lib/domain/telegram/linking/commands"
import { LOCALES } from "@/lib/i18n/routing"
import { escapeHtml } from "@/lib/integrations/telegram/text"
import { languages, menuOf } from "../keyboards"
import { type BotContext, say, wordsOf } from "../talk"
import { showComplex, showFlat } from "./browse"

/** The first word, from wherever a person comes: a link of the site, of an advert, of an employee's profile. */
export const start = new Composer<BotContext>()

start.start(async (ctx) => {
  const [kind = "", rest = ""] = splitPayload(ctx.payload)
  switch (kind) {
    case "link": {
      ctx.talk.employee = await linkTelegram(rest, ctx.talk.sender)
      ctx.talk.locale = ctx.talk.employee.locale
      const t = wordsOf(ctx.talk.locale)
      return say(ctx, { html: escapeHtml(t("linked", { name: ctx.talk.employee.name })), buttons: menuOf(ctx.talk) })
    }
    case "unit": {
      const place = await findPlaceOfUnit(rest)
      return place ? showFlat(ctx, rest) : greet(ctx)
    }
    case "complex":
      return showComplex(ctx, rest)
    case "c":
      ctx.talk.session = { ...ctx.talk.session, campaign: rest.slice(0, 60) }
      return greet(ctx)
    default:
      return greet(ctx)
  }
})

start.command("menu", greet)
start.action("menu", greet)
start.action("language", (ctx) => say(ctx, { html: wordsOf(ctx.talk.locale)("language"), buttons: languages() }))
start.action(/^language:(\w\w)$/, async (ctx) => {
  const locale = LOCALES.find((known) => known === ctx.match[1])
  if (!locale) return
  ctx.talk.locale = locale
  await rememberChat(ctx.talk.sender, locale)
  await greet(ctx)
})

async function greet(ctx: BotContext): Promise<void> {
  const t = wordsOf(ctx.talk.locale)
  const { employee } = ctx.talk
  const html = employee ? t("helloEmployee", { name: employee.name }) : t("hello")
  await say(ctx, { html: escapeHtml(html), buttons: menuOf(ctx.talk) })
}

/** `unit_<id>`: what comes before the first line, and the rest, which may have lines of its own. */
function splitPayload(payload: string): string[] {
  const at = payload.indexOf("_")
  return at < 0 ? [payload] : [payload.slice(0, at), payload.slice(at + 1)]
}
