const SHOWN_AFTER_MS = 1_000

/** Runs one step; when it takes longer than a second it says so, and in the end how long it took. */
export async function step<T>(label: string, work: () => Promise<T> | T): Promise<T> {
  const began = performance.now()
  let shown = false
  const timer = setTimeout(() => {
    shown = true
    console.log(`${label} …`)
  }, SHOWN_AFTER_MS)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    const seconds = (performance.now() - began) / 1000
    if (shown || seconds > 1) console.log(`${label}: ${seconds.toFixed(1)} s`)
  }
}
