import { settings } from "./settings"

/** Everything the API promises. A route that is not here does not exist. */
export const contract = { settings }
