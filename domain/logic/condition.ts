import * as z from 'zod/mini'

const compare = z.strictObject({
  /** A variable of the codebook, as `sector` or `priority_509`. */
  variable: z.string(),
  /** True when the variable has one of these codes. */
  in: z.array(z.number()).check(z.minLength(1, 'codes_missing')),
})
const answered = z.strictObject({ variable: z.string(), isAnswered: z.boolean() })
const range = z.strictObject({
  variable: z.string(),
  atLeast: z.optional(z.number()),
  atMost: z.optional(z.number()),
})

/** One comparison, or a tree of them. */
export type Condition =
  | z.output<typeof compare>
  | z.output<typeof answered>
  | z.output<typeof range>
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

/** When an item or section is shown: a tree of comparisons of variables with codes. */
export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    compare,
    answered,
    range,
    z.strictObject({ all: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ not: conditionSchema }),
  ]),
)

/** Every variable that a condition reads. */
export function variablesOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(variablesOf)
  if ('any' in condition) return condition.any.flatMap(variablesOf)
  if ('not' in condition) return variablesOf(condition.not)
  return [condition.variable]
}
