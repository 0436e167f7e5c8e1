import type { Instrument } from '../../../domain/instrument.ts'
import type { Dataset } from '../../dataset.ts'

/** What checks look at: a wave as columns, with the questionnaire that it answers. */
export interface CheckInput {
  readonly instrument: Instrument
  readonly dataset: Dataset
}

/** What a check says of every respondent. */
export interface Flags {
  /** 0 nothing to see, 1 worth a look, 2 doubtful, 3 hardly an answer to the questions. */
  readonly grades: Uint8Array
  /** Position in the check's `reasons`; says nothing where the grade is 0. */
  readonly reasons: Uint8Array
}

/** From here on a response counts as flagged where results are shown with and without. */
export const flaggedGrade = 2

/**
 * One way in which a response may be careless. It only grades: nobody is deleted, and nobody's weight changes. A check
 * of carelessness is wrong about some careful people, so that grades are for looking and for comparing results.
 */
export interface QualityCheck {
  readonly id: string
  /** Names of what was seen. */
  readonly reasons: readonly string[]
  /** Null where the wave holds nothing to judge by: no seconds, no grids, no declared pairs. */
  readonly of: (input: CheckInput) => Flags | null
}

/** No flag for anybody yet. */
export const noFlags = (size: number): Flags => ({ grades: new Uint8Array(size), reasons: new Uint8Array(size) })

/** Position of the last limit that is reached, from 1; 0 below the first. Limits rise. */
export const gradeBy = (value: number, limits: readonly number[]): number =>
  limits.filter((limit) => value >= limit).length
