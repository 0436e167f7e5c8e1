/** Part of the target that has come in, 0 to 1; null where there is no target. */
export const shareOfTarget = (received: number, target: number): number | null =>
  target > 0 ? Math.min(1, received / target) : null

const millisecondsPerDay = 86_400_000
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay)

/** Part of the time between opening and closing that is over today, 0 to 1; null without both days. */
export function shareOfTime(opensOn: string | null, closesOn: string | null, today: string): number | null {
  if (!opensOn || !closesOn || closesOn < opensOn) return null
  return Math.min(1, Math.max(0, (daysBetween(opensOn, today) + 1) / (daysBetween(opensOn, closesOn) + 1)))
}

/** Days until the closing day; negative when it is past, null without one. */
export const daysLeft = (closesOn: string | null, today: string): number | null =>
  closesOn ? daysBetween(today, closesOn) : null

/** The day of a clock in the place where it stands, as 2026-09-20. */
export function dayOf(clock: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`
}

export interface DayCount {
  readonly day: string
  readonly received: number
}

/** Every day from the first to the last, in order, days without responses with 0; at most the last `most` days. */
export function everyDay(days: readonly DayCount[], most: number): DayCount[] {
  const sorted = days.map(({ day }) => day).sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const received = new Map(days.map((one) => [one.day, one.received]))
  const length = Math.min(most, daysBetween(first, last) + 1)
  return Array.from({ length }, (_, i) => {
    const day = new Date(Date.parse(last) - (length - 1 - i) * millisecondsPerDay).toISOString().slice(0, 10)
    return { day, received: received.get(day) ?? 0 }
  })
}

/** The next of 1, 2, 5, 10, 20, 50 … that is not below the number, and even so that its half is whole. */
export function roundTop(largest: number): number {
  if (largest <= 2) return 2
  const power = 10 ** Math.floor(Math.log10(largest))
  return ([1, 2, 4, 6, 8, 10].find((step) => step * power >= largest) ?? 10) * power
}
