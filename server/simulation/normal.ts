import type { Random } from '../../domain/random.ts'

/** Normal by Box–Muller. */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
