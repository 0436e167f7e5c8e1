import * as z from 'zod/mini'
import { localizedSchema } from '../localized.ts'
import { conditionSchema } from '../logic/condition.ts'

/** Ids of items and sections; also the beginning of variable names. */
export const idSchema = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,40}$/, 'bad_id'))

/** Fields that every item has. */
export const itemBase = {
  id: idSchema,
  text: localizedSchema,
  help: z.optional(localizedSchema),
  showIf: z.optional(conditionSchema),
  /** Expected time to answer, in seconds; for a grid, per row. */
  seconds: z.optional(z.number().check(z.minimum(0), z.maximum(600))),
} as const

/** Whether an item may be left out; it may where this is absent. */
export const isRequired = z.optional(z.boolean())
/** Random order is drawn by the seed of the response; fixed where this is absent. */
export const orderSchema = z.optional(z.enum(['fixed', 'random']))
