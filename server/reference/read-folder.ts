import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json, Spec } from './op.ts'

type JsonObject = { readonly [key: string]: Json | undefined }

export interface Case {
  readonly id: string
  readonly rcall: string
  readonly note?: string
  readonly spec: Spec
  /** Relative tolerance. */
  readonly rtol: number
  readonly expected: JsonObject
}

export interface CaseFile {
  readonly name: string
  readonly designs: { readonly [name: string]: JsonObject }
  readonly cases: readonly Case[]
}

type StoredCase = Omit<Case, 'spec'> & { readonly spec?: Spec }

/** Distribution functions come as rows of arguments and value: the value is what is expected, the rest is asked. */
function functionCase(stored: StoredCase): Case {
  const rows = stored.expected.rows
  if (!Array.isArray(rows)) throw new Error(`case ${stored.id} has neither a spec nor rows`)
  const options = [...stored.rcall.matchAll(/([\w.]+)=([\w.]+)/g)].map(([, key, value]) => [key, value === 'TRUE'])
  const spec = {
    ...Object.fromEntries(options),
    op: stored.rcall.split('(')[0] ?? '',
    args: stored.expected.args ?? [],
    rows: rows.map((row: Json[]) => row.slice(0, -1)),
  }
  return { ...stored, spec, expected: { value: rows.map((row: Json[]) => row.at(-1) ?? null) } }
}

/** R appends the name of a matrix row to the title of a column, as "quantile.48": not part of the result. */
const withoutRowNames = (expected: JsonObject): JsonObject =>
  JSON.parse(JSON.stringify(expected).replaceAll(/"quantile\.\d+"/g, '"quantile"'))

/** Every file of cases in `expected`, in the order of their names. */
export function readCaseFiles(folder: string): CaseFile[] {
  const names = readdirSync(join(folder, 'expected')).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => {
    const stored = JSON.parse(readFileSync(join(folder, 'expected', name), 'utf8'))
    const cases = (stored.cases as StoredCase[]).map(({ rtol = 1e-9, ...one }) => {
      return one.spec
        ? { ...one, spec: one.spec, rtol, expected: withoutRowNames(one.expected) }
        : functionCase({ ...one, rtol })
    })
    return { name, designs: stored.designs ?? {}, cases }
  })
}
