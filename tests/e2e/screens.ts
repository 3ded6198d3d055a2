import type { Page } from "@playwright/test"
import { send } from "./fixtures"

export type Screen = {
  /** The folder of its page.tsx under app/. */
  page: string
  /** Tells apart two screens of one page. */
  shows?: string
  /** Who looks at it; without one, anybody from the street. */
  login?: string
  /** An address of it in this run's demo. */
  address: (page: Page) => Promise<string> | string
}

export const nameOf = ({ page, shows }: Screen) => (shows ? `${page}, ${shows},` : page)

type Ids = { items: { id: string }[] }

async function first(page: Page, path: string): Promise<string> {
  const { items } = await send<Ids>(page, "get", path)
  const [one] = items
  if (!one) throw new Error(`${path} is empty in the demo`)
  return one.id
}

async function publicUnit(page: Page, slug: string): Promise<string> {
  const answer = await page.request.get(`/api/public/complexes/${slug}/units`)
  const { items } = (await answer.json()) as { items: { id: string; publicStatus: string; kind: string }[] }
  const free = items.find(({ publicStatus, kind }) => publicStatus === "available" && kind === "apartment")
  if (!free) throw new Error(`${slug} has no free flat`)
  return free.id
}

async function publicDrawing(page: Page, level: string): Promise<string> {
  const answer = await page.request.get("/shaxmatki/rassvet/plan")
  let address = "/shaxmatki/rassvet/plan"
  let html = await answer.text()
  for (const at of ["master", "facade", "floor"]) {
    if (at === level) return address
    address = /href="(\/shaxmatki\/rassvet\/plan\/[^"]+)"/.exec(html)?.[1] ?? ""
    html = await (await page.request.get(address)).text()
  }
  throw new Error(`«Рассвет» has no drawing of the level ${level}`)
}

const contract = (page: Page, status: string) => first(page, `/api/contracts?status=${status}&limit=1`)

async function claimedUnit(page: Page): Promise<string> {
  const { items } = await send<{ items: { unitId: string; contractId: string | null }[] }>(
    page,
    "get",
    "/api/reservations?live=true&limit=50",
  )
  const claim = items.find(({ contractId }) => contractId === null)
  if (!claim) throw new Error("The demo has no claim without a contract")
  return claim.unitId
}

async function importRun(page: Page): Promise<string> {
  const file = { name: "screens.csv", mimeType: "text/csv", buffer: Buffer.from("Номер;Этаж;Площадь\n1;1;40\n2;1;x\n") }
  const answer = await page.context().request.post("/api/imports", {
    headers: { "sec-fetch-site": "same-origin" },
    multipart: { file, complex: "Бахор", currency: "UZS" },
  })
  return ((await answer.json()) as { id: string }).id
}

async function complexDrawing(page: Page): Promise<string> {
  const { items } = await send<{ items: { id: string; slug: string }[] }>(page, "get", "/api/complexes")
  return first(page, `/api/draws?complexId=${items.find(({ slug }) => slug === "rassvet")?.id}&limit=1`)
}

