import type { TestProject } from "vitest/node"
import { startTestCluster } from "./cluster"

declare module "vitest" {
  export interface ProvidedContext {
    /** Maintenance address of the run's PostgreSQL. */
    clusterUrl: string
    /** The moment of the demo that stands ready to be copied, in ISO 8601; empty when there is none. */
    demoAt: string
  }
}

type Shared = { cluster?: ReturnType<typeof startTestCluster>; projects: number }
// Each project loads this file for itself.
const holder = globalThis as typeof globalThis & { shaxmatkaTestCluster?: Shared }
holder.shaxmatkaTestCluster ??= { projects: 0 }
const shared = holder.shaxmatkaTestCluster

/** One PostgreSQL for all projects of a run: `npm test` has started it, or the first project does. */
export async function setup(project: TestProject): Promise<void> {
  shared.projects++
  const given = process.env.TEST_CLUSTER_URL
  if (!given) shared.cluster ??= startTestCluster()
  project.provide("demoAt", (given && process.env.TEST_DEMO_AT) || "")
  project.provide("clusterUrl", given ?? (await shared.cluster)?.url ?? "")
}

export async function teardown(): Promise<void> {
  shared.projects--
  if (shared.projects === 0) await (await shared.cluster)?.stop()
}
