"use client"

import { Eye, EyeOff } from "lucide-react"
import { useTranslations } from "next-intl"
import { type ComponentProps, useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Input } from "@/components/ui/input"

export function PasswordInput(props: Omit<ComponentProps<typeof Input>, "type" | "suffix" | "numeric">) {
  const t = useTranslations("auth")
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <span className="relative block">
      <Input {...props} type={shown ? "text" : "password"} className="h-11 pr-11 text-lg" />
      <IconButton
        label={shown ? t("hidePassword") : t("showPassword")}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 right-1 my-auto"
      >
        <Icon aria-hidden="true" />
      </IconButton>
    </span>
  )
}
