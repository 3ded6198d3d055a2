import { DomainError } from "@/lib/domain/errors"
import { issueTelegramLink, unlinkTelegram } from "@/lib/domain/telegram/linking/commands"
import { getTelegramAccount } from "@/lib/domain/telegram/linking/queries"
import { changePassword, createUser, signOutEverywhere, updateMe, updateUser } from "@/lib/domain/users/commands"
import { getMe, listStaff, listUsers } from "@/lib/domain/users/queries"
import { botName, telegramConnected } from "@/lib/integrations/telegram/client"
import { api } from "./api"

export const users = {
  list: api.users.list.handler(({ input, context }) => listUsers(context.actor, input)),
  create: api.users.create.handler(({ input, context }) => createUser(context.actor, input)),
  update: api.users.update.handler(({ input, context }) => updateUser(context.actor, input)),
  signOut: api.users.signOut.handler(async ({ input, context }) => {
    await signOutEverywhere(context.actor, input)
    return {}
  }),
  me: api.users.me.handler(({ context }) => getMe(context.actor)),
  telegram: api.users.telegram.handler(async ({ context }) => ({
    connected: telegramConnected(),
    account: await getTelegramAccount(context.actor),
  })),
  linkTelegram: api.users.linkTelegram.handler(async ({ context }) => {
    if (!telegramConnected()) throw new DomainError("not_configured")
    const { token, expiresAt } = await issueTelegramLink(context.actor)
    return { url: `https://t.me/${await botName()}?start=link_${token}`, expiresAt: expiresAt.toISOString() }
  }),
  unlinkTelegram: api.users.unlinkTelegram.handler(async ({ context }) => {
    await unlinkTelegram(context.actor)
    return {}
  }),
  updateMe: api.users.updateMe.handler(({ input, context }) => updateMe(context.actor, input)),
  changePassword: api.users.changePassword.handler(async ({ input, context }) => {
    await changePassword(context.actor, input)
    context.keepSession()
    return {}
  }),
}

export const staff = {
  list: api.staff.list.handler(({ input, context }) => listStaff(context.actor, input)),
}
