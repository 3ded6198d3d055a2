// Next bundles pages and route handlers apart from the server entry: the signal is shared through the process.
const store = globalThis as typeof globalThis & { shaxmatkaShutdown?: AbortController }

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
