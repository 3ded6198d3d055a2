import { addDays } from "@/lib/domain/calendar"
import { changeSettings } from "@/lib/domain/settings/commands"
import { BAHOR } from "./complexes/bahor"
import { buildComplex } from "./complexes/build"
import { RASSVET, RASSVET_SITE } from "./complexes/rassvet"
import { drawComplex } from "./drawings/draw-complex"
import { assureShift, keepAttendance } from "./office/attendance"
import { planHandovers } from "./office/handovers"
import { runCampaigns } from "./office/marketing"
import { keepBooks, listHolidays } from "./office/money"
import { closeBooks } from "./office/month-close"
import { phoneBook } from "./people"
import { randomOf } from "./random"
import { hireStaff } from "./staff"
import { castStories, HISTORY_DAYS } from "./stories/cast"
import { clock, dayOf, Timeline } from "./timeline"
import { withoutWaiting } from "./without-waiting"
import type { World } from "./world"

/**
 * Fills an empty database with the demo: two complexes, the six accounts and three months of an office's work, which end
 * at `now`. The same `now` gives the same demo. Everything an employee or a visitor does is done by the domain's own
 * commands, in the order in which it happened.
 */
export function seedDemo(now: Date): Promise<void> {
  return withoutWaiting(() => tell(now))
}

/** A company that does not exist, so that the demo's contracts are whole. */
const REQUISITES = {
  "company.legalName": "ООО «Shaxmatka Development»",
  "company.director": "Юлдашев Бахтиёр Анварович",
  "company.address": "г. Ташкент, Мирабадский район, ул. Нукус, 12",
  "company.taxId": "300000000",
  "company.account": "2020 8000 1000 0000 0001",
  "company.bank": "АКБ «Образец», Мирабадский филиал",
  "company.mfo": "00000",
}

async function tell(now: Date): Promise<void> {
  const random = randomOf(20_261_123)
  const today = dayOf(now)
  const first = addDays(today, -HISTORY_DAYS - 3)
  const opened = clock(addDays(first, -20), "11:00")
  const staff = await hireStaff(opened)
  // Two people sell what elsewhere six would: at the usual limit of ten their next hold would be refused.
  await changeSettings(staff.admin, { "claims.holdsPerPerson": 20, ...REQUISITES }, opened)
  await listHolidays(today)
  const complexes = []
  for (const shape of [BAHOR, RASSVET]) complexes.push(await buildComplex(staff.admin, shape, random, opened, now))
  for (const { id, slug } of complexes)
    if (slug === RASSVET.slug) await drawComplex(staff.admin, id, RASSVET_SITE, opened)
  const campaigns = await runCampaigns(staff, complexes, random, first, today)
  await keepBooks(staff, complexes, random, today)
  const timeline = new Timeline(now)
  const world: World = {
    now,
    random,
    timeline,
    staff,
    complexes,
    campaigns,
    newPhone: phoneBook(random),
    talking: [],
    unpaid: [],
  }
  keepAttendance(world, first)
  castStories(world)
  await timeline.play()
  await planHandovers(world)
  await closeBooks(world)
  await assureShift(world)
}
