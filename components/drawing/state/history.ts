/** A chain back to the first state of the visit: adding a step copies nothing, so there may be any number. */
type Chain<T> = { value: T; before: Chain<T> } | null

export type History<T> = {
  past: Chain<T>
  present: T
  future: Chain<T>
  /** Steps of one gesture have one name and become one step: arrow after arrow, letter after letter. */
  group: string | null
}

export function begin<T>(present: T): History<T> {
  return { past: null, present, future: null, group: null }
}

export function commit<T>(history: History<T>, next: T, group: string | null = null): History<T> {
  if (next === history.present) return history
  const merged = group !== null && group === history.group
  const past = merged ? history.past : { value: history.present, before: history.past }
  return { past, present: next, future: null, group }
}

export function undo<T>({ past, present, future, ...rest }: History<T>): History<T> {
  if (!past) return { past, present, future, ...rest }
  return { past: past.before, present: past.value, future: { value: present, before: future }, group: null }
}

export function redo<T>({ past, present, future, ...rest }: History<T>): History<T> {
  if (!future) return { past, present, future, ...rest }
  return { past: { value: present, before: past }, present: future.value, future: future.before, group: null }
}
