import { audit } from "./audit"
import { desk } from "./desk"
import { settings } from "./settings"
import { tokens } from "./tokens"
import { staff, users } from "./users"

/** Everything the API promises. A route that is not here does not exist. */
export const contract = {
  audit,
  desk,
  settings,
  staff,
  tokens,
  users,
}
