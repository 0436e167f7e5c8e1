import * as z from 'zod/mini'
import type { ColumnNeed, PlanData } from './data.ts'

const variable = z.string().check(z.minLength(1), z.describe('name of a column of the CSV'))

const comparisonSchema = z.strictObject({
  variable,
  operator: z.enum(['<', '<=', '>', '>=']),
  value: z.number(),
})

const equalitySchema = z.strictObject({
  variable,
  operator: z.enum(['==', '!=']).check(z.describe('a number compares as a number, a text as the text of the cell')),
  value: z.union([z.string(), z.number()], { error: 'text_or_number' }),
})

const membershipSchema = z.strictObject({
  variable,
  operator: z.literal('in'),
  value: z.array(z.union([z.string(), z.number()], { error: 'text_or_number' })).check(z.minLength(1)),
})

const presenceSchema = z.strictObject({
  variable,
  operator: z.enum(['missing', 'present']),
})

const leafSchema = z.discriminatedUnion('operator', [
  comparisonSchema,
  equalitySchema,
  membershipSchema,
  presenceSchema,
])
type Leaf = z.output<typeof leafSchema>

export type Condition = { and: Condition[] } | { or: Condition[] } | { not: Condition } | Leaf

/**
 * Who belongs to a domain. A comparison with a missing value is neither true nor false; who is not known to belong
 * does not.
 */
export const conditionSchema: z.ZodMiniType<Condition, Condition> = z.union(
  [
    leafSchema,
    z.strictObject({ and: z.array(z.lazy(() => conditionSchema)).check(z.minLength(1)) }),
    z.strictObject({ or: z.array(z.lazy(() => conditionSchema)).check(z.minLength(1)) }),
    z.strictObject({ not: z.lazy(() => conditionSchema) }),
  ],
  { error: 'condition' },
)

/** Texts compare with the cell's text, numbers with its number; a list of both is compared as texts. */
const valuesOf = (leaf: Leaf): readonly (string | number)[] => ('value' in leaf ? [leaf.value].flat() : [])

const isNumeric = (leaf: Leaf): boolean => {
  const values = valuesOf(leaf)
  return values.length > 0 && values.every((one) => typeof one === 'number')
}

const partsOf = (condition: Condition): readonly Condition[] | null => {
  if ('and' in condition) return condition.and
  if ('or' in condition) return condition.or
  return 'not' in condition ? [condition.not] : null
}

/** Columns that a condition needs. */
export function conditionNeeds(condition: Condition, path: readonly (string | number)[]): ColumnNeed[] {
  const parts = partsOf(condition)
  if (!parts) {
    const leaf = condition as Leaf
    return [{ name: leaf.variable, path: [...path, 'variable'], as: isNumeric(leaf) ? 'numbers' : 'categories' }]
  }
  const key = Object.keys(condition)[0] ?? ''
  return parts.flatMap((part, k) => conditionNeeds(part, key === 'not' ? [...path, key] : [...path, key, k]))
}

const holds = (operator: string, a: number, b: number): boolean => {
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  if (operator === '>') return a > b
  if (operator === '>=') return a >= b
  return operator === '!=' ? a !== b : a === b
}

const unknown = 2

/** 1 true, 0 false, 2 unknown. */
function leafTruth(leaf: Leaf, data: PlanData): Uint8Array {
  if (leaf.operator === 'missing' || leaf.operator === 'present') {
    const { codes } = data.categories(leaf.variable)
    return Uint8Array.from(codes, (code) => Number(code < 0 === (leaf.operator === 'missing')))
  }
  const values = valuesOf(leaf)
  if (isNumeric(leaf)) {
    const numbers = values.map(Number)
    return Uint8Array.from(data.numbers(leaf.variable), (one) =>
      Number.isNaN(one) ? unknown : Number(numbers.some((value) => holds(leaf.operator, one, value))),
    )
  }
  const { codes, labels } = data.categories(leaf.variable)
  const texts = new Set(values.map(String))
  const isIn = labels.map((label) => Number(texts.has(label) !== (leaf.operator === '!=')))
  return Uint8Array.from(codes, (code) => (code < 0 ? unknown : isIn[code]!))
}

/** All of them, or any of them: what decides wins over what is unknown. */
function combined(parts: readonly Uint8Array[], decisive: 0 | 1): Uint8Array {
  return parts.reduce((all, part) =>
    all.map((one, i) => {
      if (one === decisive || part[i] === decisive) return decisive
      return one === unknown || part[i] === unknown ? unknown : 1 - decisive
    }),
  )
}

function truthOf(condition: Condition, data: PlanData): Uint8Array {
  if ('and' in condition)
    return combined(
      condition.and.map((part) => truthOf(part, data)),
      0,
    )
  if ('or' in condition)
    return combined(
      condition.or.map((part) => truthOf(part, data)),
      1,
    )
  if ('not' in condition) return truthOf(condition.not, data).map((one) => (one === unknown ? unknown : 1 - one))
  return leafTruth(condition, data)
}

/** Weights of those for whom the condition is true; 0 for the others. */
export function weightsWhere(condition: Condition | undefined, weights: Float64Array, data: PlanData): Float64Array {
  if (!condition) return weights
  const truth = truthOf(condition, data)
  return weights.map((weight, i) => (truth[i] === 1 ? weight : 0))
}
