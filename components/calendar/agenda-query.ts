import { client } from "@/lib/client/client"
import { type Shown, spanOf } from "./span"

export const agendaInput = (shown: Shown) => ({
  ...spanOf(shown),
  ...(shown.ownerId ? { ownerId: shown.ownerId } : {}),
})

export const agendaOptions = (shown: Shown) => client.agenda.get.queryOptions({ input: agendaInput(shown) })
