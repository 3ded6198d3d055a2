import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { getContract } from "@/lib/domain/contracts/queries"
import { resealIdentities } from "@/lib/domain/contracts/rotation/commands"
import { env, provide } from "@/lib/env"
import { BUYER, makeDraft, type Office, openOffice } from "../support/sale"

let office: Office
beforeAll(async () => {
  office = await openOffice()
})

function useKeys(keys: string[]) {
  process.env.ENCRYPTION_KEYS = keys.join(",")
  provide({})
}

test("after a rotation passports read the same without the old key, and are not stored in the open", async () => {
  const { contract } = await makeDraft(office)
  const old = env().ENCRYPTION_KEYS
  const next = `t2:${Buffer.alloc(32, 9).toString("base64")}`
  useKeys([next, ...old])
  expect(await resealIdentities()).toBe(1)
  expect(await resealIdentities(), "a second run finds nothing to do").toBe(0)
  useKeys([next])
  expect((await getContract(office.admin.actor, contract.id)).buyer).toMatchObject({
    passport: BUYER.passport,
    pinfl: BUYER.pinfl,
  })
  const row = await db.contract.findUniqueOrThrow({
    where: { id: contract.id },
    select: { passport: true, pinfl: true },
  })
  expect(row.passport).toMatch(/^t2\./)
  expect(`${row.passport} ${row.pinfl}`).not.toContain(BUYER.passport)
  useKeys(old)
  await expect(getContract(office.admin.actor, contract.id), "the old key alone opens nothing").rejects.toThrow("t2")
})
