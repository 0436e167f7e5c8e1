import { downward } from './order.ts'

/**
 * Tiers of issues, 1 the top one, from the simultaneous test of all pairs (`above` of rank-set.ts). The first issue
 * of a tier leads it. The tier ends after the last issue that is not significantly below its leader; the next issue
 * leads the next tier.
 *
 * What is claimed, for all tiers together, with the level of the test: the leader of a tier is truly above every
 * issue of every later tier. Nothing is claimed within a tier, nor of the other members of two tiers.
 */
export function tiersOf(estimates: readonly number[], above: Uint8Array): number[] {
  const size = estimates.length
  const order = downward(estimates)
  const tiers = new Array<number>(size).fill(1)
  let tier = 1
  for (let start = 0; start < size; tier++) {
    const leader = order[start]!
    let end = start
    for (let i = start + 1; i < size; i++) if (above[leader * size + order[i]!] === 0) end = i
    for (let i = start; i <= end; i++) tiers[order[i]!] = tier
    start = end + 1
  }
  return tiers
}
