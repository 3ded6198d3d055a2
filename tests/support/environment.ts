import { afterAll } from "vitest"
import { provide } from "@/lib/env"

// Files share a process and its modules: the next one finds the environment, and what was made of it, as this one did.
const before = { ...process.env }
const made = globalThis as { shaxmatkaLog?: unknown; shaxmatkaLimits?: unknown; shaxmatkaShutdown?: unknown }

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
  provide({}) // reads it anew
  made.shaxmatkaLog = undefined
  made.shaxmatkaLimits = undefined
  made.shaxmatkaShutdown = undefined
})
