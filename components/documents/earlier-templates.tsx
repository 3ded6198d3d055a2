"use client"

import { EllipsisVertical } from "lucide-react"
import { useTranslations } from "next-intl"
import { Menu, MenuItem, MenuLink } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import { Section } from "@/components/ui/section"
import type { TemplateDto } from "@/lib/domain/documents/templates/schema"
import { formatDateTime } from "@/lib/i18n/format-time"
import { useTemplateActions } from "./use-template-actions"

type EarlierTemplatesProps = { complexId: string; templates: readonly TemplateDto[] }

/** What documents were made of before; each can be put in use again. */
export function EarlierTemplates({ complexId, templates }: EarlierTemplatesProps) {
  const t = useTranslations("documents.screen")
  const { activate } = useTemplateActions()
  if (templates.length === 0) return null
  return (
    <Section title={t("earlier")} note={String(templates.length)}>
      <ul>
        {templates.map(({ id, file, addedAt, addedBy }) => (
          <li key={id} className="flex min-h-13 items-center justify-between gap-4 border-b border-line py-2">
            <div className="min-w-0">
              <p className="truncate font-medium">{file.name}</p>
              <p className="text-sm text-soft tabular">
                {[formatDateTime(addedAt), addedBy].filter(Boolean).join(" · ")}
              </p>
            </div>
            <Menu
              trigger={
                <IconButton label={t("actions", { name: file.name })}>
                  <EllipsisVertical aria-hidden="true" />
                </IconButton>
              }
            >
              <MenuItem onSelect={() => activate.mutate({ id: complexId, templateId: id })}>{t("activate")}</MenuItem>
              <MenuLink>
                <a href={file.url} download>
                  {t("original")}
                </a>
              </MenuLink>
            </Menu>
          </li>
        ))}
      </ul>
    </Section>
  )
}
