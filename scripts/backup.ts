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
    const { BACKUP_KEEP_DAYS: days, BACKUP_KEEP_WEEKS: weeks } = env()
    const gone = days > 0 ? await pruneBackups({ days, weeks }) : 0
    if (gone > 0) console.log(`Removed ${gone}: kept are those of ${days} days and the last of each of ${weeks} weeks.`)
  })
} catch (error) {
  report(error)
}
