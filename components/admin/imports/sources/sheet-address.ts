/** As the browser shows it. */
export function sheetAddressOf(sheetId: string): string {
  return `https://docs.google.com/spreadsheets/d/${sheetId}/edit`
}