/** Every page of the product; tests/unit/screens.test.ts sees to it that none is missing. */
export const SCREENS: Screen[] = [
  { page: "[locale]/(auth)/login", address: () => "/login" },
  { page: "[locale]/(auth)/login/forgot", address: () => "/login/forgot" },
  { page: "[locale]/(auth)/login/reset", address: () => "/login/reset" },
  { page: "[locale]/(public)", address: () => "/" },
  { page: "[locale]/(public)/[slug]", address: () => "/bahor" },
  { page: "[locale]/(public)/missing", address: () => "/no-such-house" },
  { page: "[locale]/(public)/privacy", address: () => "/privacy" },
  { page: "[locale]/(public)/thanks", address: () => "/thanks" },
  { page: "[locale]/(public)/b/stop", address: () => "/b/stop" },
  { page: "[locale]/(public)/shaxmatki", address: () => "/shaxmatki" },
  { page: "[locale]/(public)/shaxmatki/[slug]", address: () => "/shaxmatki/bahor" },
  { page: "[locale]/(public)/shaxmatki/[slug]/search", address: () => "/shaxmatki/bahor/search?rooms=2" },
  { page: "[locale]/(public)/shaxmatki/[slug]/plan", address: () => "/shaxmatki/rassvet/plan" },
  {
    page: "[locale]/(public)/shaxmatki/[slug]/plan/[drawingId]",
    shows: "a facade",
    address: (page) => publicDrawing(page, "facade"),
  },
  {
    page: "[locale]/(public)/shaxmatki/[slug]/plan/[drawingId]",
    shows: "a floor",
    address: (page) => publicDrawing(page, "floor"),
  },
  {
    page: "[locale]/(public)/shaxmatki/[slug]/[unitId]",
    address: async (page) => `/shaxmatki/rassvet/${await publicUnit(page, "rassvet")}`,
  },
  {
    page: "[locale]/(public)/shaxmatki/[slug]/[unitId]/schedule",
    address: async (page) => `/shaxmatki/bahor/${await publicUnit(page, "bahor")}/schedule`,
  },
  { page: "dashboard/password", login: "sales", address: () => "/dashboard/password" },
  { page: "dashboard/[...rest]", login: "sales", address: () => "/dashboard/no/such/page" },
  { page: "dashboard/notifications", login: "sales", address: () => "/dashboard/notifications" },
  { page: "dashboard/notifications/settings", login: "sales", address: () => "/dashboard/notifications/settings" },
  { page: "dashboard/sales", login: "sales", address: () => "/dashboard/sales" },
  { page: "dashboard/leads/(list)", login: "sales", address: () => "/dashboard/leads" },
  { page: "dashboard/leads/(list)/board", login: "mop", address: () => "/dashboard/leads/board" },
  {
    page: "dashboard/leads/[id]",
    login: "mop",
    address: async (page) => {
      // With a claim to act on and flats that match: nothing on this page is wider.
      const { items } = await send<{ items: { leadId: string; contractId: string | null }[] }>(
        page,
        "get",
        "/api/reservations?live=true&limit=50",
      )
      return `/dashboard/leads/${items.find(({ contractId }) => contractId === null)?.leadId}`
    },
  },
  { page: "dashboard/calendar", login: "sales", address: () => "/dashboard/calendar" },
  { page: "dashboard/calendar", shows: "a month", login: "mop", address: () => "/dashboard/calendar?view=month" },
  { page: "dashboard/mop", login: "mop", address: () => "/dashboard/mop" },
  { page: "dashboard/mop/attendance", login: "mop", address: () => "/dashboard/mop/attendance" },
  { page: "dashboard/grid/(list)", login: "mop", address: () => "/dashboard/grid" },
  { page: "dashboard/grid/[slug]/[[...unit]]", login: "mop", address: () => "/dashboard/grid/bahor" },
  {
    page: "dashboard/grid/[slug]/[[...unit]]",
    shows: "a unit",
    login: "mop",
    address: async (page) => `/dashboard/grid/bahor/${await publicUnit(page, "bahor")}`,
  },
  { page: "dashboard/contracts/(list)", login: "mop", address: () => "/dashboard/contracts" },
  {
    page: "dashboard/contracts/new",
    login: "mop",
    address: async (page) => `/dashboard/contracts/new?unit=${await claimedUnit(page)}`,
  },
  {
    page: "dashboard/contracts/[id]",
    login: "finance",
    address: async (page) => `/dashboard/contracts/${await contract(page, "signed")}`,
  },
  {
    page: "dashboard/contracts/[id]/edit",
    login: "mop",
    address: async (page) => `/dashboard/contracts/${await contract(page, "draft")}/edit`,
  },
  {
    page: "dashboard/contracts/[id]/reschedule",
    login: "finance",
    address: async (page) => `/dashboard/contracts/${await contract(page, "signed")}/reschedule`,
  },
  {
    page: "dashboard/admin/marketing/instagram/connect",
    login: "admin",
    address: () => "/dashboard/admin/marketing/instagram/connect",
  },
  { page: "dashboard/admin/deliveries", login: "admin", address: () => "/dashboard/admin/deliveries" },
  { page: "dashboard/finance", login: "finance", address: () => "/dashboard/finance" },
  { page: "dashboard/finance/arrears", login: "finance", address: () => "/dashboard/finance/arrears" },
  { page: "dashboard/finance/payments", login: "finance", address: () => "/dashboard/finance/payments" },
  {
    page: "dashboard/finance/payments",
    shows: "refunds",
    login: "finance",
    address: () => "/dashboard/finance/payments?view=refunds",
  },
  { page: "dashboard/finance/close", login: "finance", address: () => "/dashboard/finance/close" },
  { page: "dashboard/finance/report", login: "finance", address: () => "/dashboard/finance/report" },
  {
    page: "dashboard/finance/report",
    shows: "the rows of a number",
    login: "finance",
    address: () => "/dashboard/finance/report?number=received&currency=UZS",
  },
  { page: "dashboard/rop/(desk)", login: "rop", address: () => "/dashboard/rop" },
  {
    page: "dashboard/rop/(desk)",
    shows: "the rows of a number",
    login: "rop",
    address: () => "/dashboard/rop?number=leads",
  },
  { page: "dashboard/rop/(desk)/plan", login: "rop", address: () => "/dashboard/rop/plan" },
  { page: "dashboard/rop/(desk)/attendance", login: "rop", address: () => "/dashboard/rop/attendance" },
  { page: "dashboard/rop/expenses", login: "rop", address: () => "/dashboard/rop/expenses" },
  { page: "dashboard/admin", login: "admin", address: () => "/dashboard/admin" },
  { page: "dashboard/admin/jobs", login: "admin", address: () => "/dashboard/admin/jobs" },
  { page: "dashboard/admin/users", login: "admin", address: () => "/dashboard/admin/users" },
  { page: "dashboard/admin/settings", login: "admin", address: () => "/dashboard/admin/settings" },
  { page: "dashboard/admin/audit", login: "admin", address: () => "/dashboard/admin/audit" },
  { page: "dashboard/admin/tokens", login: "admin", address: () => "/dashboard/admin/tokens" },
  { page: "dashboard/admin/complexes/(list)", login: "admin", address: () => "/dashboard/admin/complexes" },
  {
    page: "dashboard/admin/complexes/[id]/(about)",
    login: "admin",
    address: () => "/dashboard/admin/complexes/rassvet",
  },
  ...["layouts", "prices", "drawings", "documents", "units/typical"].map((part) => ({
    page: `dashboard/admin/complexes/[id]/${part}`,
    login: "admin",
    address: () => `/dashboard/admin/complexes/rassvet/${part}`,
  })),
  {
    page: "dashboard/admin/complexes/[id]/units/[[...unit]]",
    login: "admin",
    address: () => "/dashboard/admin/complexes/rassvet/units",
  },
  {
    page: "dashboard/admin/draws/[id]",
    login: "admin",
    address: async (page) => `/dashboard/admin/draws/${await complexDrawing(page)}`,
  },
  { page: "dashboard/admin/marketing/(list)", login: "admin", address: () => "/dashboard/admin/marketing" },
  {
    page: "dashboard/admin/marketing/(list)",
    shows: "the rows of a number",
    login: "admin",
    address: () => "/dashboard/admin/marketing?number=costPerLead&currency=UZS",
  },
  {
    page: "dashboard/admin/marketing/[id]",
    login: "admin",
    address: async (page) => `/dashboard/admin/marketing/${await first(page, "/api/marketing/campaigns?limit=1")}`,
  },
  { page: "dashboard/admin/imports/(list)", login: "admin", address: () => "/dashboard/admin/imports" },
  {
    page: "dashboard/admin/imports/[id]",
    login: "admin",
    address: async (page) => `/dashboard/admin/imports/${await importRun(page)}`,
  },
]
