import { evaluate } from '../../../domain/logic/evaluate.ts'
import { issueColumns } from '../../report/find/issue-columns.ts'
import { valuesOf } from '../../weight/margin-cells.ts'
import { type CheckInput, type Flags, noFlags, type QualityCheck } from './check.ts'

/** Points of a pair that cannot both be true, and of one that is only unlikely. */
const points = { impossible: 3, unlikely: 1 }
/** Points by grade: one unlikely pair; one impossible, or three unlikely; two impossible. */
const gradeOf = (sum: number): number => (sum >= 2 * points.impossible ? 3 : Number(sum > 0) + Number(sum >= 3))

/** Adds the points of pairs that the instrument declares; whether there were any. */
function addDeclared({ instrument, dataset }: CheckInput, add: (i: number, isImpossible: boolean) => void): boolean {
  const declared = instrument.analysis.contradictions ?? []
  const columns = new Map<string, ArrayLike<number> | null>()
  const columnOf = (name: string) => {
    const known = columns.get(name)
    if (known !== undefined) return known
    const column = valuesOf(name, dataset) ?? null
    columns.set(name, column)
    return column
  }
  let row = 0
  const read = (name: string) => columnOf(name)?.[row]
  for (const { when, isImpossible } of declared)
    for (row = 0; row < dataset.size; row++) if (evaluate(when, read)) add(row, isImpossible)
  return declared.length > 0
}

/** Named among the most pressing, yet rated as no concern at all: unlikely, not impossible. Whether it could be seen. */
function addUnconcerned({ instrument, dataset }: CheckInput, add: (i: number, isImpossible: boolean) => void): boolean {
  const pairs = issueColumns(instrument, dataset).flatMap(({ mention, concern }) =>
    mention && concern ? [{ mention, concern }] : [],
  )
  for (const { mention, concern } of pairs)
    for (let i = 0; i < dataset.size; i++) if (mention[i] === 1 && concern[i] === 1) add(i, false)
  return pairs.length > 0
}

/**
 * Answers that contradict each other: pairs declared in the instrument (`analysis.contradictions`, as retired and under
 * 30) and issues that somebody calls pressing but of no concern. Very satisfied and pressing is no contradiction: what
 * works must go on. Null where nothing is declared and nothing can be derived.
 */
export const contradictions: QualityCheck = {
  id: 'contradictions',
  reasons: ['unlikely_pair', 'impossible_pair'],
  of: (input): Flags | null => {
    const flags = noFlags(input.dataset.size)
    const sums = new Uint16Array(input.dataset.size)
    const add = (i: number, isImpossible: boolean) => {
      sums[i]! += isImpossible ? points.impossible : points.unlikely
      if (isImpossible) flags.reasons[i] = 1
    }
    const wasSeen = [addDeclared(input, add), addUnconcerned(input, add)].some(Boolean)
    sums.forEach((sum, i) => {
      flags.grades[i] = gradeOf(sum)
    })
    return wasSeen ? flags : null
  },
}
