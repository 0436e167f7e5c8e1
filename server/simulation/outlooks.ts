/** A way of looking at the city. */
interface Outlook {
  /** Share of people who look at it so, by sector: offices, communities, enterprises. */
  readonly shares: readonly [number, number, number]
  /** How much more pressing the issues of a field are to them, in log-odds, by group of issues. */
  readonly appeal: Readonly<Record<string, number>>
}

/** Those who look at daily life, those who look at work and business, and those who look at everything. */
export const outlooks: readonly Outlook[] = [
  { shares: [0.3, 0.55, 0.25], appeal: { E: 1.3, C: -0.7, A: -0.7, D: -0.6, B: -0.5 } },
  { shares: [0.25, 0.12, 0.4], appeal: { C: 1.9, E: -0.7, F: -0.5, D: -0.4 } },
  { shares: [0.45, 0.33, 0.35], appeal: { E: -0.6, C: -0.3, A: 0.6, B: 0.6, D: 0.7, F: 0.9 } },
]
