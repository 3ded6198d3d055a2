import { hashKey } from "@tanstack/react-query"

/** Why a mutation was refused, as long as what would be sent is what was refused: the next change of it takes the sentence away. */
export function refusalOf<T>(mutation: { error: Error | null; variables: T | undefined }, toSend: T): Error | null {
  return hashKey([mutation.variables]) === hashKey([toSend]) ? mutation.error : null
}
