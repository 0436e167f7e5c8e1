import type { Instrument } from '../../../domain/instrument.ts'
import { joinedDegrees } from '../../compare/against-rest.ts'
import { benjaminiHochberg } from '../../compare/multiplicity.ts'
import { studentQuantile, studentUpper } from '../../numeric/distributions.ts'
import type { Estimate, Findings } from '../findings.ts'
import { breakOfMention, breakOfSatisfaction } from './comparable.ts'
import type { BreakReason, Change, Series, Trends } from './trend.ts'

/** One wave of a survey with what was found in it. */
export interface WaveFound {
  readonly id: string
  readonly name: string
  readonly findings: Findings
  readonly instrument: Instrument
}

const level = 0.95
type Raw = Omit<Change, 'pAdjusted' | 'isSignificant'> & { readonly p: number }

/** A change before p-values are adjusted, or why there is none. */
function changeOf(before: Estimate, after: Estimate): Raw | BreakReason {
  if (!before.isEstimable || !after.isEstimable) return 'not_estimable'
  const { standardError: a, degreesOfFreedom: dfA } = before
  const { standardError: b, degreesOfFreedom: dfB } = after
  if (a === undefined || b === undefined || !dfA || !dfB) return 'not_a_probability_sample'
  const value = after.value - before.value
  const standardError = Math.sqrt(a ** 2 + b ** 2)
  if (!(standardError > 0)) return 'not_estimable'
  const df = joinedDegrees({ variance: a ** 2, df: dfA }, { variance: b ** 2, df: dfB })
  const half = standardError * studentQuantile((1 + level) / 2, df)
  const p = 2 * studentUpper(Math.abs(value) / standardError, df)
  return { value, standardError, low: value - half, high: value + half, p }
}

/** Changes of all issues between two waves are one family. */
function stepsOf(raw: readonly (Raw | BreakReason)[]): Series['steps'] {
  const adjusted = benjaminiHochberg(raw.map((one) => (typeof one === 'string' ? Number.NaN : one.p)))
  return raw.map((one, k) => {
    if (typeof one === 'string') return { change: null, break: one }
    const { p: _, ...change } = one
    const pAdjusted = adjusted[k]!
    return { change: { ...change, pAdjusted, isSignificant: pAdjusted <= 1 - level }, break: null }
  })
}

const missing: Estimate = { isEstimable: false, reason: 'not_measured' }

/** Points and steps of one measure for all issues. */
function seriesOf(
  waves: readonly WaveFound[],
  issues: readonly string[],
  measure: {
    readonly of: (found: Findings['issues'][number]) => Estimate
    readonly breakBetween: (before: WaveFound, after: WaveFound, issue: string) => BreakReason | null
  },
): Series[] {
  const points = issues.map((issue) =>
    waves.map(({ findings }) => {
      const found = findings.issues.find((one) => one.issue === issue)
      return found ? measure.of(found) : missing
    }),
  )
  const steps = waves
    .slice(1)
    .map((after, w) =>
      stepsOf(
        issues.map(
          (issue, k) => measure.breakBetween(waves[w]!, after, issue) ?? changeOf(points[k]![w]!, points[k]![w + 1]!),
        ),
      ),
    )
  return issues.map((_, k) => ({ points: points[k]!, steps: steps.map((step) => step[k]!) }))
}

/**
 * Every issue through the waves of a survey, the oldest first, with the change from wave to wave. Waves are taken as
 * drawn independently: where units came again, the true error of a change is rather smaller. No change where wording,
 * choices or limit differ, or where a wave is no probability sample.
 */
export function trendsOf(waves: readonly WaveFound[]): Trends {
  const issues = waves.at(-1)?.findings.issues.map(({ issue }) => issue) ?? []
  const mentions = seriesOf(waves, issues, {
    of: ({ mention }) => mention,
    breakBetween: (before, after) => breakOfMention(before.instrument, after.instrument),
  })
  const satisfactions = seriesOf(waves, issues, {
    of: ({ satisfaction }) => satisfaction,
    breakBetween: (before, after, issue) => breakOfSatisfaction(before.instrument, after.instrument, issue),
  })
  return {
    waves: waves.map(({ id, name, findings }) => ({
      id,
      name,
      lastDay: findings.fieldwork.lastDay,
      valid: findings.fieldwork.valid,
      dataHash: findings.dataHash,
      isProbability: findings.weighting.isProbability,
      isSynthetic: findings.isSynthetic,
    })),
    issues: issues.map((issue, k) => ({ issue, mention: mentions[k]!, satisfaction: satisfactions[k]! })),
  }
}
