import { z } from "zod"

/** `POST /api/public/reminders/stop/{token}`; mail programs send the second by themselves. */
export const stopRemindersInput = z.strictObject({
  token: z.string().max(200),
  "List-Unsubscribe": z.string().max(100).optional(),
})
