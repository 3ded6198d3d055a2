import { createHash, randomBytes } from "node:crypto"
import { NextRequest, NextResponse } from "next/server"
import createIntlMiddleware from "next-intl/middleware"
import { THEME_SCRIPT } from "@/components/shell/theme-script"
import { isSecure, readClaims, sessionCookieName } from "@/lib/auth/cookie"
import { csrfCookieName, mintCsrfCookie, readCsrfToken } from "@/lib/auth/csrf"
import { publicPathKnown } from "@/lib/cache/known-paths"
import { env } from "@/lib/env"
import { readPublicPath } from "@/lib/i18n/public-path"
import { routing } from "@/lib/i18n/routing"

const DASHBOARD = /^\/dashboard(\/|$)/u
const LOGIN = /^\/((ru|uz|en)\/)?login(\/(forgot|reset))?$/u
/** Files of `public/` and metadata routes that lie at the root; a new one must be named here. */
const FILES = /^\/(icon\.svg|favicon\.ico|robots\.txt|sitemap\.xml|manifest\.webmanifest)$/u

const intl = createIntlMiddleware(routing)
const themeHash = createHash("sha256").update(THEME_SCRIPT).digest("base64")

/**
 * Which policy, which language, and what does not reach the renderer at all. It guards nothing by itself: the dashboard's layout
 * and every query ask for the session again.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl
  if (FILES.test(pathname)) return NextResponse.next()

  const headers = new Headers(request.headers)
  for (const name of ["x-nonce", "content-security-policy", "x-next-intl-locale", "x-path"]) headers.delete(name)

  if (!DASHBOARD.test(pathname) && !LOGIN.test(pathname)) {
    const { known, movedTo } = await publicPathKnown(pathname)
    if (movedTo) return NextResponse.redirect(new URL(movedTo + request.nextUrl.search, request.url), 308)
    const response = !known ? missing(request) : intl(new NextRequest(request, { headers }))
    response.headers.set("content-security-policy", policy("'unsafe-inline'"))
    return response
  }

  // Next reads the nonce for its own scripts from the request's policy. A nonce on a cached page would be a dead page.
  const csp = policy(`'nonce-${randomBytes(16).toString("base64")}' 'strict-dynamic' 'sha256-${themeHash}'`)
  headers.set("content-security-policy", csp)
  headers.set("x-path", pathname + request.nextUrl.search)
  const response = DASHBOARD.test(pathname) ? await dashboard(request, headers) : login(request, headers)
  response.headers.set("content-security-policy", csp)
  return response
}

/** An expired or a forged cookie is not worth asking the database about. */
async function dashboard(request: NextRequest, headers: Headers): Promise<NextResponse> {
  if (await readClaims(request.cookies.get(sessionCookieName())?.value))
    return NextResponse.next({ request: { headers } })
  const target = new URL("/login", request.url)
  target.searchParams.set("callbackUrl", request.nextUrl.pathname + request.nextUrl.search)
  return NextResponse.redirect(target)
}

/** The sign-in form carries its csrf token when it arrives, so its cookie must be there with the page. */
function login(request: NextRequest, headers: Headers): NextResponse {
  const name = csrfCookieName()
  if (readCsrfToken(request.cookies.get(name)?.value)) return intl(new NextRequest(request, { headers }))
  const value = mintCsrfCookie()
  headers.append("cookie", `${name}=${value}`)
  const response = intl(new NextRequest(request, { headers }))
  response.cookies.set(name, value, { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() })
  return response
}

/** One static page per language answers every unknown address, instead of a cached 404 for each. */
function missing(request: NextRequest): NextResponse {
  const { locale } = readPublicPath(request.nextUrl.pathname)
  return NextResponse.rewrite(new URL(`/${locale}/missing`, request.url), { status: 404 })
}

function policy(scripts: string): string {
  const evalInDev = env().NODE_ENV === "development" ? " 'unsafe-eval'" : ""
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}${evalInDev}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}

export const config = { matcher: ["/((?!api/|media/|feeds/|_next/).*)"] }
