"use client"

import { ChevronDown, Download } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/dropdown-menu"
import { Panel } from "@/components/ui/panel"
import type { DocumentKind } from "@/lib/domain/documents/rules"
import type { TemplateDto } from "@/lib/domain/documents/templates/schema"
import { formatDate } from "@/lib/i18n/format-time"
import { TemplateUpload } from "./template-upload"
import { useDownload } from "./use-download"
import { useTemplateActions } from "./use-template-actions"

type CurrentTemplateProps = { complexId: string; kind: DocumentKind; template: TemplateDto | null }

/** What documents of a kind are made of now, and how that is changed. */
export function CurrentTemplate({ complexId, kind, template }: CurrentTemplateProps) {
  const t = useTranslations("documents.screen")
  const download = useDownload()
  const { retire } = useTemplateActions()
  const home = `/api/complexes/${complexId}/templates`
  const ofFile = template ? `&mediaId=${template.file.id}` : ""
  return (
    <Panel className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 max-w-xl">
        <h2 className="text-lg font-semibold">{t(template ? "own" : "builtIn")}</h2>
        <p className="break-words text-soft">
          {template ? t("added", { name: template.file.name, date: formatDate(template.addedAt) }) : t("builtInText")}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Menu
          trigger={
            <Button pending={download.isPending}>
              {t("preview")}
              <ChevronDown aria-hidden="true" />
            </Button>
          }
        >
          <MenuItem onSelect={() => download.mutate(`${home}/example?kind=${kind}&format=docx${ofFile}`)}>
            {t("previewDocx")}
          </MenuItem>
          <MenuItem onSelect={() => download.mutate(`${home}/example?kind=${kind}&format=pdf`)}>
            {t("previewPdf")}
          </MenuItem>
          {template ? (
            <>
              <MenuLink>
                <a href={template.file.url} download>
                  {t("original")}
                </a>
              </MenuLink>
              <MenuSeparator />
              <MenuItem onSelect={() => retire.mutate({ id: complexId, templateId: template.id })}>
                {t("retire")}
              </MenuItem>
            </>
          ) : null}
        </Menu>
        <Button onClick={() => download.mutate(`${home}/starter?kind=${kind}`)}>
          <Download aria-hidden="true" />
          {t("starter")}
        </Button>
        <TemplateUpload complexId={complexId} kind={kind} />
      </div>
    </Panel>
  )
}
