import { quarterAfter } from './dates.ts'

/** Start, check and end, by quarters after the day; a year is named where it changes. */
export function milestones(date: string, quarters: number): string {
  const steps = [
    ...(quarters > 1 ? [{ at: 1, word: '启动' }] : []),
    ...(quarters > 2 ? [{ at: Math.ceil(quarters / 2), word: '检查' }] : []),
    { at: quarters, word: '完成' },
  ]
  const yearOf = (at: number) => quarterAfter(date, at).slice(0, 5)
  return steps
    .map(({ at, word }, i) => {
      const before = steps[i - 1]
      const quarter = quarterAfter(date, at)
      return `${before && yearOf(before.at) === yearOf(at) ? quarter.slice(5) : quarter}${word}`
    })
    .join('，')
}
