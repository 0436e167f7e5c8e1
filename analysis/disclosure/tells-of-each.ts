import { minimumForExtremes } from './minimums.ts'

/**
 * Whether an answer of few people tells what each of them said: all agree, or all but one, who knows the others by
 * taking away himself. Both are hidden alike, so that hiding does not tell that all agree. `counts`: how many people
 * gave each answer.
 */
export function tellsOfEach(counts: readonly number[]): boolean {
  const base = counts.reduce((sum, count) => sum + count, 0)
  return base > 0 && base < minimumForExtremes && Math.max(...counts) >= base - 1
}
