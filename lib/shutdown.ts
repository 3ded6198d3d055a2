// Next bundles pages and route handlers apart from the server entry: the signal is shared through the process.
const store = globalThis as typeof globalThis & { shaxmatkaShutdown?: AbortController; shaxmatkaLeaving?: true }

function controller(): AbortController {
  store.shaxmatkaShutdown ??= new AbortController()
  return store.shaxmatkaShutdown
}

/** Aborts when the server begins to stop: endless answers (event streams) end themselves then. */
export function shutdownSignal(): AbortSignal {
  return controller().signal
}

export function beginShutdown(): void {
  controller().abort()
}

/** This instance still answers everything, and asks a balancer to send it nothing new. */
export function beginLeaving(): void {
  store.shaxmatkaLeaving = true
}

export function isLeaving(): boolean {
  return store.shaxmatkaLeaving === true
}
