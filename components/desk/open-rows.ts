/**
 * Which number's rows are open is the address: it can be sent, and Back closes them. It is written without a trip to the server, so
 * the report stays as it is; `useSearchParams` tells the screen.
 */
export function openRows(href: string): void {
  window.history.pushState(null, "", href)
}
