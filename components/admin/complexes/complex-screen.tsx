"use client"

import { EllipsisVertical, Plus } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Menu, MenuItem, MenuLink } from "@/components/ui/dropdown-menu"
import { EmptyState } from "@/components/ui/empty-state"
import { IconButton } from "@/components/ui/icon-button"
import { PageHeader } from "@/components/ui/page-header"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { ComplexStock } from "@/lib/domain/reports/stock/schema"
import { formatNumber } from "@/lib/i18n/format"
import { ComplexForm } from "./complex-form"
import { PublishDialog } from "./publish-dialog"
import { ReleaseDialog } from "./release-dialog"

type Task = { kind: "create" } | { kind: "publish" | "release"; complex: ComplexStock }

const addressOf = (id: string) => `/dashboard/admin/complexes/${id}` as Route

const COUNTS = ["available", "claimed", "sold", "blocked", "hidden"] as const

/** What there is to sell, and what the public sees of it. */
export function ComplexScreen({ complexes }: { complexes: readonly ComplexStock[] }) {
  const t = useTranslations()
  const router = useRouter()
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const add = (
    <Button variant="primary" onClick={() => setTask({ kind: "create" })}>
      <Plus aria-hidden="true" />
      {t("admin.complexes.add")}
    </Button>
  )
  return (
    <>
      <PageHeader title={t("shell.nav.complexes")} actions={complexes.length > 0 ? add : null} />
      {complexes.length === 0 ? (
        <EmptyState title={t("admin.complexes.empty")} text={t("admin.complexes.emptyText")} action={add} />
      ) : (
        <Table label={t("shell.nav.complexes")}>
          <TableHead>
            <Th>{t("admin.complexes.name")}</Th>
            <Th numeric>{t("admin.complexes.units")}</Th>
            {COUNTS.map((key) => (
              <Th
                key={key}
                numeric
                className={key === "available" || key === "hidden" ? "max-sm:hidden" : "max-lg:hidden"}
              >
                {t(`admin.complexes.${key}`)}
              </Th>
            ))}
            <Th className="w-11">
              <span className="sr-only">{t("admin.complexes.actions")}</span>
            </Th>
          </TableHead>
          <tbody>
            {complexes.map((complex) => (
              <TableRow key={complex.id}>
                <Td className="py-1!">
                  <Link href={addressOf(complex.id)} className="font-medium underline-offset-4 hover:underline">
                    {complex.name}
                  </Link>
                  <p className="mt-0.5">
                    <Badge tone={complex.published ? "accent" : "neutral"}>
                      {t(complex.published ? "admin.complexes.published" : "admin.complexes.unpublished")}
                    </Badge>
                  </p>
                </Td>
                <Td numeric className="font-medium">
                  {formatNumber(complex.units)}
                </Td>
                {COUNTS.map((key) => (
                  <Td
                    key={key}
                    numeric
                    className={key === "available" || key === "hidden" ? "max-sm:hidden" : "max-lg:hidden"}
                  >
                    {complex[key] > 0 ? formatNumber(complex[key]) : <span className="text-soft">–</span>}
                  </Td>
                ))}
                <Td className="text-right">
                  <Menu
                    trigger={
                      <IconButton label={t("admin.complexes.actionsOf", { name: complex.name })}>
                        <EllipsisVertical aria-hidden="true" />
                      </IconButton>
                    }
                  >
                    <MenuItem disabled={complex.hidden === 0} onSelect={() => setTask({ kind: "release", complex })}>
                      {t("admin.complexes.release")}
                    </MenuItem>
                    <MenuItem onSelect={() => setTask({ kind: "publish", complex })}>
                      {t(complex.published ? "admin.complexes.unpublish" : "admin.complexes.publish")}
                    </MenuItem>
                    {(["xlsx", "csv"] as const).map((format) => (
                      <MenuLink key={format}>
                        <a href={`/api/units/export?complexId=${complex.id}&format=${format}`} download>
                          {t(`exports.menu.units.${format}`)}
                        </a>
                      </MenuLink>
                    ))}
                    {complex.published ? (
                      <MenuLink>
                        <Link href={`/shaxmatki/${complex.slug}` as Route} target="_blank">
                          {t("admin.complexes.openSite")}
                        </Link>
                      </MenuLink>
                    ) : null}
                  </Menu>
                </Td>
              </TableRow>
            ))}
          </tbody>
        </Table>
      )}
      {task?.kind === "create" ? (
        <Dialog
          open
          onOpenChange={(open) => (open ? undefined : close())}
          title={t("admin.complexes.add")}
          description={t("admin.complexes.addText")}
          closeLabel={t("common.close")}
        >
          <ComplexForm onDone={({ id }) => router.push(addressOf(id))} />
        </Dialog>
      ) : null}
      {task?.kind === "publish" ? <PublishDialog complex={task.complex} onClose={close} /> : null}
      {task?.kind === "release" ? <ReleaseDialog complex={task.complex} onClose={close} /> : null}
    </>
  )
}
