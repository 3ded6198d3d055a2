import { z } from "zod"
import { telegramLinkDto, telegramStandingDto } from "@/lib/domain/telegram/schema"
import {
  changePasswordInput,
  createUserInput,
  issuedUserDto,
  listStaffInput,
  listUsersInput,
  staffPage,
  updateMeInput,
  updateUserInput,
  userDto,
  userIdInput,
  userPage,
} from "@/lib/domain/users/schema"
import { route } from "./route"

const tags = ["People and work"]
const nothing = z.strictObject({})

export const users = {
  list: route
    .meta({ permission: "user.manage" })
    .route({ method: "GET", path: "/api/users", tags, summary: "Employees by name" })
    .input(listUsersInput)
    .output(userPage),
  create: route
    .meta({ permission: "user.manage" })
    .route({
      method: "POST",
      path: "/api/users",
      successStatus: 201,
      tags,
      summary: "Add an employee",
      description:
        "Without a password a random one is made and answered once. Either must be changed at first sign-in.",
    })
    .input(createUserInput)
    .output(issuedUserDto),
  update: route
    .meta({ permission: "user.manage" })
    .route({
      method: "PATCH",
      path: "/api/users/{id}",
      tags,
      summary: "Change an employee",
      description: "A new role, a new password and deactivation end every session of theirs at once.",
    })
    .input(updateUserInput)
    .output(issuedUserDto),
  signOut: route
    .meta({ permission: "user.manage" })
    .route({ method: "POST", path: "/api/users/{id}/sign-out", tags, summary: "Sign an employee out everywhere" })
    .input(userIdInput)
    .output(nothing),
  me: route
    .meta({ permission: "self.edit" })
    .route({ method: "GET", path: "/api/users/me", tags, summary: "The person who is signed in" })
    .input(nothing)
    .output(userDto),
  telegram: route
    .meta({ permission: "self.edit" })
    .route({ method: "GET", path: "/api/users/me/telegram", tags, summary: "The caller's linked Telegram" })
    .input(nothing)
    .output(telegramStandingDto),
  linkTelegram: route
    .meta({ permission: "self.edit" })
    .route({
      method: "POST",
      path: "/api/users/me/telegram",
      successStatus: 201,
      tags,
      summary: "A link that connects the caller's Telegram",
      description: "It works once, within 15 minutes; a newer one ends the older. Without a bot: `not_configured`.",
    })
    .input(nothing)
    .output(telegramLinkDto),
  unlinkTelegram: route
    .meta({ permission: "self.edit" })
    .route({
      method: "DELETE",
      path: "/api/users/me/telegram",
      tags,
      summary: "Disconnect the caller's Telegram",
      description: "Nothing is sent to it any more, and its buttons do nothing.",
    })
    .input(nothing.optional())
    .output(nothing),
  updateMe: route
    .meta({ permission: "self.edit" })
    .route({ method: "PATCH", path: "/api/users/me", tags, summary: "Change one's own name, language and theme" })
    .input(updateMeInput)
    .output(userDto),
  changePassword: route
    .meta({ permission: "self.edit" })
    .route({
      method: "POST",
      path: "/api/users/me/password",
      tags,
      summary: "Change one's own password",
      description: "Ends every other session of the person; this one goes on with a fresh cookie.",
    })
    .input(changePasswordInput)
    .output(nothing),
}

export const staff = {
  list: route
    .meta({ permission: "staff.read" })
    .route({ method: "GET", path: "/api/staff", tags, summary: "Whom to assign work to, and who is on shift" })
    .input(listStaffInput)
    .output(staffPage),
}
