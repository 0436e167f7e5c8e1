import { createHash } from 'node:crypto'
import { datasetFrom, type StoredRow } from '../analysis/columns.ts'
import type { Dataset, Unit } from '../analysis/dataset.ts'
import type { FindingsInput } from '../analysis/report/find-issues.ts'
import { codebook } from '../domain/codebook.ts'
import { packedSize } from '../domain/pack.ts'
import { canonicalJson } from '../domain/response.ts'
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

/** The wave as columns, and the hash of all that its findings rest on. */
export function openWave(wave: StoredWave): { readonly dataset: Dataset; readonly dataHash: string } {
  const { units, codes, unit, seeds, pace, spoken } = wave
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
  return { dataset: datasetFrom(variables, units, rows), dataHash: dataHashOf(wave, rows) }
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
