import type { Random } from '../../domain/random.ts'

/** A position, each with the share given; shares add up to 1. */
export const pickIndex = (shares: readonly number[], random: Random): number => {
  let left = random()
  for (const [i, share] of shares.entries()) {
    left -= share
    if (left < 0) return i
  }
  return shares.length - 1
}
