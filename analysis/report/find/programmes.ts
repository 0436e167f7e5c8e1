import { type Instrument, itemsOf } from '../../../domain/instrument.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import type { Findings } from '../findings.ts'
import { measure } from './measure.ts'
import { meanRating } from './ratings.ts'
import type { Scope } from './scope.ts'

/** Codes of the knowledge item that let one rate: those of the rating's condition, else all but the last. */
function knowingCodes(instrument: Instrument, knowledge: string, rating: string): Set<number> {
  const items = itemsOf(instrument)
  const condition = items.find(({ id }) => id === rating)?.showIf
  if (condition && 'in' in condition && condition.variable === knowledge) return new Set(condition.in)
  const item = items.find(({ id }) => id === knowledge)
  const codes = item && 'categories' in item ? item.categories.map(({ code }) => code).filter((code) => code >= 0) : []
  return new Set(codes.slice(0, -1))
}

/** How many know each programme, and how those who know it rate it. */
export function programmeFindings(instrument: Instrument, scope: Scope): Findings['programmes'] {
  const { columns } = scope.dataset
  return instrument.analysis.programmes.map(({ knowledge, rating }, index) => {
    const knowing = knowingCodes(instrument, knowledge, rating)
    const read = (code: number) => (code < 0 ? code : Number(knowing.has(code)))
    return {
      index,
      known: measure(columns.get(knowledge), scope, kornGraubard, { read }).estimate,
      rating: meanRating(columns.get(rating), scope),
    }
  })
}
