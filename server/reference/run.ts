import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { align } from './align.ts'
import { type Difference, differences } from './compare.ts'
import { levelOrders } from './level-orders.ts'
import type { Json, OpContext, ReadDesign, Table } from './op.ts'
import { ops, skipped } from './ops/index.ts'
import { readDesign } from './read-design.ts'
import { type Case, type CaseFile, readCaseFiles } from './read-folder.ts'
import { readTable } from './read-table.ts'

type Outcome =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'differs'; readonly differences: readonly Difference[] }
  | { readonly kind: 'uncovered' }
  | { readonly kind: 'skipped'; readonly reason: string }

type JsonObject = { readonly [key: string]: Json | undefined }

/** The texts of a result; every number is replaced by null. */
const labelsOf = (value: Json | undefined): Json => {
  if (Array.isArray(value)) return value.map(labelsOf)
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value as JsonObject).map(([key, one]) => [key, labelsOf(one)]))
}

const remembering = <T>(make: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}

function contextFor(file: CaseFile, one: Case, table: (name: string) => Table, designs: Designs): OpContext {
  return {
    spec: one.spec,
    rcall: one.rcall,
    labels: labelsOf(one.expected),
    specs: file.cases.map(({ spec }) => spec),
    table,
    designNames: Object.keys(file.designs),
    design: (name, crossedWith = '') => designs(`${name}\n${one.spec.lonely ?? 'fail'}\n${crossedWith}`),
    input: (id) => {
      const found = file.cases.find((other) => other.id === id && other.spec.op === 'input')
      if (!found) throw new Error(`no input ${id}`)
      return found.expected as Json
    },
  }
}

/** The design whose strata a column divides further, unit labels being those of each part. */
function crossed(entry: JsonObject, column: string): JsonObject {
  const strata = entry.strata === undefined || entry.strata === null ? [] : [entry.strata].flat()
  return { ...entry, strata: [column, ...(strata as Json[])], nest: true }
}

type Designs = (key: string) => ReadDesign

/** A case agrees when every expected number is met; where R stopped, when our library names a reason. */
function outcomeOf(one: Case, context: OpContext): Outcome {
  const reason = skipped.get(one.spec.op)
  if (reason) return { kind: 'skipped', reason }
  const op = ops.get(one.spec.op)
  if (!op) return { kind: 'uncovered' }
  const ours = answer(op, context)
  const refusal = typeof ours.error === 'string' && !ours.isFault
  if (one.expected.error !== undefined)
    return refusal ? { kind: 'agrees' } : differing([{ path: '', ours, theirs: one.expected as Json }])
  if (ours.error !== undefined) return differing([{ path: '', ours, theirs: one.expected as Json }])
  return differing(differences(align(ours, one.expected) as Json, one.expected as Json, one.rtol))
}

const differing = (found: readonly Difference[]): Outcome =>
  found.length === 0 ? { kind: 'agrees' } : { kind: 'differs', differences: found }

/** A thrown error is a fault of the program, never a reason that nothing can be estimated. */
function answer(op: (context: OpContext) => Json, context: OpContext): JsonObject {
  try {
    return op(context) as JsonObject
  } catch (cause) {
    return { error: String((cause as Error).stack ?? cause), isFault: true }
  }
}

/** A file, or the zipped one beside it. */
const textOf = (path: string): string =>
  existsSync(path) ? readFileSync(path, 'utf8') : gunzipSync(readFileSync(`${path}.gz`)).toString('utf8')

export interface FileResult {
  readonly name: string
  readonly outcomes: readonly { readonly case: Case; readonly outcome: Outcome }[]
}

/** Computes every case of a folder of reference values, `data/*.csv` and `expected/*.json`, or those of some files. */
export function* runReference(folder: string, only: readonly string[] = []): Generator<FileResult> {
  const all = readCaseFiles(folder)
  const orders = levelOrders(all)
  const table = remembering((name) => readTable(textOf(join(folder, 'data', name)), orders.get(name)))
  for (const file of all.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)))) {
    const designs: Designs = remembering((key) => {
      const [name = '', lonely = '', crossedWith] = key.split('\n')
      // A file may use a design that only another one of the folder describes.
      const entry = file.designs[name] ?? all.find(({ designs }) => designs[name])?.designs[name]
      if (!entry) throw new Error(`no design ${name}`)
      return readDesign(crossedWith ? crossed(entry, crossedWith) : entry, table, lonely)
    })
    yield {
      name: file.name,
      outcomes: file.cases.map((one) => ({
        case: one,
        outcome: outcomeOf(one, contextFor(file, one, table, designs)),
      })),
    }
  }
}
