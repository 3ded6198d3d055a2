import { api } from "./api"
import { settings } from "./settings"

export const router = api.router({ settings })
