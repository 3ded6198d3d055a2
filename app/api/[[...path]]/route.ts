import { handleApi } from "@/lib/api/handler"

export const dynamic = "force-dynamic"

// HEAD is left to Next: it answers with GET and drops the body.
export {
  handleApi as DELETE,
  handleApi as GET,
  handleApi as OPTIONS,
  handleApi as PATCH,
  handleApi as POST,
  handleApi as PUT,
}
