/** Both tails of a distribution at one point, plain and as natural logarithms. */
export interface Tails {
  /** P(X ≤ x). */
  readonly lower: number
  /** P(X > x). */
  readonly upper: number
  readonly logLower: number
  readonly logUpper: number
}

/** Tails from the lower one, which the caller knows to its last digits, and its logarithm. */
export const tailsFrom = (lower: number, logLower: number): Tails => ({
  lower,
  upper: 1 - lower,
  logLower,
  logUpper: Math.log1p(-lower),
})

/** The tails of −X: lower and upper change places. */
export const opposite = ({ lower, upper, logLower, logUpper }: Tails): Tails => ({
  lower: upper,
  upper: lower,
  logLower: logUpper,
  logUpper: logLower,
})

/** Half of each side of a distribution that is symmetric about 0, from the tails of its square beyond a point. */
export function symmetricTails(isNegative: boolean, beyond: Tails): Tails {
  const half = tailsFrom(beyond.upper / 2, beyond.logUpper - Math.LN2)
  const exact = { ...half, upper: 0.5 + beyond.lower / 2 }
  return isNegative ? exact : opposite(exact)
}
