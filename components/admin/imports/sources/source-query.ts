import { client } from "@/lib/client/client"

const WHILE_READING_MS = 2_000

export function sourcesQuery() {
  return client.importSources.list.queryOptions({
    input: {},
    refetchInterval: ({ state }) => (state.data?.items.some((source) => source.reading) ? WHILE_READING_MS : false),
  })
}
