"use client"

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Bookmark, X } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { usePathname, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { Input } from "@/components/ui/input"
import { Popover } from "@/components/ui/popover"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { SCREENS } from "@/lib/domain/saved-views/schema"

/** Conditions of a list under names of one's own: one click from anywhere on it. */
export function SavedViews({ screen }: { screen: (typeof SCREENS)[number] }) {
  const t = useTranslations("savedViews")
  const [open, setOpen] = useState(false)
  const views = useQuery(client.savedViews.list.queryOptions({ input: { screen }, enabled: open }))
  const pathname = usePathname()
  const present = useSearchParams().toString()
  const items = views.data?.items ?? []
  return (
    <Popover
      label={t("title")}
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <Bookmark aria-hidden="true" />
          <span className="max-sm:sr-only">{t("title")}</span>
        </Button>
      }
    >
      <div className="flex w-64 max-w-full flex-col gap-3">
        {views.data && items.length === 0 ? <p className="text-soft">{t("empty")}</p> : null}
        <ul className="-mx-1.5 max-h-64 overflow-y-auto empty:hidden">
          {items.map(({ id, name, query }) => (
            <li key={id} className="flex items-center gap-1 rounded-control pr-1 pl-2 hover:bg-ink/4">
              <Link
                href={(query ? `${pathname}?${query}` : pathname) as Route}
                aria-current={query === present ? "page" : undefined}
                onClick={() => setOpen(false)}
                className="min-w-0 flex-1 truncate py-1.5 aria-[current=page]:font-semibold"
              >
                {name}
              </Link>
              <RemoveView id={id} name={name} />
            </li>
          ))}
        </ul>
        {present ? <SaveView screen={screen} query={present} /> : null}
      </div>
    </Popover>
  )
}

function RemoveView({ id, name }: { id: string; name: string }) {
  const t = useTranslations("savedViews")
  const queryClient = useQueryClient()
  const onError = useRefusalToast()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: client.savedViews.key() })
  const remove = useMutation(client.savedViews.remove.mutationOptions({ onError, onSettled }))
  return (
    <IconButton
      size="sm"
      label={t("remove", { name })}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ id })}
    >
      <X aria-hidden="true" />
    </IconButton>
  )
}

function SaveView({ screen, query }: { screen: (typeof SCREENS)[number]; query: string }) {
  const t = useTranslations("savedViews")
  const queryClient = useQueryClient()
  const [name, setName] = useState("")
  const save = useMutation(
    client.savedViews.save.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.savedViews.key() }),
      onSuccess: (view) => {
        setName("")
        toast.success(t("saved", { name: view.name }))
      },
    }),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() && !save.isPending) save.mutate({ screen, name, query })
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-2 border-t border-line pt-3">
      <Field label={t("name")}>
        <Input maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Refusal error={save.error} />
      <Button type="submit" pending={save.isPending} disabled={name.trim() === ""}>
        {t("save")}
      </Button>
    </form>
  )
}
