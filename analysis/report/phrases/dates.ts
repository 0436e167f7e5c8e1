import { chineseNumber } from './numbers.ts'

const parts = (day: string) => day.split('-').map(Number) as [number, number, number]

/** 2026年9月20日, from 2026-09-20. */
export function dayWords(day: string): string {
  const [year, month, date] = parts(day)
  return `${year}年${month}月${date}日`
}

/** 2026年8月18日至9月20日; the year is named again only where it changes. */
export function periodWords(first: string | null, last: string | null): string {
  if (first === null || last === null) return ''
  if (first === last) return dayWords(first)
  const isSameYear = first.slice(0, 4) === last.slice(0, 4)
  return `${dayWords(first)}至${isSameYear ? dayWords(last).slice(5) : dayWords(last)}`
}

/** The quarter that lies so many quarters after the day. */
export function quarterNumbers(day: string, quarters: number): { year: number; quarter: number } {
  const [year, month] = parts(day)
  const index = year * 4 + Math.floor((month - 1) / 3) + quarters
  return { year: Math.floor(index / 4), quarter: (index % 4) + 1 }
}

/** The same in words, as 2027年第一季度. */
export function quarterAfter(day: string, quarters: number): string {
  const { year, quarter } = quarterNumbers(day, quarters)
  return `${year}年第${chineseNumber(quarter)}季度`
}
