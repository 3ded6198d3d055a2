import type { PrismaPg } from "@prisma/adapter-pg"
import type { Transaction } from "@prisma/driver-adapter-utils"

/**
 * A transaction has one connection, and Prisma reads several relations of a row at once. node-postgres queues what comes while a
 * query runs, calls that deprecated and will refuse it: so the queries of a transaction wait for one another here.
 */
export function inTurn(adapters: PrismaPg): PrismaPg {
  const connect = adapters.connect.bind(adapters)
  adapters.connect = async () => {
    const adapter = await connect()
    const startTransaction = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => queued(await startTransaction(level))
    return adapter
  }
  return adapters
}

function queued(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined) // a refused query is its caller's; the next one's turn comes all the same
    return mine
  }
  const queryRaw = transaction.queryRaw.bind(transaction)
  const executeRaw = transaction.executeRaw.bind(transaction)
  transaction.queryRaw = (query) => after(() => queryRaw(query))
  transaction.executeRaw = (query) => after(() => executeRaw(query))
  return transaction
}
