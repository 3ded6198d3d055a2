import { agenda } from "./agenda"
import { attendance } from "./attendance"
import { audit } from "./audit"
import { callbacks } from "./callbacks"
import { blocks, layouts, pictures, progress } from "./complex-parts"
import { complexes } from "./complexes"
import { contracts } from "./contracts"
import { deliveries } from "./deliveries"
import { desk } from "./desk"
import { discounts } from "./discounts"
import { documents } from "./documents"
import { draws } from "./draws"
import { expenses } from "./expenses"
import { finance } from "./finance"
import { holidays } from "./holidays"
import { importContracts } from "./import-contracts"
import { importLeads } from "./import-leads"
import { importSources } from "./import-sources"
import { imports } from "./imports"
import { instagram } from "./instagram"
import { jobs } from "./jobs"
import { leads } from "./leads"
import { marketing } from "./marketing"
import { media } from "./media"
import { notifications } from "./notifications"
import { passwordResets } from "./password-resets"
import { payments, refunds } from "./payments"
import { plans } from "./plans"
import { prices } from "./prices"
import { publicSite } from "./public"
import { reports } from "./reports"
import { queue, reservations } from "./reservations"
import { savedViews } from "./saved-views"
import { settings } from "./settings"
import { tokens } from "./tokens"
import { units } from "./units"
import { staff, users } from "./users"

/** Everything the API promises. A route that is not here does not exist. */
export const contract = {
  agenda,
  attendance,
  audit,
  blocks,
  callbacks,
  complexes,
  contracts,
  deliveries,
  desk,
  discounts,
  documents,
  draws,
  expenses,
  finance,
  holidays,
  imports,
  importContracts,
  importLeads,
  importSources,
  instagram,
  jobs,
  layouts,
  leads,
  marketing,
  media,
  notifications,
  payments,
  passwordResets,
  plans,
  prices,
  pictures,
  progress,
  publicSite,
  queue,
  refunds,
  reports,
  reservations,
  savedViews,
  settings,
  staff,
  tokens,
  units,
  users,
}
