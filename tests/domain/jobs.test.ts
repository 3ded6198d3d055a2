import { EventEmitter, once } from "node:events"
import { expect, test } from "vitest"
import { JOBS } from "@/inngest/jobs"
import { runScheduledJob } from "@/inngest/run"
import { db } from "@/lib/db/client"
import { pruneJobRuns, runJob, runJobNow } from "@/lib/domain/jobs/commands"
import { makeUser } from "../support/factories"

const slot = new Date("2026-11-23T06:00:00Z")
const runsOf = (job: string) => db.jobRun.findMany({ where: { job }, orderBy: { id: "asc" } })

test("a run is recorded with its start, end and result", async () => {
  const outcome = await runJob("count", async () => ({ counted: 3 }), slot, new Date("2026-11-23T06:00:02Z"))
  expect(outcome).toMatchObject({ status: "done", result: { counted: 3 } })
  const [run] = await runsOf("count")
  expect(run).toMatchObject({ startedAt: new Date("2026-11-23T06:00:02Z"), result: { counted: 3 }, error: null })
  expect(run?.finishedAt).toBeInstanceOf(Date)
})

test("a run that fails is recorded with its error, and may be tried again for the same slot", async () => {
  const broken = () => Promise.reject(new Error("no network"))
  await expect(runJob("fetch", broken, slot)).rejects.toThrow("no network")
  expect(await runJob("fetch", async () => ({}), slot)).toMatchObject({ status: "done" })
  expect((await runsOf("fetch")).map((run) => run.error)).toEqual(["Error: no network", null])
})

test("eight instances are due at once: one runs, whether the others come during the run or after it", async () => {
  let runs = 0
  const work = async () => {
    runs++
    await new Promise((resolve) => setTimeout(resolve, 100))
    return {}
  }
  const instances = Array.from({ length: 8 }, () => runJob("sweep", work, slot))
  const outcomes = [...(await Promise.all(instances)), await runJob("sweep", work, slot)]
  expect(outcomes.filter((outcome) => outcome.status === "done")).toHaveLength(1)
  expect(runs).toBe(1)
  expect(await runsOf("sweep")).toHaveLength(1)
})

test("another job is not held up by one that runs", async () => {
  const gate = new EventEmitter()
  const begun = once(gate, "begun")
  const work = async () => {
    const ended = once(gate, "end")
    gate.emit("begun")
    await ended
    return {}
  }
  const long = runJob("long", work, slot)
  await begun
  expect(await runJob("short", async () => ({}), slot)).toMatchObject({ status: "done" })
  gate.emit("end")
  expect(await long).toMatchObject({ status: "done" })
})

test("an admin runs a job at once, also twice in its minute, and the log says who", async () => {
  const { actor, id } = await makeUser("admin")
  const work = async () => ({ counted: 1 })
  await runJob("by-hand", work, slot)
  expect(await runJobNow(actor, "by-hand", work)).toMatchObject({ status: "done", result: { counted: 1 } })
  expect(await runsOf("by-hand")).toHaveLength(2)
  const logged = await db.activity.findMany({ where: { kind: "job.started" } })
  expect(logged).toMatchObject([{ actorId: id, entity: "job", entityId: "by-hand" }])
  await expect(runJobNow((await makeUser("rop")).actor, "by-hand", work)).rejects.toMatchObject({ code: "forbidden" })
})

test("runs are forgotten after thirty days", async () => {
  await runJob("old", async () => ({}), undefined, new Date("2026-10-01T00:00:00Z"))
  expect(await pruneJobRuns(new Date("2026-11-23T00:00:00Z"))).toBe(1)
  expect(await runsOf("old")).toHaveLength(0)
})

test("every job of the list has a name of its own and runs on an empty company", async () => {
  expect(new Set(JOBS.map((job) => job.id)).size).toBe(JOBS.length)
  for (const job of JOBS) expect(await runScheduledJob(job, undefined)).toMatchObject({ status: "done" })
})
