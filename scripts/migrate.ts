import { withDatabase } from "./database"
import { Failure, report } from "./failure"
import { check, deploy, develop, drift, markApplied, markRolledBack, reset, status } from "./migrate/engine"

const USAGE =
  "npm run db:migrate -- [deploy | status | check | drift | dev <name> | draft <name> | rolled-back <dir> | applied <dir> | reset]"

/** Exit code: 0 done or in agreement, 2 the two sides differ. */
async function run(url: string, command: string, name: string | undefined): Promise<number> {
  const named = () => {
    if (name) return name
    throw new Failure(`Say which one: ${USAGE}`)
  }
  const differs = (sql: string) => {
    console.log(sql || "No difference.")
    return sql ? 2 : 0
  }
  switch (command) {
    case "deploy": {
      const applied = await deploy(url)
      console.log(applied.length > 0 ? `Applied ${applied.join(", ")}` : "Nothing to apply.")
      return 0
    }
    case "status": {
      const found = await status(url)
      console.log(JSON.stringify(found, null, 2))
      return found.history || found.editedMigrationNames.length > 0 || found.failedMigrationNames.length > 0 ? 2 : 0
    }
    case "check":
      return differs(await check(url))
    case "drift":
      return differs(await drift(url))
    case "dev":
    case "draft": {
      const { created, warnings } = await develop(url, name ?? "change", command === "draft")
      for (const warning of warnings) console.warn(`! ${warning}`)
      console.log(created ? `Wrote prisma/migrations/${created}` : "No change.")
      return 0
    }
    case "rolled-back":
      await markRolledBack(url, named())
      return 0
    case "applied":
      await markApplied(url, named())
      return 0
    case "reset":
      await reset(url)
      console.log(`Emptied. Applied ${(await deploy(url)).join(", ")}`)
      return 0
    default:
      throw new Failure(`Unknown command ${command}: ${USAGE}`)
  }
}

const [command = "deploy", name] = process.argv.slice(2)
try {
  process.exitCode = await withDatabase((url) => run(url, command, name))
} catch (error) {
  report(error)
}
// The engine keeps its pool and a timer, which would hold the process for a minute.
process.exit()
