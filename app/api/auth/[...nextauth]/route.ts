import type { NextRequest } from "next/server"
import NextAuth from "next-auth"
import { limitSignIn } from "@/lib/api/sign-in-limit"
import { authOptions } from "@/lib/auth/options"

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth guesses its own origin; a form without JavaScript may only be led to the one it came from. */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  const response: Response = await NextAuth(request, context, authOptions())
  const location = response.headers.get("location")
  if (location) {
    const { pathname, search } = new URL(location, request.url)
    response.headers.set("location", pathname + search)
  }
  return response
}

export function GET(request: NextRequest, context: Context): Promise<Response> {
  return answer(request, context)
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  return (await limitSignIn(request)) ?? answer(request, context)
}
