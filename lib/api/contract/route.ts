import { oc } from "@orpc/contract"
import { z } from "zod"
import type { Permission } from "@/lib/domain/policy"

export type BodyKind = "json" | "form" | "multipart"

/** What handler.ts must know about a route before it reads the body. */
export type RouteMeta = {
  /** `public`: no sign-in. `signedIn`: any employee. Otherwise the role must reach the permission. */
  permission: Permission | "public" | "signedIn"
  /** `signIn`: counted with the attempts to sign in, by address, whoever sends it. */
  limit?: "signIn"
  /** Bytes a body may have; 256 KiB unless told. */
  maxBodyBytes?: number
  /** Kinds of body it takes; JSON unless told. */
  accepts?: BodyKind[]
}

/** RFC 9457, and what the code's sentence is made of (`until`, `seconds` …). `detail` and `errors` are in the caller's language. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.output<typeof problem>

/** Begins every declaration. A route without its own permission is refused by a test. */
export const route = oc.$meta<RouteMeta>({ permission: "signedIn" })
