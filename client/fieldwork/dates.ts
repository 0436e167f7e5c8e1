import { staffLanguage } from '../i18n/staff-language.ts'

/** A day as 2026-09-20 in the words of the reader's language. */
export const longDay = (day: string): string => format(day, { year: 'numeric', month: 'long', day: 'numeric' })
export const shortDay = (day: string): string => format(day, { month: 'numeric', day: 'numeric' })

function format(day: string, parts: Intl.DateTimeFormatOptions): string {
  const moment = Date.parse(day)
  if (Number.isNaN(moment)) return day
  return new Intl.DateTimeFormat(staffLanguage.value, { ...parts, timeZone: 'UTC' }).format(moment)
}

export const clockTime = (moment: Date): string =>
  new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }).format(
    moment,
  )

export const grouped = (count: number): string => count.toLocaleString('en-US')
