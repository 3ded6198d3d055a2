import { expect, test } from "vitest"
import { z } from "zod"
import { assertReachable } from "@/scripts/database"
import { explain, Failure } from "@/scripts/failure"

const errno = (code: string, path?: string) => Object.assign(new Error("raw text"), { code, path })

test.each([
  ["a full disk", errno("ENOSPC", "/data/x"), "The disk is full (/data/x): free some space"],
  ["a read-only disk", errno("EROFS"), "The disk is read-only"],
  ["a foreign folder", errno("EACCES"), "No permission to write"],
  ["a wrong password", errno("28P01"), "refused the user or password in DATABASE_URL"],
  ["a missing database", errno("3D000"), "does not exist: create it"],
  ["a cause below a wrapper", new Error("wrapped", { cause: errno("ENOSPC") }), "The disk is full"],
  ["several tries at once", new AggregateError([errno("ECONNREFUSED")]), "Nothing answers at DATABASE_URL"],
  ["our own sentence", new Failure("Do this."), "Do this."],
])("%s is told in one sentence", (_, error, sentence) => {
  expect(explain(error)).toContain(sentence)
  expect(explain(error)).not.toContain("\n")
})

test("a bug keeps its stack", () => {
  expect(explain(new TypeError("x is not a function"))).toBeUndefined()
})

test("a wrong variable is named", () => {
  const { error } = z.object({ PORT: z.string().regex(/^\d+$/) }).safeParse({ PORT: "abc" })
  expect(explain(error)).toMatch(/^The environment is wrong: PORT .*\.env\.example/)
})

test.each([
  ["nonsense", "is not an address"],
  ["mysql://x@localhost/x", "is not an address"],
  ["postgresql://x:y@127.0.0.1:1/z", "Nothing answers at DATABASE_URL"],
])("DATABASE_URL=%s is refused before anything is done", async (url, sentence) => {
  const error = await assertReachable(url).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(explain(error)).toContain(sentence)
})
