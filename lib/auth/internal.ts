import { sameSecret } from "@/lib/crypto/digest"
import { DomainError } from "@/lib/domain/errors"
import { secret } from "@/lib/env"

export const INTERNAL_HEADER = "x-internal-secret"

/** Refuses whoever is not this product's own process. The server entry lets only direct loopback connections get here. */
export function assertInternal(request: Request): void {
  if (!sameSecret(request.headers.get(INTERNAL_HEADER) ?? "", secret("INTERNAL_SECRET"))) {
    throw new DomainError("unauthenticated")
  }
}
