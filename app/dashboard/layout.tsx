import "../globals.css"
import type { Metadata, Route } from "next"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { NextIntlClientProvider } from "next-intl"
import { getTranslations } from "next-intl/server"
import { ShiftControl } from "@/components/attendance/shift-control"
import { SearchBox } from "@/components/leads/search-box"
import { Bell } from "@/components/notifications/bell"
import { Providers } from "@/components/shell/providers"
import { Shell } from "@/components/shell/shell"
import { fontVariables } from "@/components/ui/fonts"
import { currentActor } from "@/lib/auth/session"
import { getMyShift } from "@/lib/domain/attendance/queries"
import { listComplexShortcuts } from "@/lib/domain/complexes/register/queries"

// A page that were made static by accident would carry no nonce and so run no script.
export const dynamic = "force-dynamic"

const PASSWORD = "/dashboard/password"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell")
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, robots: { index: false } }
}

/** Language and theme are the person's; a session that ended since the proxy looked leads to the sign-in page. */
export default async function DashboardLayout({ children }: LayoutProps<"/dashboard">) {
  const path = (await headers()).get("x-path") ?? "/dashboard"
  const actor = await currentActor()
  if (!actor) redirect(`/login?callbackUrl=${encodeURIComponent(path)}` as Route)
  if (actor.mustChangePassword && !path.startsWith(PASSWORD)) redirect(PASSWORD as Route)
  const user = { name: actor.name, role: actor.role, theme: actor.theme }
  const [shift, complexes] = await Promise.all([getMyShift(actor), listComplexShortcuts(actor)])
  return (
    <html
      lang={actor.locale}
      data-theme={actor.theme === "system" ? undefined : actor.theme}
      className={fontVariables}
      suppressHydrationWarning
    >
      <body>
        <NextIntlClientProvider>
          <Providers>
            {actor.mustChangePassword ? (
              children
            ) : (
              <Shell
                user={user}
                search={<SearchBox />}
                complexes={complexes}
                shift={<ShiftControl initial={shift} />}
                notifications={<Bell />}
              >
                {children}
              </Shell>
            )}
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
