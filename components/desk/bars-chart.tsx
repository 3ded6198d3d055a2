"use client"

import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"
import { CHART_TICK, CHART_TOOLTIP } from "./chart-look"
import { openRows } from "./open-rows"

type Series = { key: string; name: string; color: string }
type BarRow = {
  name: string
  /** By the key of a series. */
  values: Record<string, number>
  /** The address with the rows behind it; the table beside the chart has the same for the keyboard. */
  href?: string
}

type BarsChartProps = {
  label: string
  rows: readonly BarRow[]
  series: readonly Series[]
  /** A value in full, and as the axis has room for it. */
  format: (value: number) => string
  short?: (value: number) => string
}

const BAR = 16
const GAP = 18
const NAME_WIDTH = 136
/** Two lines of the axis; the table beside the chart has the whole name. */
const LONGEST_NAME = 34

/** Named bars, one under another: parts of a whole, or plan beside fact. */
export function BarsChart({ label, rows, series, format, short = format }: BarsChartProps) {
  const several = series.length > 1
  const height = rows.length * (series.length * BAR + GAP) + (several ? 64 : 36)
  return (
    <figure className="min-w-0 py-2" style={{ height }} aria-label={label}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          layout="vertical"
          data={rows.map(({ name, values }) => ({ name, ...values }))}
          margin={{ top: 0, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer
        >
          <CartesianGrid stroke="var(--line)" horizontal={false} />
          <XAxis
            type="number"
            allowDecimals={false}
            tickFormatter={(value) => short(Math.round(Number(value)))}
            stroke="var(--soft)"
            tick={CHART_TICK}
            minTickGap={24}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={NAME_WIDTH}
            tickFormatter={(name: string) =>
              name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name
            }
            interval={0}
            stroke="var(--soft)"
            tick={CHART_TICK}
          />
          <Tooltip {...CHART_TOOLTIP} formatter={(value) => format(Math.round(Number(value)))} />
          {several ? <Legend formatter={(name) => <span className="text-ink">{name}</span>} /> : null}
          {series.map(({ key, name, color }) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              fill={color}
              radius={2}
              barSize={BAR - 4}
              isAnimationActive={false}
              className={rows.some((row) => row.href) ? "cursor-pointer" : ""}
              onClick={(_, index) => {
                const href = rows[index]?.href
                if (href) openRows(href)
              }}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </figure>
  )
}
