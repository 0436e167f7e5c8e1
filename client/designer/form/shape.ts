import type * as z from 'zod/mini'
import { localizedSchema } from '../../../domain/localized.ts'
import { conditionSchema } from '../../../domain/logic/condition.ts'

/** What a form needs to know about one value of a document, read from its schema. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'localized' }
  | { readonly kind: 'number'; readonly isWhole: boolean; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'condition' }
  | { readonly kind: 'fixed' }
  | { readonly kind: 'record'; readonly fields: readonly FieldShape[] }
  | { readonly kind: 'list'; readonly element: Shape }
  | { readonly kind: 'other' }

export interface FieldShape {
  readonly key: string
  readonly isOptional: boolean
  readonly shape: Shape
}

/** The parts of a zod definition that are read here. Zod types them only through its classes. */
interface Definition {
  readonly type: string
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly entries?: Readonly<Record<string, string>>
  readonly format?: string
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
}
interface Check {
  readonly check: string
  readonly value?: unknown
  readonly format?: string
}

const definitionOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Definition

/** Schemas that have an editor of their own, whatever they are made of. */
const known = new Map<unknown, Shape>([
  [localizedSchema, { kind: 'localized' }],
  [conditionSchema, { kind: 'condition' }],
])

const readers: Readonly<Record<string, (definition: Definition) => Shape>> = {
  string: () => ({ kind: 'text' }),
  boolean: () => ({ kind: 'boolean' }),
  literal: () => ({ kind: 'fixed' }),
  number: (definition) => numberShape(definition),
  enum: ({ entries = {} }) => ({ kind: 'choice', choices: Object.values(entries) }),
  object: ({ shape = {} }) => ({ kind: 'record', fields: fieldsOf(shape) }),
  array: ({ element }) => ({ kind: 'list', element: element ? shapeOf(element) : { kind: 'other' } }),
  optional: ({ innerType }) => (innerType ? shapeOf(innerType) : { kind: 'other' }),
}

export function shapeOf(schema: z.core.$ZodType): Shape {
  const definition = definitionOf(schema)
  return known.get(schema) ?? readers[definition.type]?.(definition) ?? { kind: 'other' }
}

const fieldsOf = (shape: Readonly<Record<string, z.core.$ZodType>>): FieldShape[] =>
  Object.entries(shape).map(([key, schema]) => ({
    key,
    isOptional: definitionOf(schema).type === 'optional',
    shape: shapeOf(schema),
  }))

function numberShape({ checks = [], format }: Definition): Shape {
  const all = checks.map((check) => check._zod.def)
  const bound = (name: string) => {
    const value = all.find((check) => check.check === name)?.value
    return typeof value === 'number' ? value : null
  }
  const isWhole = format === 'safeint' || all.some((check) => check.format === 'safeint')
  return { kind: 'number', isWhole, min: bound('greater_than'), max: bound('less_than') }
}

/** Fields of an object schema; none for any other. */
export function recordFields(schema: z.core.$ZodType): readonly FieldShape[] {
  const shape = shapeOf(schema)
  return shape.kind === 'record' ? shape.fields : []
}

/** The column that tells entries of a list apart, and the one that says what they are. */
export function columnsOf(fields: readonly FieldShape[]): { key: FieldShape | null; label: FieldShape | null } {
  const key = fields.find(({ isOptional, shape }) => !isOptional && ['number', 'text'].includes(shape.kind))
  return { key: key ?? null, label: fields.find(({ shape }) => shape.kind === 'localized') ?? null }
}
