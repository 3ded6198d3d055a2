import { DomainError } from "../errors"

export const MIN_PASSWORD_LENGTH = 10

/** Refuses with `password_weak` a password that is short or is the login itself. Length counts characters. */
export function assertStrong(password: string, login: string): void {
  const short = [...password].length < MIN_PASSWORD_LENGTH
  if (short || password.toLowerCase() === login.toLowerCase()) {
    throw new DomainError("password_weak", { min: MIN_PASSWORD_LENGTH })
  }
}
