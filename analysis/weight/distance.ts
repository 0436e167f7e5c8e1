/** How far weights may move from the base weights: the factor on a weight from the sum of multipliers, 1 at 0. */
export interface Distance {
  readonly id: string
  readonly factor: (u: number) => number
  readonly slope: (u: number) => number
  /** False when the bounds do not enclose the factor 1. */
  readonly isPossible: boolean
}

export interface FactorBounds {
  readonly lower: number
  readonly upper: number
}

const unbounded: FactorBounds = { lower: -Infinity, upper: Infinity }

const within = (value: number, { lower, upper }: FactorBounds): number => Math.min(upper, Math.max(lower, value))

/** Regression estimator (GREG): factor 1 + u, cut at the bounds. May be negative without them. */
export const linear = (bounds: FactorBounds = unbounded): Distance => ({
  id: 'linear',
  factor: (u) => within(1 + u, bounds),
  slope: (u) => (u < bounds.upper - 1 && u > bounds.lower - 1 ? 1 : 0),
  isPossible: bounds.lower < bounds.upper,
})

/** Raking: factor exp(u), always positive. */
export const exponential = (bounds: FactorBounds = unbounded): Distance => ({
  id: 'raking',
  factor: (u) => within(Math.exp(u), bounds),
  slope: (u) => (u < bounds.upper - 1 && u > bounds.lower - 1 ? Math.exp(u) : 0),
  isPossible: bounds.lower < bounds.upper,
})

/** Between bounds L < 1 < U, smoothly (Deville & Särndal 1992, case 6). */
export function logistic({ lower, upper }: FactorBounds): Distance {
  const steepness = (upper - lower) / ((upper - 1) * (1 - lower))
  const parts = (u: number) => {
    const growth = (1 - lower) * Math.exp(steepness * u)
    return { growth, below: upper - 1 + growth }
  }
  return {
    id: 'logit',
    factor: (u) => {
      const { growth, below } = parts(u)
      return growth === Infinity ? upper : (lower * (upper - 1) + upper * growth) / below
    },
    slope: (u) => {
      const { growth, below } = parts(u)
      return growth === Infinity ? 0 : (steepness * growth * (upper - lower) * (upper - 1)) / below ** 2
    },
    isPossible: lower < 1 && upper > 1 && Number.isFinite(lower) && Number.isFinite(upper),
  }
}
