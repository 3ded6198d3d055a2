"use client"

import { useQuery } from "@tanstack/react-query"
import { Search } from "lucide-react"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { Popover } from "radix-ui"
import { type KeyboardEvent, useId, useState } from "react"
import { controlClass } from "@/components/ui/control-class"
import { floatingClass } from "@/components/ui/floating-class"
import { Kbd } from "@/components/ui/kbd"
import { client } from "@/lib/client/client"
import { SearchResults } from "./search-results"
import { useSettled } from "./use-settled"

const SHOWN = 8
const SHORTEST = 2
const PAUSE_MS = 200

/** Finds a lead from anywhere: `/` comes here, arrows choose, Enter opens. */
export function SearchBox() {
  const t = useTranslations("leads.search")
  const router = useRouter()
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState("")
  const [active, setActive] = useState(0)
  const q = useSettled(text.trim(), PAUSE_MS)
  const found = useQuery(
    client.leads.list.queryOptions({
      input: { q, limit: SHOWN },
      enabled: open && q.length >= SHORTEST,
      placeholderData: (previous) => previous,
    }),
  )
  const leads = q.length >= SHORTEST ? (found.data?.items ?? []) : []
  // After the results stands one more line: all of them, as a list.
  const last = leads.length

  function go(index: number) {
    const lead = leads[index]
    if (!lead && q.length < SHORTEST) return
    setOpen(false)
    setText("")
    router.push((lead ? `/dashboard/leads/${lead.id}` : `/dashboard/leads?q=${encodeURIComponent(q)}`) as Route)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : -1
      setActive((active + step + last + 1) % (last + 1))
    } else if (event.key === "Enter") {
      event.preventDefault()
      go(active)
    } else if (event.key === "Escape") {
      setOpen(false)
      event.currentTarget.blur()
    }
  }

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <search className="relative block">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 left-3 my-auto size-4 text-soft"
          />
          <input
            data-search
            role="combobox"
            aria-label={t("label")}
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && q.length >= SHORTEST ? `${listId}-${active}` : undefined}
            autoComplete="off"
            maxLength={120}
            placeholder={t("placeholder")}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setActive(0)
              setOpen(true)
            }}
            onFocus={() => setOpen(text !== "")}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
            className={controlClass("peer h-9 rounded-full! pr-9 pl-9")}
          />
          <span className="pointer-events-none absolute inset-y-0 right-2.5 hidden items-center peer-focus:invisible sm:flex">
            <Kbd>/</Kbd>
          </span>
        </search>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          asChild
          align="start"
          sideOffset={6}
          collisionPadding={12}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <div
            id={listId}
            role="listbox"
            aria-label={t("label")}
            className={floatingClass("max-h-[70dvh] w-96 max-w-[calc(100vw-1.5rem)] overflow-y-auto p-1")}
          >
            <SearchResults
              listId={listId}
              leads={leads}
              active={active}
              short={q.length < SHORTEST}
              query={found}
              onActive={setActive}
              onChoose={go}
            />
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
