/** What a spreadsheet takes for a formula (OWASP, CSV injection), behind any number of apostrophes that were there before. */
const RISKY = /^'*[=+\-@\t\r]/u

/** Text that a spreadsheet shows and never computes: an apostrophe goes in front of what looks like a formula. */
export function defuse(text: string): string {
  return RISKY.test(text) ? `'${text}` : text
}

/** The text as it was before `defuse`: what was exported is imported without a change. */
export function undefuse(text: string): string {
  return text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text
}
