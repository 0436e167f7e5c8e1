import type { Instrument } from '../../domain/instrument.ts'
import type { Dataset } from '../dataset.ts'
import type { CheckInput, Flags } from './checks/check.ts'
import { qualityChecks } from './checks/index.ts'

/** All flags of a wave. */
export interface Graded {
  /** In the order of the registry; null where a check has nothing to judge by. */
  readonly checks: readonly { readonly id: string; readonly flags: Flags | null }[]
  /** The highest grade of each respondent. */
  readonly worst: Uint8Array
}

const known = new WeakMap<Dataset, { readonly instrument: Instrument; readonly graded: Graded }>()

/**
 * Runs every check over every response. Nothing is deleted and no weight is changed. Grades do not depend on what is
 * asked of a wave, so they are made once for a dataset and remembered as long as it is.
 */
export function gradeResponses(input: CheckInput): Graded {
  const last = known.get(input.dataset)
  if (last?.instrument === input.instrument) return last.graded
  const graded = gradedBy(input)
  known.set(input.dataset, { instrument: input.instrument, graded })
  return graded
}

function gradedBy(input: CheckInput): Graded {
  const checks = qualityChecks.map(({ id, of }) => ({ id, flags: of(input) }))
  const worst = new Uint8Array(input.dataset.size)
  for (const { flags } of checks)
    flags?.grades.forEach((grade, i) => {
      if (grade > worst[i]!) worst[i] = grade
    })
  return { checks, worst }
}
