import { datasetFrom, type StoredRow } from '../analysis/columns.ts'
import type { Dataset, Unit } from '../analysis/dataset.ts'
import type { FindingsInput } from '../analysis/report/find-issues.ts'
import { codebook } from '../domain/codebook.ts'
import { packedSize } from '../domain/pack.ts'
import { textReader } from './spoken.ts'
import { dataHash, hiddenDigest, toldBlocks, toldLines } from './wave-hash.ts'

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

export interface OpenedWave {
  readonly dataset: Dataset
  /** Of all that its findings rest on. */
  readonly dataHash: string
  /** Digest of what no capsule tells. */
  readonly hidden: string
  /** The data hash of the same rows for another sector; null is all. */
  readonly hashOfSector: (sector: number | null) => string
}

/** The wave as columns, and its hashes. */
export function openWave(wave: StoredWave): OpenedWave {
  const { units, codes, unit, seeds, pace, spoken } = wave
  const variables = codebook(wave.instrument)
  const width = packedSize(variables)
  const items = unit.length > 0 ? pace.length / unit.length : 0
  const readTexts = textReader(wave.instrument)
  const rows = Array.from(
    unit,
    (index, i): StoredRow => ({
      unit: index,
      codes: codes.subarray(i * width, (i + 1) * width),
      pace: pace.subarray(i * items, (i + 1) * items),
      texts: readTexts(spoken[i] ?? {}, seeds[i] ?? 0),
    }),
  )
  const lines = toldLines(rows)
  const hidden = hiddenDigest(units, { rows, seeds, lines })
  const told = toldBlocks(units, rows, lines)
  const hashOfSector = (sector: number | null) => dataHash({ ...wave, sector }, told, hidden)
  return { dataset: datasetFrom(variables, units, rows), dataHash: hashOfSector(wave.sector), hidden, hashOfSector }
}
