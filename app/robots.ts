import type { MetadataRoute } from "next"
import { siteAddress } from "@/lib/seo/address"

/** The address of the site is known where it runs, not where it was built. */
export const dynamic = "force-dynamic"

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/dashboard", "/login", "/uz/login", "/en/login", "/api/", "/*/search", "/*/schedule", "/b/"],
    },
    sitemap: `${siteAddress()}/sitemap.xml`,
  }
}
