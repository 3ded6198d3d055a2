"use client"

import { Plus, Trash2 } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import { Input } from "@/components/ui/input"
import { NativeSelect } from "@/components/ui/native-select"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import type { Currency } from "@/lib/domain/money"
import { isPricedPerM2 } from "@/lib/domain/prices/rules"
import { UNIT_KINDS, type UnitKind } from "@/lib/domain/units/schema"
import { currencySuffix } from "@/lib/i18n/format"
import { emptyStack, type StackDraft } from "./draft"
import { layoutOptions, withLayout } from "./layout-choice"

type StackTableProps = {
  label: string
  stacks: readonly StackDraft[]
  layouts: readonly LayoutChoice[]
  currency: Currency
  faults: ReadonlySet<string>
  onChange: (stacks: StackDraft[]) => void
}

/** The stacks of a floor, a line each; a layout brings its rooms and area along. */
export function StackTable({ label, stacks, layouts, currency, faults, onChange }: StackTableProps) {
  const t = useTranslations("typicalFloors")
  const kinds = useTranslations("grid.kind")
  const locale = useLocale()
  const set = (key: number, part: Partial<StackDraft>) =>
    onChange(stacks.map((stack) => (stack.key === key ? { ...stack, ...part } : stack)))
  const money = currencySuffix(currency, locale)
  const text = (stack: StackDraft, field: "stack" | "rooms" | "area" | "price", name: string) => (
    <Input
      numeric
      aria-label={`${name}, ${t("stack")} ${stack.stack}`}
      // What is still empty is not wrong yet: the sentence below says what to fill in.
      aria-invalid={(stack[field].trim() !== "" && faults.has(`${stack.key}.${field}`)) || undefined}
      maxLength={40}
      autoComplete="off"
      inputMode={field === "price" || field === "area" ? "decimal" : "numeric"}
      value={stack[field]}
      onChange={(event) => set(stack.key, { [field]: event.target.value })}
    />
  )
  const next = Math.max(0, ...stacks.map(({ stack }) => Number(stack) || 0)) + 1
  return (
    <div className="min-w-0">
      <Table label={label} className="min-w-200">
        <TableHead>
          <Th className="w-20">{t("stack")}</Th>
          <Th className="w-40">{t("kind")}</Th>
          {layouts.length > 0 ? <Th className="w-32">{t("layout")}</Th> : null}
          <Th numeric className="w-24">
            {t("rooms")}
          </Th>
          <Th numeric className="w-32">
            {t("area")}
          </Th>
          <Th numeric>{t("price", { currency: money })}</Th>
          <Th className="w-10">
            <span className="sr-only">{t("remove")}</span>
          </Th>
        </TableHead>
        <tbody>
          {stacks.map((stack) => (
            <TableRow key={stack.key}>
              <Td>{text(stack, "stack", t("stack"))}</Td>
              <Td>
                <NativeSelect
                  aria-label={`${t("kind")}, ${t("stack")} ${stack.stack}`}
                  value={stack.kind}
                  onChange={(event) => set(stack.key, { kind: event.target.value as UnitKind })}
                  options={UNIT_KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
                />
              </Td>
              {layouts.length > 0 ? (
                <Td>
                  <NativeSelect
                    aria-label={`${t("layout")}, ${t("stack")} ${stack.stack}`}
                    value={stack.layoutId}
                    onChange={(event) => set(stack.key, withLayout(stack, event.target.value, layouts))}
                    options={layoutOptions(layouts)}
                  />
                </Td>
              ) : null}
              <Td>{text(stack, "rooms", t("rooms"))}</Td>
              <Td>{text(stack, "area", t("area"))}</Td>
              <Td>{text(stack, "price", isPricedPerM2(stack.kind) ? t("perM2") : t("perPiece"))}</Td>
              <Td>
                <IconButton
                  label={t("removeStack", { stack: stack.stack })}
                  disabled={stacks.length === 1}
                  onClick={() => onChange(stacks.filter(({ key }) => key !== stack.key))}
                >
                  <Trash2 aria-hidden="true" />
                </IconButton>
              </Td>
            </TableRow>
          ))}
        </tbody>
      </Table>
      <Button
        size="sm"
        className="mt-3"
        onClick={() => {
          const last = stacks.at(-1)
          const like = last ? { rooms: last.rooms, area: last.area, price: last.price } : {}
          onChange([...stacks, { ...emptyStack(next, last?.kind), ...like }])
        }}
      >
        <Plus aria-hidden="true" />
        {t("addStack")}
      </Button>
    </div>
  )
}
