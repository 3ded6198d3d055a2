import { db, disconnect } from "@/lib/db/client"

/**
 * Seven thousand small transactions that each wait for the disk take longer than all they do. For the while of the seed a
 * commit does not wait; a power cut in these seconds loses a demo that is made anew. The setting holds for connections made
 * after it, so the pool is closed on both sides of the work.
 */
export async function withoutWaiting<T>(work: () => Promise<T>): Promise<T> {
  await db.$executeRaw`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$`
  await disconnect()
  try {
    return await work()
  } finally {
    await db.$executeRaw`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET synchronous_commit', current_database()); END $$`
    await disconnect()
  }
}
