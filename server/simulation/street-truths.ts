interface StreetTruth {
  /** People who live there without being asked in its communities, as a share of all. */
  readonly share: number
  /** How much more pressing issues are there, in log-odds. */
  readonly appeal: Readonly<Record<string, number>>
  /** How much more people are satisfied there, on the scale of 1 to 5. */
  readonly satisfaction: number
}

const asElsewhere = { appeal: {}, satisfaction: 0 }

/** How the subdistricts and towns differ, in the order of their codes. Most do not. */
export const streetTruths: readonly StreetTruth[] = [
  { share: 0.16, appeal: { E08: 0.4 }, satisfaction: 0 },
  { share: 0.15, appeal: { E08: 0.4 }, satisfaction: 0 },
  { share: 0.14, ...asElsewhere },
  { share: 0.12, ...asElsewhere },
  { share: 0.09, appeal: { E10: 0.8 }, satisfaction: 0 },
  { share: 0.06, appeal: { F05: 0.9 }, satisfaction: 0 },
  { share: 0.09, ...asElsewhere },
  { share: 0.08, appeal: { F08: 1.6, F02: 0.6 }, satisfaction: -0.15 },
  { share: 0.06, appeal: { F08: 2, F02: 0.8 }, satisfaction: -0.25 },
  { share: 0.05, appeal: {}, satisfaction: 0.15 },
]
