import { identify } from "@/lib/api/handler/caller"
import { serveMedia } from "@/lib/media/serve"

/** Outside the contract: browsers and the public site ask here, with a cookie or without. */
export async function GET(request: Request, { params }: RouteContext<"/media/[key]">): Promise<Response> {
  const { key } = await params
  return serveMedia(request, key, async () => {
    const actor = (await identify(request.headers))?.actor
    return actor && !actor.mustChangePassword ? actor : null
  })
}
