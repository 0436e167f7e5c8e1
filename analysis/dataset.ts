import type { Channel } from '../domain/wave.ts'

/** Values of one variable, one per respondent. Negative values are the missing codes of `domain/category.ts`. */
export type Column = Int16Array | Float64Array

/** A sampling point (primary sampling unit): an office, a community, an enterprise. */
export interface Unit {
  /** Shown only of units that stand out, and only with enough people. */
  readonly name?: string
  /** Stratum code: the sector. */
  readonly sector: number
  /** Class of `domain/sample-design.ts`. */
  readonly size: number
  /** Number of people who belong to it. */
  readonly people: number
  /** Questionnaires handed out; null when not recorded. */
  readonly issued: number | null
  /** How its people get in, which decides how many must stand behind a figure; the strictest rule where unknown. */
  readonly channel?: Channel
}

/**
 * One wave as columns. Only respondents who came through a unit; open links are counted apart. It belongs to one
 * instrument and never changes: what is made of both is kept with it (`protectionOf`, `tableRows`, `groupRatings`), so
 * another instrument or other answers need another dataset.
 */
export interface Dataset {
  /** Number of respondents. */
  readonly size: number
  readonly columns: ReadonlyMap<string, Column>
  readonly texts: ReadonlyMap<string, readonly (string | null)[]>
  readonly units: readonly Unit[]
  /** Index into `units`, one per respondent. */
  readonly unit: Int32Array
  /** Seconds on the screen, capped at 255, for every item of the instrument in its order; 0 is unknown. */
  readonly pace?: readonly Uint8Array[]
}
