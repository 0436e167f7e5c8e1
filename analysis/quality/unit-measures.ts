import { missingCodes } from '../../domain/category.ts'
import { codebook } from '../../domain/codebook.ts'
import { itemsOf } from '../../domain/instrument.ts'
import { typeOf } from '../../domain/items/index.ts'
import type { Column } from '../dataset.ts'
import { type CheckInput, flaggedGrade } from './checks/check.ts'

/** A number per respondent by which units are compared; NaN where there is none. */
export interface UnitMeasure {
  readonly id: string
  /** The mean of a unit is a count of people, and small counts are hidden. */
  readonly isCount?: true
  readonly of: (input: CheckInput, worst: Uint8Array) => Float64Array
}

const { notAsked } = missingCodes

const columnsOf = ({ instrument, dataset }: CheckInput, ids: readonly string[]): Column[] =>
  itemsOf(instrument)
    .filter(({ id }) => ids.includes(id))
    .flatMap((item) => typeOf(item).variables(item))
    .flatMap(({ name, codes }) => (codes && dataset.columns.get(name)) || [])

const shareOf = (sums: Float64Array, counts: Uint16Array): Float64Array =>
  sums.map((sum, i) => (counts[i]! > 0 ? sum / counts[i]! : Number.NaN))

/** Mean of all ratings of every respondent; NaN without any. */
function meanRatings(columns: readonly Column[], size: number): Float64Array {
  const [sums, counts] = [new Float64Array(size), new Uint16Array(size)]
  for (const column of columns)
    for (let i = 0; i < size; i++) {
      const code = column[i]!
      if (code < 0) continue
      sums[i]! += code
      counts[i]!++
    }
  return shareOf(sums, counts)
}

/** Share without opinion or answer among all that was asked; NaN where nothing was. */
function shareOpen(columns: readonly Column[], size: number): Float64Array {
  const [sums, counts] = [new Float64Array(size), new Uint16Array(size)]
  for (const column of columns)
    for (let i = 0; i < size; i++) {
      const code = column[i]!
      if (code === notAsked) continue
      if (code < 0) sums[i]!++
      counts[i]!++
    }
  return shareOf(sums, counts)
}

/** What is compared between units, in order. */
export const unitMeasures: readonly UnitMeasure[] = [
  {
    id: 'satisfaction',
    of: (input) => meanRatings(columnsOf(input, input.instrument.analysis.satisfaction), input.dataset.size),
  },
  {
    id: 'concern',
    of: (input) => meanRatings(columnsOf(input, input.instrument.analysis.concern), input.dataset.size),
  },
  {
    id: 'no_opinion',
    of: ({ instrument, dataset }) =>
      shareOpen(
        codebook(instrument).flatMap(({ name, codes }) => (codes && dataset.columns.get(name)) || []),
        dataset.size,
      ),
  },
  {
    id: 'flagged',
    isCount: true,
    of: (_input, worst) => Float64Array.from(worst, (grade) => Number(grade >= flaggedGrade)),
  },
]
