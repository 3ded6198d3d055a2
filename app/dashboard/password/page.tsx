import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PasswordForm } from "@/components/auth/password-form"
import { Logo } from "@/components/shell/logo"
import { currentActor } from "@/lib/auth/session"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.passwordPage")
  return { title: t("title") }
}

/** With an initial password this is the only page of the dashboard, and it stands without the shell. */
export default async function PasswordPage() {
  const t = await getTranslations()
  const forced = (await currentActor())?.mustChangePassword ?? false
  const content = (
    <>
      <h1 className="text-2xl font-bold">{t("auth.passwordPage.title")}</h1>
      <p className="mt-1 mb-6 max-w-md text-soft">
        {t(forced ? "auth.passwordPage.forced" : "auth.passwordPage.intro")}
      </p>
      <PasswordForm />
    </>
  )
  if (!forced) return content
  return (
    <main className="mx-auto max-w-sm px-5 py-8 sm:py-20">
      <div className="mb-10">
        <Logo name={t("shell.product")} />
      </div>
      {content}
    </main>
  )
}
