/** One screen of a best–worst item: numbers of the things shown, the best and the worst of them. */
export interface Screen {
  readonly shown: readonly number[]
  readonly best: number
  readonly worst: number
  readonly weight: number
}

export interface BestWorst {
  readonly shown: number
  readonly best: number
  readonly worst: number
  /** (best − worst) / shown, −1..1; null if never shown. */
  readonly score: number | null
  /** ½ ln(best / worst): infinite where one of them is 0, null where both are. */
  readonly logOdds: number | null
}

/** Best–worst scaling by counts (Finn & Louviere 1992; Marley & Louviere 2005), weighted. */
export function bestWorst(screens: readonly Screen[], items: number): BestWorst[] {
  const counts = Array.from({ length: items }, () => ({ shown: 0, best: 0, worst: 0 }))
  for (const { shown, best, worst, weight } of screens) {
    for (const k of shown) counts[k]!.shown += weight
    counts[best]!.best += weight
    counts[worst]!.worst += weight
  }
  return counts.map(({ shown, best, worst }) => ({
    shown,
    best,
    worst,
    score: shown > 0 ? (best - worst) / shown : null,
    logOdds: best > 0 || worst > 0 ? Math.log(Math.sqrt(best / worst)) : null,
  }))
}
