import { minimumGroupSize } from './minimums.ts'

/** How many people stood behind each published figure, by its name, as `all` or `sector/2`. */
export type Sizes = Readonly<Record<string, number>>

/** One state of a wave that was shown. States are only ever added. */
export interface Publication {
  readonly dataHash: string
  readonly sizes: Sizes
}

/**
 * Figures in which a new state and an earlier one, held against each other, would tell of fewer people than `minimum`:
 * those who came in between, or went. Figures too small to have been shown can't be subtracted from.
 */
export function openedBy(earlier: readonly Publication[], next: Sizes, minimum: number = minimumGroupSize): string[] {
  return Object.entries(next).flatMap(([name, size]) => {
    const isTold = earlier.some(({ sizes }) => {
      const before = sizes[name] ?? 0
      const step = Math.abs(size - before)
      return before >= minimum && step > 0 && step < minimum
    })
    return isTold ? [name] : []
  })
}

/**
 * Whether so many more people have answered that findings are worth making anew: a 200th. Fewer move an estimate by far
 * less than its error, and findings of 100,000 take the time of many questions.
 */
export const isWorthwhile = (before: Sizes, next: Sizes): boolean =>
  200 * Math.abs((next.all ?? 0) - (before.all ?? 0)) >= (before.all ?? 0)

/** Whether both states count the same people, as far as numbers tell. */
export const areAlike = (a: Sizes, b: Sizes): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => (a[name] ?? 0) === (b[name] ?? 0))
