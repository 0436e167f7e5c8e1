import { points } from '../../analysis/report/phrases/numbers.ts'
import { type LastStep, lastSteps } from '../../analysis/report/trends/last-step.ts'
import type { Trends } from '../../analysis/report/trends/trend.ts'
import { reportWords } from '../i18n/reports/words.ts'

/** How shares of mentions changed since the wave before, by issue; null until they are known and without such a wave. */
export type Changes = ReadonlyMap<string, LastStep> | null

export function changesOf(trends: Trends | null): Changes {
  const steps = lastSteps(trends ?? undefined, 'mention')
  return steps.length > 0 ? new Map(steps.map((step) => [step.issue, step])) : null
}

/** ▲5.1 or ▼4.8 where the change is beyond chance, else —. */
export function changeMark(step: LastStep | undefined): string {
  if (!step?.change?.isSignificant) return '—'
  const { value } = step.change
  return `${value > 0 ? '▲' : '▼'}${points(Math.abs(value))}`
}

/** The same for those who don't see the sign: why there is none, too. */
export function changeWords(step: LastStep | undefined): string {
  if (step?.break) return reportWords(`break_${step.break}`)
  if (!step?.change?.isSignificant) return reportWords('changeNotSignificant')
  const { value } = step.change
  return reportWords(value > 0 ? 'changeUp' : 'changeDown', { points: points(Math.abs(value)) })
}
