const upward = (p: readonly number[]): number[] => [...p.keys()].sort((a, b) => p[a]! - p[b]!)

/**
 * Benjamini & Hochberg (1995): adjusted p-values that keep the false discovery rate over the whole family of tests.
 * Order is kept. For exploratory tables of many tests.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length)
  let least = 1
  const order = upward(p)
  for (let rank = p.length; rank >= 1; rank--) {
    const i = order[rank - 1]!
    least = Math.min(least, (p.length / rank) * p[i]!)
    adjusted[i] = least
  }
  return adjusted
}

/** Holm (1979): adjusted p-values that keep the chance of even one false statement. Order is kept. */
export function holm(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length)
  let most = 0
  upward(p).forEach((i, rank) => {
    most = Math.max(most, Math.min(1, (p.length - rank) * p[i]!))
    adjusted[i] = most
  })
  return adjusted
}
