import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { agendaInput, agendaOptions } from "@/components/calendar/agenda-query"
import { CalendarScreen } from "@/components/calendar/calendar-screen"
import { readShown } from "@/components/calendar/span"
import { Hydrated } from "@/components/desk/hydrated"
import { toParams } from "@/components/leads/filters"
import { requireActor } from "@/lib/auth/guard"
import { getAgenda } from "@/lib/domain/agenda/queries"
import { dayInZone } from "@/lib/domain/calendar"
import { can, reachOf } from "@/lib/domain/policy"
import { getSettings } from "@/lib/domain/settings/queries"
import { listStaff } from "@/lib/domain/users/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calendar")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CalendarPage({ searchParams }: Props) {
  const actor = await requireActor()
  const today = dayInZone(new Date(), (await getSettings())["company.timeZone"])
  const shown = readShown(toParams(await searchParams), today)
  const [agenda, staff] = await Promise.all([
    getAgenda(actor, agendaInput(shown)),
    can(actor, "staff.read") ? listStaff(actor, { role: "sales", limit: 200 }) : null,
  ])
  return (
    <Hydrated entries={[[agendaOptions(shown).queryKey, agenda]]}>
      <CalendarScreen
        today={today}
        people={staff?.items ?? null}
        showOwner={reachOf(actor.role, "lead.read") === "any"}
        mayEdit={can(actor, "lead.edit")}
      />
    </Hydrated>
  )
}
