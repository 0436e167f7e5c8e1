/** Limits in standard errors by grade: two-sided 95 %, 99.8 %, and four. */
export const funnelLimits = [1.959964, 3.090232, 4] as const

/** Standard error of a unit of so many people, what units differ beyond chance included: the width of the funnel there. */
export const funnelError = (spread: { within: number; between: number }, size: number): number =>
  Math.sqrt(spread.within ** 2 / size + spread.between ** 2)
