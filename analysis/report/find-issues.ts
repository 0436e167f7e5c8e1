import type { Instrument } from '../../domain/instrument.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import type { Dataset } from '../dataset.ts'
import { releaseFindings } from '../disclosure/release-findings.ts'
import type { Released } from '../disclosure/released.ts'
import { kornGraubard } from '../interval/korn-graubard.ts'
import { hotIndices } from '../rank/hot-index.ts'
import { degreesOfFreedom } from '../variance/sampling-design.ts'
import { kish } from '../weight/diagnostics.ts'
import { commentsOf } from './find/comments.ts'
import { type Fieldwork, fieldworkOf, sectorsOf } from './find/fieldwork.ts'
import { type Grouping, groupings } from './find/groupings.ts'
import { breadths, issueGroups } from './find/groups.ts'
import { indexTornadoOf } from './find/index-tornado.ts'
import { type IssueColumns, issueColumns } from './find/issue-columns.ts'
import { measure } from './find/measure.ts'
import { populationShares } from './find/population-shares.ts'
import { programmeFindings } from './find/programmes.ts'
import { dividingLines, quadrantsOf } from './find/quadrant.ts'
import { qualityOf } from './find/quality.ts'
import { rankIssues } from './find/ranking.ts'
import { measuredSatisfaction, ratingsOf } from './find/ratings.ts'
import { sampleGroupings } from './find/sample-groupings.ts'
import { sampleRows } from './find/sample-rows.ts'
import { minimumOfScope, type Scope, scopeOf } from './find/scope.ts'
import { warningsOf } from './find/warnings.ts'
import type { Estimate, Findings, IndexWeights, IssueFinding } from './findings.ts'

/** A wave as data, with all that decides its findings. */
export interface FindingsInput {
  readonly instrument: Instrument
  /** Respondents through a unit only; numbers handed out stand in its units. */
  readonly dataset: Dataset
  readonly design: SampleDesign
  readonly fieldwork: Fieldwork
  readonly isSynthetic: boolean
  readonly isOpen: boolean
  /** Stratum code to look at alone; null for all. */
  readonly sector: number | null
  readonly indexWeights: IndexWeights
  readonly dataHash: string
}

/**
 * Everything the hot-issue page and the report say of a wave. The same input gives the same findings. What cannot be
 * estimated or may not be shown has a named reason; without a probability design there is no error and no interval.
 */
export const findIssues = (input: FindingsInput): Released<Findings> => releaseFindings(foundIn(input))

function foundIn(input: FindingsInput): Findings {
  const { instrument, dataset, design } = input
  const scope = scopeOf(dataset, design, input.sector)
  const columns = issueColumns(instrument, dataset)
  const list = groupings(instrument, scope, columns.find(({ mention }) => mention)?.mention)
  const { issues, indexTornado } = issuesOf(input, scope, { columns, list })
  const mentions = issues.map(({ mention }) => mention)
  const fieldwork = fieldworkOf(input.fieldwork, scope)
  return {
    dataHash: input.dataHash,
    filter: { sector: input.sector },
    isSynthetic: input.isSynthetic,
    fieldwork,
    sectors: sectorsOf(design, scope),
    weighting: weightingOf(scope, mentions, { valid: fieldwork.valid, isOpen: input.isOpen }),
    indexWeights: input.indexWeights,
    indexTornado,
    minimumGroupSize: minimumOfScope(scope),
    lines: linesOf(issues),
    sample: sampleRows([...list, ...sampleGroupings(instrument, scope)], scope, populationShares(design, scope)),
    issues,
    programmes: programmeFindings(instrument, scope),
    ...commentsOf(instrument, scope),
    quality: qualityOf(input, issues),
  }
}

const linesOf = (issues: readonly Pick<IssueFinding, 'mention' | 'satisfaction'>[]) =>
  dividingLines(
    issues.map(({ mention }) => mention),
    issues.map(({ satisfaction }) => satisfaction),
  )

function issuesOf(
  input: FindingsInput,
  scope: Scope,
  { columns, list }: { columns: readonly IssueColumns[]; list: readonly Grouping[] },
): Required<Pick<Findings, 'issues' | 'indexTornado'>> {
  const mentions = columns.map(({ mention }) => measure(mention, scope, kornGraubard))
  const ranked = rankIssues(
    mentions,
    columns.map(({ code }) => code),
    scope,
  )
  const ratings = columns.map((one) => ratingsOf(one, scope))
  const shown = columns.map(({ mention }, k) => (mentions[k]!.estimate.isEstimable ? mention : undefined))
  const groups = issueGroups(shown, list, scope)
  const breadth = breadths(groups, list, scope)
  const known = (estimate: Estimate) => (estimate.isEstimable ? estimate.value : null)
  const parts = columns.map((_, k) => ({
    mention: known(mentions[k]!.estimate),
    dissatisfied: known(ratings[k]!.dissatisfied),
    breadth: breadth[k]!,
  }))
  const indices = hotIndices(parts, input.indexWeights)
  const quadrants = quadrantsOf(
    columns.map((one, k) => ({
      mention: mentions[k]!,
      satisfaction: measuredSatisfaction(one, scope),
    })),
    scope,
  )
  const issues = columns.map(({ issue, code }, k): IssueFinding => {
    const mention = mentions[k]!.estimate
    const { rank, tier } = ranked[k]!
    const quadrant = quadrants[k]
    return {
      issue,
      code,
      mention,
      rank,
      tier,
      ...ratings[k]!,
      hotIndex: indices[k]!,
      ...(quadrant ? { quadrant } : {}),
      groups: groups[k]!,
    }
  })
  const ids = columns.map(({ issue }) => issue)
  return { issues, indexTornado: indexTornadoOf(ids, parts, input.indexWeights) }
}

function weightingOf(
  scope: Scope,
  mentions: readonly Estimate[],
  { valid, isOpen }: { valid: number; isOpen: boolean },
): Findings['weighting'] {
  const { effectiveSize, designEffect } = kish(scope.weights)
  const effects = mentions.flatMap((one) => (one.isEstimable && one.designEffect ? [one.designEffect] : []))
  const halfWidths = mentions.flatMap((one) =>
    one.isEstimable && one.interval95 ? [(one.interval95.high - one.interval95.low) / 2] : [],
  )
  const meanDesignEffect = effects.length > 0 ? effects.reduce((sum, one) => sum + one, 0) / effects.length : null
  const degrees = degreesOfFreedom(scope.weights, scope.plan.design)
  return {
    isProbability: scope.isProbability,
    margins: [...scope.weighted.margins],
    effectiveSize,
    designEffectOfWeights: designEffect,
    meanDesignEffect,
    largestHalfWidth: halfWidths.length > 0 ? Math.max(...halfWidths) : null,
    degreesOfFreedom: degrees,
    warnings: warningsOf(scope, {
      valid,
      isOpen,
      meanDesignEffect,
      designEffectOfWeights: designEffect,
      degreesOfFreedom: degrees,
    }),
  }
}
