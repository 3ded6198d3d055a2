import type { Job } from "../job"

/** Reads the Google Sheets whose time has come; their schedules are in the company's time zone. */
export const readImportSources: Job = {
  id: "read-import-sources",
  cron: "*/10 * * * *",
  retries: 3,
  body: async (now) => {
    const { sheetsConnected } = await import("@/lib/integrations/google-sheets/service-account")
    if (!sheetsConnected()) return { connected: false }
    const { SYSTEM } = await import("@/lib/domain/actor")
    const { readDueSources } = await import("@/lib/domain/imports/sources/reading/commands")
    const { readGoogleSheet } = await import("@/lib/integrations/google-sheets/read-sheets")
    return { connected: true, ...(await readDueSources(SYSTEM, readGoogleSheet, now)) }
  },
}
