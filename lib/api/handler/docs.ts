import type { Exchange } from "./exchange"

/** The documentation's pages and files, or null for every other path. */
export async function docsPage(_exchange: Exchange): Promise<Response | null> {
  return null
}
