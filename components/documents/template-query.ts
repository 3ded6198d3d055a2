import { client } from "@/lib/client/client"

export function templatesQuery(complexId: string) {
  return client.documents.templates.queryOptions({ input: { id: complexId } })
}
