"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import { ROLES, type Role } from "@/lib/domain/policy"
import type { CreatedTokenDto } from "@/lib/domain/tokens/schema"

const DAY_MS = 86_400_000
const TERMS = ["30", "90", "365", ""] as const

/** The least a program needs is a role that may little, so admin is not what stands there first. */
export function TokenForm({ onMade }: { onMade: (token: CreatedTokenDto) => void }) {
  const t = useTranslations("admin.tokens")
  const roles = useTranslations("roles")
  const queryClient = useQueryClient()
  const [name, setName] = useState("")
  const [role, setRole] = useState<Role>("mop")
  const [days, setDays] = useState<(typeof TERMS)[number]>("365")
  const create = useMutation(
    client.tokens.create.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.tokens.key() }),
      onSuccess: onMade,
    }),
  )
  const problem = create.error ? readProblem(create.error) : null

  function save(event: FormEvent) {
    event.preventDefault()
    const expiresAt = days === "" ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString()
    if (!create.isPending) create.mutate({ name, role, expiresAt })
  }

  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-4 pt-1">
      <Field label={t("name")} hint={t("nameHint")} required error={fieldProblem(problem, "name")}>
        <Input autoFocus autoComplete="off" maxLength={120} value={name} onChange={(e) => setName(e.target.value)} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("role")} hint={t("roleHint")} error={fieldProblem(problem, "role")}>
          <Select
            value={role}
            onValueChange={setRole}
            options={ROLES.map((value) => ({ value, label: roles(value) }))}
          />
        </Field>
        <Field label={t("term")}>
          <Select
            value={days}
            onValueChange={setDays}
            options={TERMS.map((value) => ({
              value,
              label: value ? t("days", { count: Number(value) }) : t("noEnd"),
            }))}
          />
        </Field>
      </div>
      <Refusal error={create.error} unlessFields />
      <Button type="submit" variant="primary" pending={create.isPending} className="self-end">
        {t("add")}
      </Button>
    </form>
  )
}
