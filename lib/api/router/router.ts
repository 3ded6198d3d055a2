import { api } from "./api"
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

export const router = api.router({
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
})
