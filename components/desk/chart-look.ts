/** How every chart looks; colours are the theme's own, so that both themes are drawn by one. */
export const CHART_TICK = { fill: "var(--soft)", fontSize: 12 }

export const CHART_TOOLTIP = {
  cursor: { fill: "var(--accent-wash)", opacity: 0.5 },
  contentStyle: { background: "var(--card)", border: "1px solid var(--line)", borderRadius: 8, color: "var(--ink)" },
  itemStyle: { color: "var(--ink)" },
} as const
