import { formatRooms } from "@/lib/i18n/format"
import { LANGUAGE_NAMES, type Locale } from "@/lib/i18n/routing"
import type { Button } from "@/lib/integrations/telegram/send-message"
import { type Talk, wordsOf } from "./talk"

export function languages(): Button[][] {
  return Object.entries(LANGUAGE_NAMES).map(([locale, text]) => [{ text, data: `language:${locale}` }])
}

/** An employee's shift, or a buyer's ways. */
export function menuOf({ employee, locale }: Pick<Talk, "employee" | "locale">): Button[][] {
  const t = wordsOf(locale)
  if (employee) {
    return [
      [
        { text: t("menu.checkIn"), data: "in" },
        { text: t("menu.checkOut"), data: "out" },
      ],
      [{ text: t("menu.calls"), data: "calls" }],
      [{ text: t("menu.complexes"), data: "complexes" }],
    ]
  }
  return [
    [{ text: t("menu.complexes"), data: "complexes" }],
    [{ text: t("menu.contract"), data: "contract" }],
    [{ text: t("menu.language"), data: "language" }],
  ]
}

/** Rooms that are free in a complex; `4` is four and more. */
export function roomsOf(complexId: string, rooms: readonly number[], locale: Locale): Button[][] {
  const buttons = rooms.map((count) => ({
    text: count === 4 ? `${formatRooms(count, locale)}+` : formatRooms(count, locale),
    data: `flats:${complexId}:${count}:0:0`,
  }))
  return pairs(buttons)
}

/** Two beside one another. */
export function pairs(buttons: readonly Button[]): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) => buttons.slice(row * 2, row * 2 + 2))
}
