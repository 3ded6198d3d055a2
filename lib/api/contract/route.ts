import { oc } from "@orpc/contract"
import { z } from "zod"
import type { Permission } from "@/lib/domain/policy"

/** What handler.ts must know about a route before it reads the body. */
export type RouteMeta = {
  /** `public`: no sign-in. `signedIn`: any employee. Otherwise the role must reach the permission. */
  permission: Permission | "public" | "signedIn"
  /** Bytes a body may have; 256 KiB unless told. */
  maxBodyBytes?: number
}

/** RFC 9457. `code` is stable; `detail` and `errors` are in the caller's language. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

/** Begins every declaration. A route without its own permission is refused by a test. */
export const route = oc.$meta<RouteMeta>({ permission: "signedIn" })
