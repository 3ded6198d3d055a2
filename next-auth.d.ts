import type { Role } from "@/lib/domain/policy"

declare module "next-auth" {
  interface User {
    id: string
    name: string
    role: Role
    tokenVersion: number
  }
  interface Session {
    user: { id: string; name: string; role: Role }
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    uid?: string
    /** The user's token version at sign-in. */
    tv?: number
    /** Milliseconds. */
    loginAt?: number
    role?: Role
  }
}
