"use client"

import { useMutation } from "@tanstack/react-query"
import { EllipsisVertical } from "lucide-react"
import { useTranslations } from "next-intl"
import { useRefusal } from "@/components/desk/use-refusal"
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { ImportSourceDto } from "@/lib/domain/imports/sources/schema"
import { sheetAddressOf } from "./sheet-address"
import type { SourceTask } from "./source-dialogs"
import { useSourcesChanged } from "./use-sources-changed"

type SourceMenuProps = { source: ImportSourceDto; connected: boolean; onTask: (task: SourceTask) => void }

export function SourceMenu({ source, connected, onTask }: SourceMenuProps) {
  const t = useTranslations("importSources")
  const sentence = useRefusal()
  const onSettled = useSourcesChanged()
  const { id, name, active, reading, sheetId } = source
  const after = { onSettled, onError: (error: unknown) => toast.error(sentence(error)) }
  const read = useMutation(
    client.importSources.read.mutationOptions({
      ...after,
      onSuccess: ({ reading: goesOn, lastError }) => {
        if (goesOn) toast(t("reading"))
        else if (lastError === null) toast.success(t("readDone", { name }))
        else toast.error(t("readFailed", { name }))
      },
    }),
  )
  const change = useMutation(
    client.importSources.change.mutationOptions({
      ...after,
      onSuccess: () => toast.success(t(active ? "pausedDone" : "resumedDone")),
    }),
  )
  return (
    <Menu
      trigger={
        <IconButton label={t("actionsOf", { name })} disabled={read.isPending || change.isPending}>
          <EllipsisVertical aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem disabled={!connected || reading} onSelect={() => read.mutate({ id })}>
        {t("readNow")}
      </MenuItem>
      <MenuItem onSelect={() => onTask({ kind: "edit", source })}>{t("edit")}</MenuItem>
      <MenuItem onSelect={() => change.mutate({ id, active: !active })}>{t(active ? "pause" : "resume")}</MenuItem>
      <MenuLink>
        <a href={sheetAddressOf(sheetId)} target="_blank" rel="noreferrer">
          {t("openSheet")}
        </a>
      </MenuLink>
      <MenuSeparator />
      <MenuItem danger onSelect={() => onTask({ kind: "remove", source })}>
        {t("remove")}
      </MenuItem>
    </Menu>
  )
}
