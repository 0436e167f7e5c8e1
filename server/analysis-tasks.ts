import { createHash } from 'node:crypto'
import { datasetFrom, type StoredRow } from '../analysis/columns.ts'
import type { Unit } from '../analysis/dataset.ts'
import { buildReport } from '../analysis/report/build-report.ts'
import { type FindingsInput, findIssues } from '../analysis/report/find-issues.ts'
import type { Findings } from '../analysis/report/findings.ts'
import { codebook } from '../domain/codebook.ts'
import { packedSize } from '../domain/pack.ts'
import { canonicalJson } from '../domain/response.ts'
import { wordDocument } from './documents/word.ts'
import { textsOf } from './spoken.ts'

/** Stored responses in a form that passes between threads: all packed rows in one piece. */
export interface StoredWave extends Omit<FindingsInput, 'dataset' | 'dataHash'> {
  readonly units: readonly Unit[]
  readonly codes: Uint8Array
  readonly unit: Int32Array
  readonly seeds: Float64Array
  /** Seconds by item, row after row; 0 is unknown. */
  readonly pace: Uint8Array
  readonly spoken: readonly Record<string, unknown>[]
}

function findings(wave: StoredWave): Findings {
  const { units, codes, unit, seeds, pace, spoken, ...input } = wave
  const variables = codebook(wave.instrument)
  const width = packedSize(variables)
  const items = unit.length > 0 ? pace.length / unit.length : 0
  const rows = Array.from(
    unit,
    (index, i): StoredRow => ({
      unit: index,
      codes: codes.subarray(i * width, (i + 1) * width),
      pace: pace.subarray(i * items, (i + 1) * items),
      texts: textsOf(wave.instrument, spoken[i] ?? {}, seeds[i] ?? 0),
    }),
  )
  return findIssues({ ...input, dataset: datasetFrom(variables, units, rows), dataHash: dataHashOf(wave, rows) })
}

/** Over rows, units, design and plan. The rows are sorted by what they hold, so that it does not depend on their ids. */
function dataHashOf(wave: StoredWave, rows: readonly StoredRow[]): string {
  const { instrument, design, units, sector, indexWeights } = wave
  const hash = createHash('sha256').update(canonicalJson({ instrument, design, units, sector, indexWeights }))
  const lines = rows.map(
    ({ unit, codes, pace, texts }) =>
      `${unit} ${Buffer.from(codes).toString('base64')} ${Buffer.from(pace ?? []).toString('base64')} ${canonicalJson(texts)}`,
  )
  for (const line of lines.sort()) hash.update('\n').update(line)
  return hash.digest('hex').slice(0, 12)
}

/** What is too heavy for the thread that takes in answers. */
export const tasks = { findings, buildReport, wordDocument }
export type Tasks = typeof tasks
