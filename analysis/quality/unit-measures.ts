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

const columnsOf = ({ instrument, dataset }: CheckInput, ids: readonly string[]): Column[] =>
  itemsOf(instrument)
    .filter(({ id }) => ids.includes(id))
    .flatMap((item) => typeOf(item).variables(item))
    .flatMap(({ name, codes }) => (codes && dataset.columns.get(name)) || [])

/** Mean over the cells that count; NaN without any. */
function meanOver(columns: readonly Column[], size: number, read: (code: number) => number): Float64Array {
  const [sums, counts] = [new Float64Array(size), new Uint16Array(size)]
  for (const column of columns)
    for (let i = 0; i < size; i++) {
      const value = read(column[i]!)
      if (Number.isNaN(value)) continue
      sums[i]! += value
      counts[i]!++
    }
  return sums.map((sum, i) => (counts[i]! > 0 ? sum / counts[i]! : Number.NaN))
}

const rating = (code: number): number => (code >= 0 ? code : Number.NaN)
/** 1 for no opinion or no answer, 0 for an answer; what was not asked does not count. */
const isOpen = (code: number): number => (code === missingCodes.notAsked ? Number.NaN : Number(code < 0))

/** What is compared between units, in order. */
export const unitMeasures: readonly UnitMeasure[] = [
  {
    id: 'satisfaction',
    of: (input) => meanOver(columnsOf(input, input.instrument.analysis.satisfaction), input.dataset.size, rating),
  },
  {
    id: 'concern',
    of: (input) => meanOver(columnsOf(input, input.instrument.analysis.concern), input.dataset.size, rating),
  },
  {
    id: 'no_opinion',
    of: ({ instrument, dataset }) =>
      meanOver(
        codebook(instrument).flatMap(({ name, codes }) => (codes && dataset.columns.get(name)) || []),
        dataset.size,
        isOpen,
      ),
  },
  {
    id: 'flagged',
    isCount: true,
    of: (_input, worst) => Float64Array.from(worst, (grade) => Number(grade >= flaggedGrade)),
  },
]
