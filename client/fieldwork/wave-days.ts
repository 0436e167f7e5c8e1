import type { Wave } from '../../domain/api/waves.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { longDay } from './dates.ts'
import { dayOf, daysLeft } from './progress-numbers.ts'

/** When the wave runs, in words. */
export function waveDays({ opensOn, closesOn }: Pick<Wave, 'opensOn' | 'closesOn'>): string {
  if (opensOn && closesOn) return fieldworkWords('fromTo', { from: longDay(opensOn), to: longDay(closesOn) })
  if (opensOn) return fieldworkWords('from', { from: longDay(opensOn) })
  return closesOn ? fieldworkWords('until', { to: longDay(closesOn) }) : fieldworkWords('noDays')
}

/** How long an open wave still runs; null where that is not known. */
export function timeLeft({ state, closesOn }: Pick<Wave, 'state' | 'closesOn'>): string | null {
  const left = state === 'open' ? daysLeft(closesOn, dayOf(new Date())) : null
  if (left === null) return null
  if (left < 0) return fieldworkWords('overdue', { days: -left })
  return left === 0 ? fieldworkWords('lastDay') : fieldworkWords('daysLeft', { days: left })
}
