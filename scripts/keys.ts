import { disconnect } from "@/lib/db/client"
import { resealIdentities } from "@/lib/domain/contracts/rotation/commands"
import { resealInstagramTokens } from "@/lib/domain/instagram/accounts/commands"
import { env, provide } from "@/lib/env"
import { withDatabase } from "./database"
import { report } from "./failure"
import { loadSecrets } from "./secrets"

// After a new key was put first in ENCRYPTION_KEYS: seals what older keys sealed. Kept API answers keep theirs for a day.
try {
  const { DATABASE_PASSWORD: _, ...secrets } = await loadSecrets(env().DATA_DIR)
  provide(secrets)
  await withDatabase(async (url) => {
    provide({ DATABASE_URL: url })
    const tokens = await resealInstagramTokens()
    console.log(`Sealed again: ${await resealIdentities()} contracts, ${tokens} accounts. The old key may go in a day.`)
    await disconnect()
  })
} catch (error) {
  report(error)
}
