"use client"

import { useLocale, useTranslations } from "next-intl"
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"
import type { PriceHistoryDto } from "@/lib/domain/prices/schema"
import { formatMoney, formatMoneyShort, formatRooms } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

// Tokens of both themes; dashes as well, for those who cannot tell the colours apart.
const LINES = [
  { color: "var(--accent)", dash: undefined },
  { color: "var(--reserved)", dash: "7 3" },
  { color: "var(--contracted)", dash: "2 3" },
  { color: "var(--free)", dash: "10 3 2 3" },
  { color: "var(--late)", dash: "4 4" },
  { color: "var(--soft)", dash: "1 3" },
]

/** A line for each number of rooms; a price holds until the day it changes, so lines are steps. */
export function RateChart({ history }: { history: PriceHistoryDto }) {
  const t = useTranslations("prices")
  const locale = useLocale()
  const { currency, rooms, points } = history
  const rows = points.map(({ on, perM2 }) => ({
    at: Date.parse(on),
    ...Object.fromEntries(rooms.map((count, index) => [`r${count}`, perM2[index]])),
  }))
  const day = (at: unknown) => formatDate(new Date(Number(at)).toISOString().slice(0, 10))
  return (
    <figure className="h-80 min-w-0" aria-label={t("chart")}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={rows} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={["dataMin", "dataMax"]}
            tickFormatter={day}
            stroke="var(--soft)"
            tick={{ fill: "var(--soft)", fontSize: 12 }}
            minTickGap={36}
          />
          <YAxis
            width={72}
            domain={["auto", "auto"]}
            tickFormatter={(value) => formatMoneyShort(Math.round(Number(value)), currency, locale, { bare: true })}
            stroke="var(--soft)"
            tick={{ fill: "var(--soft)", fontSize: 12 }}
          />
          <Tooltip
            labelFormatter={day}
            formatter={(value) => formatMoney(Math.round(Number(value)), currency, locale)}
            contentStyle={{
              background: "var(--card)",
              border: "1px solid var(--line)",
              borderRadius: 8,
              color: "var(--ink)",
            }}
            itemStyle={{ color: "var(--ink)" }}
          />
          <Legend itemSorter={null} formatter={(name) => <span className="text-ink">{name}</span>} />
          {rooms.map((count, index) => {
            const { color, dash } = LINES[index % LINES.length] ?? { color: "var(--ink)", dash: undefined }
            return (
              <Line
                key={count}
                type="stepAfter"
                dataKey={`r${count}`}
                name={formatRooms(count, locale)}
                stroke={color}
                strokeDasharray={dash}
                strokeWidth={2}
                dot={{ r: 2.5, fill: color, strokeDasharray: undefined }}
                isAnimationActive={false}
                connectNulls
              />
            )
          })}
        </LineChart>
      </ResponsiveContainer>
    </figure>
  )
}
