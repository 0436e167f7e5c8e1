import * as z from 'zod/mini'
import { conditionSchema } from './condition.ts'
import { designSchema } from './design.ts'
import { planEstimators } from './estimators/index.ts'
import { weightingSchema } from './weighting.ts'

const [first, ...rest] = planEstimators.map(({ schema }) => schema)

/** One entry of `estimates`. */
const entrySchema = z.discriminatedUnion('estimator', [first!, ...rest])
export type PlanEntry = z.output<typeof entrySchema>

/** What is to be computed from a CSV. Unknown keys are refused everywhere. */
export const planSchema = z.strictObject({
  $schema: z.optional(z.string().check(z.describe('for editors; ignored'))),
  design: z.optional(
    designSchema.check(z.describe('how the sample was drawn; without it no margin of error is given')),
  ),
  weights: z.optional(weightingSchema.check(z.describe('known populations to which weights are brought'))),
  missing: z._default(
    z
      .array(z.string())
      .check(z.describe('texts of cells that stand for a missing value, besides the empty cell; as "NA"')),
    [],
  ),
  where: z.optional(conditionSchema.check(z.describe('who is analysed; the others stay in the design'))),
  estimates: z.array(entrySchema).check(z.minLength(1), z.maxLength(10_000)),
})
export type Plan = z.output<typeof planSchema>

/** The plan as a JSON Schema (draft 2020-12), as people write it. */
export const planJsonSchema = (): object => ({
  title: 'minyi analyze: plan',
  ...z.toJSONSchema(planSchema, { io: 'input' }),
})
