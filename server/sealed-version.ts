import type { WaveFound } from '../analysis/report/trends/trends-of.ts'
import type { Measure } from '../domain/measure.ts'

/** What people put into a version of a report beside their edits; nothing of it follows from the data. */
export interface VersionBasis {
  readonly id: string
  readonly name: string
  readonly issuer: string
  /** Day of the report as YYYY-MM-DD. */
  readonly date: string
  readonly measures: Measure[]
  readonly decisions: Record<string, 'adopted' | 'rejected'>
  readonly quotes: { group: string; text: string }[]
  /** Version of the program whose rules wrote the report. */
  readonly program: string
}

/** All that a capsule of a version needs beside its report, findings and edits. */
export interface SealedVersion {
  readonly given: VersionBasis
  readonly earlier: readonly WaveFound[]
  /** The wave by `packWave`. */
  readonly rows: Uint8Array
}
