import * as z from 'zod/mini'
import { conditionSchema } from './condition.ts'
import type { ColumnNeed } from './data.ts'

/** Name of a column in the header of the file. */
export const columnName = z.string().check(z.minLength(1), z.describe('name of a column of the CSV'))

const isUnique = (names: readonly unknown[]): boolean => new Set(names).size === names.length

/** Names of columns, each once, one at least. */
export const columnNames = z
  .array(columnName)
  .check(z.minLength(1), z.refine(isUnique, { error: 'named_twice' }), z.describe('names of columns of the CSV'))

/** A name alone or a list of names. */
export const oneOrMoreColumns = z.union([columnName, columnNames], { error: 'column_or_columns' })
export type OneOrMore = string | readonly string[]

/** The names as a list; none for nothing. */
export const listOf = (names: OneOrMore | undefined): readonly string[] => {
  if (names === undefined) return []
  return typeof names === 'string' ? [names] : names
}

/** A category as the CSV has it; a number stands for its digits. */
export const category = z.union([z.string(), z.number()], { error: 'text_or_number' })

const level = z._default(
  z.number().check(z.gt(0), z.lt(1), z.describe('confidence level of intervals and sets, as 0.95')),
  0.95,
)

/** What every entry of `estimates` may have. */
export const commonShape = {
  name: z.optional(z.string().check(z.describe('any text; repeated in the results'))),
  where: z.optional(conditionSchema),
  level,
}

/** Key of entries that can be asked by groups; several columns are crossed. */
export const byShape = { by: z.optional(oneOrMoreColumns) }

/** A test between groups needs groups. */
export const testNeedsBy = z.refine<{ readonly test?: unknown; readonly by?: unknown }>(
  ({ test, by }) => test === undefined || by !== undefined,
  { error: 'test_needs_by', path: ['test'] },
)

/** Keys of entries that take one variable or several, held to exactly one of the two by `hasVariables`. */
export const variableShape = { variable: z.optional(columnName), variables: z.optional(columnNames) }

interface VariableRequest {
  readonly variable?: string | undefined
  readonly variables?: readonly string[] | undefined
}

/** Exactly one of `variable` and `variables`. */
export const hasVariables = z.refine<VariableRequest>(
  ({ variable, variables }) => (variable === undefined) !== (variables === undefined),
  { error: 'variable_or_variables', path: ['variable'] },
)

/** What is asked about, whichever key it stands in. */
export const variablesOf = ({ variable, variables }: VariableRequest): readonly string[] =>
  variables ?? (variable === undefined ? [] : [variable])

/** How p-values of one entry are adjusted: its tests are one family. */
export const adjustments = ['holm', 'hochberg', 'hommel', 'bonferroni', 'BH', 'BY', 'none'] as const
export const adjust = z.optional(z.enum(adjustments))

/** Columns that an entry reads as `as`, under one of its keys. */
export const needsOf = (names: readonly string[], key: string, as: ColumnNeed['as']): ColumnNeed[] =>
  names.map((name) => ({ name, path: [key], as }))

/** Columns of the groups of an entry. */
export const byNeeds = ({ by }: { readonly by?: OneOrMore | undefined }): ColumnNeed[] =>
  needsOf(listOf(by), 'by', 'categories')

/** Columns of what an entry asks about. */
export const variableNeeds = (request: VariableRequest, as: ColumnNeed['as']): ColumnNeed[] =>
  needsOf(variablesOf(request), request.variables ? 'variables' : 'variable', as)
