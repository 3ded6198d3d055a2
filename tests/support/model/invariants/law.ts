/** A sentence about the product, and the SQL that finds what breaks it; `$1` is the moment of asking. */
export type Law = { sentence: string; sql: string }

/** Through Prisma in the domain's tests, through `pg` beside a running product. */
export type Query = (sql: string, values: unknown[]) => Promise<unknown[]>
