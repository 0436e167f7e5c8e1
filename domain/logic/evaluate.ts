import type { Cell } from '../variable.ts'
import type { Condition } from './condition.ts'

/** The value of a variable so far; undefined when there is no such variable. */
export type ReadCell = (variable: string) => Cell | undefined

/** True, false, or null for unknown: the variable is missing. Kleene's three-valued logic. */
export function evaluate(condition: Condition, read: ReadCell): boolean | null {
  if ('all' in condition) return every(condition.all.map((part) => evaluate(part, read)))
  if ('any' in condition) return negate(every(condition.any.map((part) => negate(evaluate(part, read)))))
  if ('not' in condition) return negate(evaluate(condition.not, read))
  const cell = read(condition.variable)
  if ('in' in condition) {
    if (typeof cell === 'number' && condition.in.includes(cell)) return true
    return known(cell) ? false : null
  }
  if ('isAnswered' in condition)
    return (known(cell) || (typeof cell === 'number' && cell < -2)) === condition.isAnswered
  if (!known(cell) || typeof cell !== 'number') return null
  return cell >= (condition.atLeast ?? -Infinity) && cell <= (condition.atMost ?? Infinity)
}

const known = (cell: Cell | undefined): boolean => (typeof cell === 'number' ? cell >= 0 : !!cell)
const negate = (value: boolean | null): boolean | null => (value === null ? null : !value)
const every = (values: (boolean | null)[]): boolean | null => {
  if (values.includes(false)) return false
  return values.includes(null) ? null : true
}
