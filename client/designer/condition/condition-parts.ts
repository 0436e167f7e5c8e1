import * as z from 'zod/mini'
import { type Condition, conditionSchema } from '../../../domain/logic/condition.ts'
import type { Variable } from '../../../domain/variable.ts'
import type { Json } from '../document/json.ts'

/** The ways in which conditions are written; each has its own editor. */
export type ConditionKind = 'in' | 'isAnswered' | 'range' | 'all' | 'any' | 'not'

export const kindOf = (condition: Condition): ConditionKind =>
  (['in', 'isAnswered', 'all', 'any', 'not'] as const).find((key) => key in condition) ?? 'range'

/** The condition that a document holds; null when it has a form that the editor does not know. */
export function readCondition(value: Json | undefined): Condition | null {
  const parsed = z.safeParse(conditionSchema, value)
  if (parsed.success) return parsed.data
  // A comparison whose last code was just taken away is still written as one.
  const loose = z.safeParse(looseCompare, value)
  return loose.success ? loose.data : null
}
const looseCompare = z.strictObject({ variable: z.string(), in: z.array(z.number()) })

/** A first condition on a variable: on its first code, on its least value, or on having been answered. */
export function startCondition(variable: Variable): Condition {
  const first = variable.codes?.[0]
  if (first) return { variable: variable.name, in: [first.code] }
  return variable.kind === 'numeric'
    ? { variable: variable.name, atLeast: 0 }
    : { variable: variable.name, isAnswered: true }
}

/** The same comparison written another way. */
export function asKind(variable: Variable, kind: 'in' | 'isAnswered' | 'range'): Condition {
  const ways: Record<typeof kind, () => Condition> = {
    in: () => startCondition(variable),
    isAnswered: () => ({ variable: variable.name, isAnswered: true }),
    range: () => ({ variable: variable.name, atLeast: 0 }),
  }
  return ways[kind]()
}

/** Ways that fit the variable. */
export function kindsFor(variable: Variable): ('in' | 'isAnswered' | 'range')[] {
  if (variable.kind === 'coded') return ['in', 'isAnswered']
  return variable.kind === 'numeric' ? ['range', 'isAnswered'] : ['isAnswered']
}
