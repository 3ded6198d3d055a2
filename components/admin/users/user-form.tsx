"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import { ROLES, type Role } from "@/lib/domain/policy"
import type { IssuedUserDto, UserDto } from "@/lib/domain/users/schema"

type UserFormProps = { person: UserDto | null; defaultCap: number; onDone: (user: IssuedUserDto) => void }

/** A new employee gets a password made here and shown once. A login stays what it was: work is signed with it. */
export function UserForm({ person, defaultCap, onDone }: UserFormProps) {
  const t = useTranslations("admin.users")
  const roles = useTranslations("roles")
  const common = useTranslations("common")
  const sentence = useRefusal()
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: client.users.key() })
  const create = useMutation(client.users.create.mutationOptions({ onSettled }))
  const update = useMutation(client.users.update.mutationOptions({ onSettled }))
  const [texts, setTexts] = useState({
    name: person?.name ?? "",
    login: "",
    phone: person?.phone ?? "",
    email: person?.email ?? "",
    cap: person?.leadCap?.toString() ?? "",
  })
  const [role, setRole] = useState<Role>(person?.role ?? "sales")
  const { error, isPending } = person ? update : create
  const problem = error ? readProblem(error) : null
  const type = (field: keyof typeof texts) => ({
    value: texts[field],
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [field]: event.target.value }),
  })

  function save(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    const profile = {
      name: texts.name,
      phone: texts.phone.trim() || null,
      email: texts.email.trim() || null,
      leadCap: texts.cap === "" ? null : Number(texts.cap),
    }
    if (!person) return create.mutate({ ...profile, login: texts.login, role }, { onSuccess: onDone })
    // A role that stays is not sent: changing it ends the person's sessions.
    update.mutate({ id: person.id, ...profile, ...(role === person.role ? {} : { role }) }, { onSuccess: onDone })
  }

  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-4 pt-1">
      <Field label={t("name")} required error={fieldProblem(problem, "name")}>
        <Input autoFocus autoComplete="off" maxLength={120} {...type("name")} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {person ? null : (
          <Field
            label={t("login")}
            required
            hint={t("loginHint")}
            error={problem?.code === "login_taken" ? problem.detail : fieldProblem(problem, "login")}
          >
            <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={60} {...type("login")} />
          </Field>
        )}
        <Field
          label={t("role")}
          hint={person && role !== person.role ? t("roleHint") : undefined}
          error={fieldProblem(problem, "role")}
        >
          <Select
            value={role}
            onValueChange={setRole}
            options={ROLES.map((value) => ({ value, label: roles(value) }))}
          />
        </Field>
        <Field label={t("phone")} error={fieldProblem(problem, "phone")}>
          <Input type="tel" autoComplete="off" maxLength={40} {...type("phone")} />
        </Field>
        <Field label={t("email")} error={fieldProblem(problem, "email")}>
          <Input type="email" autoComplete="off" maxLength={200} {...type("email")} />
        </Field>
        {role === "sales" ? (
          <Field label={t("cap")} hint={t("capHint", { cap: defaultCap })} error={fieldProblem(problem, "leadCap")}>
            <Input type="number" inputMode="numeric" numeric min={0} max={1000} {...type("cap")} />
          </Field>
        ) : null}
      </div>
      {problem && problem.errors.length === 0 && problem.code !== "login_taken" ? (
        <p role="alert" className="text-late">
          {sentence(error)}
        </p>
      ) : null}
      <Button type="submit" variant="primary" pending={isPending} className="self-end">
        {person ? common("save") : t("add")}
      </Button>
    </form>
  )
}
