/** Place and weight of one node. */
export interface Node {
  readonly at: number
  readonly weight: number
}

/** Nodes and weights of Gauss–Legendre quadrature of n points on [−1, 1], ascending (Abramowitz & Stegun 25.4.29). */
export const legendreNodes = (n: number): Node[] =>
  Array.from({ length: n }, (_, i) => {
    let at = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 0
    for (let step = 0; step < 20; step++) {
      let [before, value] = [1, at]
      for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * at * value - (k - 1) * before) / k]
      slope = (n * (at * value - before)) / (at * at - 1)
      at -= value / slope
    }
    return { at, weight: 2 / ((1 - at * at) * slope * slope) }
  })
