"use client"

import { Check, CircleAlert } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Section } from "@/components/ui/section"
import { missingForPublic } from "@/lib/domain/complexes/rules"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import { PublishDialog } from "../complexes/publish-dialog"

type PublicStandingProps = { complex: ComplexDto; available: number; pictures: number }

/** Whether the public sees the complex, and what it would miss. */
export function PublicStanding({ complex, available, pictures }: PublicStandingProps) {
  const t = useTranslations("complexEditor")
  const list = useTranslations("admin.complexes")
  const [asks, setAsks] = useState(false)
  const missing = missingForPublic(complex, { available, pictures })
  return (
    <Section title={t("standing")}>
      <div className="flex flex-col gap-4 pt-4">
        {missing.length === 0 ? (
          <p className="flex items-start gap-2">
            <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
            {t("complete")}
          </p>
        ) : (
          <div>
            <p className="mb-2 text-soft">{t(complex.published ? "missesNow" : "wouldMiss")}</p>
            <ul className="flex flex-col gap-1.5">
              {missing.map((need) => (
                <li key={need} className="flex items-start gap-2">
                  <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-held-ink" />
                  {t(`needs.${need}`)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="flex flex-wrap gap-2">
          <Button variant={complex.published ? "danger" : "primary"} onClick={() => setAsks(true)}>
            {list(complex.published ? "unpublish" : "publish")}
          </Button>
          {complex.published ? (
            <Link
              href={`/${complex.slug}` as Route}
              target="_blank"
              className="inline-flex h-9 items-center font-medium text-accent-strong underline-offset-4 hover:underline"
            >
              {list("openSite")}
            </Link>
          ) : null}
        </div>
      </div>
      {asks ? <PublishDialog complex={{ ...complex, available }} onClose={() => setAsks(false)} /> : null}
    </Section>
  )
}
