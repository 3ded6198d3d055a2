import { z } from "zod"
import { changeSettingsInput, settingDto } from "@/lib/domain/settings/schema"
import { route } from "./route"

const items = z.object({ items: z.array(settingDto) })

export const settings = {
  list: route
    .meta({ permission: "setting.manage" })
    .route({
      method: "GET",
      path: "/api/settings",
      tags: ["People and work"],
      summary: "Every setting with its default",
    })
    .input(z.strictObject({}))
    .output(items),
  change: route
    .meta({ permission: "setting.manage" })
    .route({ method: "PATCH", path: "/api/settings", tags: ["People and work"], summary: "Change settings" })
    .input(changeSettingsInput)
    .output(items),
}
