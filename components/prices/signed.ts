/** A formatted sum with a plus where it grows; the minus is in it already. */
export function signed(text: string, amount: number): string {
  return amount > 0 ? `+${text}` : text
}
