import path from "node:path"
import { defineConfig } from "prisma/config"

// Only `prisma generate` and `prisma format` are used; migrations go through scripts/migrate.ts, which needs no download.
export default defineConfig({ schema: path.join("prisma", "schema") })
