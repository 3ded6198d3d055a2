import { makeBackup, pruneBackups } from "@/lib/backup/make"
import { env, provide } from "@/lib/env"
import { withDatabase } from "./database"
import { report } from "./failure"

// A copy of the database and of the files, as the job makes it each night; the product may run meanwhile.
try {
  await withDatabase(async (url) => {
    // The embedded server's address is not in the environment; one of the operator's own is left as it is.
    provide({ DATABASE_URL: url })
    const { folder, rows, files } = await makeBackup()
    console.log(`${folder}: ${rows} rows, ${files} new files. Restore it with: npm run restore -- ${folder}`)
    const { BACKUP_KEEP } = env()
    const gone = BACKUP_KEEP > 0 ? await pruneBackups(BACKUP_KEEP) : 0
    if (gone > 0) console.log(`Removed ${gone} older than the last ${BACKUP_KEEP}.`)
  })
} catch (error) {
  report(error)
}
