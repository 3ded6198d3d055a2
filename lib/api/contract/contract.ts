import { audit } from "./audit"
import { settings } from "./settings"
import { tokens } from "./tokens"
import { staff, users } from "./users"

/** Everything the API promises. A route that is not here does not exist. */
export const contract = {
  audit,
  settings,
  staff,
  tokens,
  users,
}
