/** A complex as the admin's list shows it: how many units stand where, and what waits to be put on sale. */
export type ComplexStock = {
  id: string
  slug: string
  name: string
  published: boolean
  units: number
  available: number
  /** Held, reserved or in a contract that is not paid yet. */
  claimed: number
  /** Sold or handed over. */
  sold: number
  blocked: number
  /** Not on sale, and those of them that have a price and so may be. */
  hidden: number
  priced: number
  blocks: { id: string; name: string }[]
}
