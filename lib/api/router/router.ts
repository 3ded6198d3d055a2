import { api } from "./api"
import { audit } from "./audit"
import { desk } from "./desk"
import { settings } from "./settings"
import { tokens } from "./tokens"
import { staff, users } from "./users"

export const router = api.router({
  audit,
  desk,
  settings,
  staff,
  tokens,
  users,
})
