import type { NextRequest } from "next/server"
import NextAuth from "next-auth"
import { limitSignIn } from "@/lib/api/sign-in-limit"
import { authOptions } from "@/lib/auth/options"

type Context = { params: Promise<{ nextauth: string[] }> }

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions())
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const refused = await limitSignIn(request)
  return refused ?? NextAuth(request, context, authOptions())
}
