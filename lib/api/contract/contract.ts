import { audit } from "./audit"
import { contracts } from "./contracts"
import { desk } from "./desk"
import { discounts } from "./discounts"
import { finance } from "./finance"
import { payments, refunds } from "./payments"
import { queue, reservations } from "./reservations"
import { settings } from "./settings"
import { tokens } from "./tokens"
import { staff, users } from "./users"

/** Everything the API promises. A route that is not here does not exist. */
export const contract = {
  audit,
  contracts,
  desk,
  discounts,
  finance,
  payments,
  queue,
  refunds,
  reservations,
  settings,
  staff,
  tokens,
  users,
}
