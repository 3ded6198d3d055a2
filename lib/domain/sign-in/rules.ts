/**
 * Seconds to wait after the n-th failed sign-in of one login from one address; the last holds for all further ones. Three typing
 * mistakes cost nothing, nor do four people who share an account and begin the day at once; a guesser gets four tries an hour in
 * the end. Other addresses are not slowed down, so nobody can lock somebody else out.
 */
export const DELAYS_SECONDS = [0, 0, 0, 0, 1, 2, 4, 8, 15, 30, 60, 120, 300, 900] as const

/** Failures are forgotten after this many seconds without another. */
export const FORGET_AFTER_SECONDS = 24 * 3_600
