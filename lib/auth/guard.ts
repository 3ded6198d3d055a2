import type { Route } from "next"
import { redirect } from "next/navigation"
import type { Actor } from "@/lib/domain/actor"
import type { Role } from "@/lib/domain/policy"
import { currentActor } from "./session"

/** Where each role lands after signing in. */
export function homeOf(role: Role): Route {
  return `/dashboard/${role}` as Route
}

/** Where an initial password is changed. This page itself must ask for `currentActor`, or it would lead to itself for ever. */
export const CHANGE_PASSWORD_PATH = "/dashboard/password" as Route

/** For dashboard layouts: the person who is signed in. Everybody else is led to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect("/login" as Route)
  if (actor.mustChangePassword) redirect(CHANGE_PASSWORD_PATH)
  return actor
}

/** The same for one role's screens: others are led to their own home before anything streams. */
export async function requireRole(...roles: Role[]): Promise<Actor> {
  const actor = await requireActor()
  if (!roles.includes(actor.role)) redirect(homeOf(actor.role))
  return actor
}
