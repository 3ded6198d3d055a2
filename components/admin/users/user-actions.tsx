"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { Dialog } from "@/components/ui/dialog"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { UserDto } from "@/lib/domain/users/schema"
import { OneTimeSecret } from "../one-time-secret"
import { UserForm } from "./user-form"

export type UserTask =
  | { kind: "create" }
  | { kind: "edit" | "password" | "signOut" | "deactivate" | "activate"; person: UserDto }
  | { kind: "issued"; login: string; password: string }

type UserActionsProps = { task: UserTask | null; onTask: (task: UserTask | null) => void; defaultCap: number }

/** The dialog of what is being done to an employee, one at a time. */
export function UserActions({ task, onTask, defaultCap }: UserActionsProps) {
  const t = useTranslations()
  const close = () => onTask(null)
  if (!task) return null
  if (task.kind === "issued") {
    return (
      <OneTimeSecret
        title={t("admin.users.issuedTitle")}
        text={t("admin.users.issuedText", { login: task.login })}
        label={t("admin.users.initialPasswordLabel")}
        secret={task.password}
        onClose={close}
      />
    )
  }
  if (task.kind === "create" || task.kind === "edit") {
    return (
      <Dialog
        open
        onOpenChange={(open) => (open ? undefined : close())}
        title={t(task.kind === "create" ? "admin.users.add" : "admin.users.editTitle")}
        closeLabel={t("common.close")}
      >
        <UserForm
          person={task.kind === "edit" ? task.person : null}
          defaultCap={defaultCap}
          onDone={(user) => {
            if (user.initialPassword) onTask({ kind: "issued", login: user.login, password: user.initialPassword })
            else close()
          }}
        />
      </Dialog>
    )
  }
  return <UserConfirm key={task.kind} kind={task.kind} person={task.person} onTask={onTask} />
}

type UserConfirmProps = {
  kind: "password" | "signOut" | "deactivate" | "activate"
  person: UserDto
  onTask: (task: UserTask | null) => void
}

function UserConfirm({ kind, person, onTask }: UserConfirmProps) {
  const t = useTranslations("admin.users.confirm")
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: client.users.key() })
  const update = useMutation(client.users.update.mutationOptions({ onSettled }))
  const signOut = useMutation(client.users.signOut.mutationOptions({ onSettled }))
  const running = kind === "signOut" ? signOut : update

  function confirm() {
    const done = () => {
      toast.success(t(`${kind}.done`, { name: person.name }))
      onTask(null)
    }
    if (kind === "signOut") return signOut.mutate({ id: person.id }, { onSuccess: done })
    if (kind !== "password") return update.mutate({ id: person.id, active: kind === "activate" }, { onSuccess: done })
    update.mutate(
      { id: person.id, password: true },
      {
        onSuccess: ({ login, initialPassword }) =>
          onTask(initialPassword ? { kind: "issued", login, password: initialPassword } : null),
      },
    )
  }

  return (
    <ConfirmDialog
      title={t(`${kind}.title`, { name: person.name })}
      text={t(`${kind}.text`)}
      submit={t(`${kind}.submit`)}
      danger={kind === "deactivate"}
      pending={running.isPending}
      error={running.error}
      onConfirm={confirm}
      onClose={() => onTask(null)}
    />
  )
}
