import type { Instrument } from '../../domain/instrument.ts'
import type { Measure } from '../../domain/measure.ts'
import { chooseIssues } from './choose-issues.ts'
import { commentsAbout, speakingOf } from './comments-about.ts'
import type { Findings, IssueFinding } from './findings.ts'
import { type Difference, significantDifferences } from './significant-differences.ts'

/** Why the findings speak for a measure rather than for another of its issue. */
export type Reason =
  | { readonly kind: 'group'; readonly difference: Difference }
  | { readonly kind: 'unknown' | 'dissatisfied' | 'mentioned' | 'heard' | 'adopted' }

/** A measure with the findings that speak for it; without any, the issue alone does. */
export interface ChosenMeasure {
  readonly measure: Measure
  readonly reasons: readonly Reason[]
}

const manyUnsure = 0.2
const enoughHeard = 3
const mostOfIssue = 3
/** As many where nothing but the place of the issue speaks for them. */
const mostGeneral = 2
/** A group that stands out decides before all others together. Zero: true of the issue, not of this measure alone. */
const points: Readonly<Record<Reason['kind'], number>> = {
  group: 8,
  unknown: 4,
  heard: 2,
  dissatisfied: 0,
  mentioned: 0,
  adopted: 0,
}

const ends = (estimate: IssueFinding['mention']) => (estimate.isEstimable ? estimate.interval95 : undefined)

/** Findings of an issue that are sure: the whole 95 % interval lies beyond the line. */
function sureOf({ weighting, lines }: Findings, issue: IssueFinding): ReadonlySet<Measure['suits']> {
  if (!weighting.isProbability) return new Set()
  const satisfaction = ends(issue.satisfaction)
  const isLow = !!satisfaction && lines.satisfaction !== null && satisfaction.high < lines.satisfaction
  return new Set([
    ...(isLow ? (['dissatisfied'] as const) : []),
    ...((ends(issue.mention)?.low ?? 0) > lines.mention ? (['mentioned'] as const) : []),
    ...((ends(issue.dontKnow)?.low ?? 0) > manyUnsure ? (['unknown'] as const) : []),
  ])
}

const isMeantFor = ({ group }: Measure, { variable, code }: Difference): boolean =>
  !!group?.cells.some((cell) => cell.variable === variable && cell.codes.includes(code))

/** Which finding an act answers: that it was written for, or few who know where it gives information. */
const suitsOf = ({ suits, cause }: Measure): Measure['suits'][] =>
  cause === 'information' && suits !== 'unknown' ? [suits, 'unknown'] : [suits]

const scoreOf = ({ reasons }: ChosenMeasure): number => reasons.reduce((sum, { kind }) => sum + points[kind], 0)

const byScore = (a: ChosenMeasure, b: ChosenMeasure): number =>
  scoreOf(b) - scoreOf(a) ||
  b.reasons.length - a.reasons.length ||
  Number(a.measure.suits === 'unknown') - Number(b.measure.suits === 'unknown') ||
  a.measure.quartersToDeadline - b.measure.quartersToDeadline ||
  (a.measure.id < b.measure.id ? -1 : 1)

/** The findings that speak for a measure on an issue; the same findings give the same reasons. */
function reasonsFor(
  { findings, instrument }: { findings: Findings; instrument: Instrument },
  issue: IssueFinding,
  all: readonly Difference[],
) {
  const differences = all.filter((one) => one.issue === issue.issue)
  const sure = sureOf(findings, issue)
  const entry = instrument.issues.find(({ id }) => id === issue.issue)
  const comments = entry ? commentsAbout(findings, entry) : []
  return (measure: Measure): Reason[] => {
    const difference = differences.find((one) => one.value > 0 && isMeantFor(measure, one))
    return [
      ...(difference ? [{ kind: 'group', difference } as const] : []),
      ...suitsOf(measure).flatMap((kind) => (sure.has(kind) ? [{ kind } as const] : [])),
      ...(speakingOf(comments, measure.cause) >= enoughHeard ? [{ kind: 'heard' } as const] : []),
    ]
  }
}

/** A measure for some is not for an issue that they name less than others do. */
const isUncalledFor = (measure: Measure, issue: string, differences: readonly Difference[]): boolean =>
  differences.some((one) => one.issue === issue && one.value < 0 && isMeantFor(measure, one))

/**
 * Measures for the issues that the findings put first (see `chooseIssues`). Of each issue at most three that a group,
 * ignorance or comments speak for; up to two in all are filled with those for everybody that suit how the issue is
 * rated or named, or failing these with the earliest. No other issue gets any.
 */
export function chooseMeasures(input: {
  readonly findings: Findings
  readonly instrument: Instrument
  readonly measures: readonly Measure[]
}): ChosenMeasure[] {
  const differences = significantDifferences(input.findings)
  return chooseIssues(input.findings).flatMap((issue) => {
    const reasons = reasonsFor(input, issue, differences)
    const all = input.measures
      .filter((measure) => measure.issue === issue.issue && !isUncalledFor(measure, issue.issue, differences))
      .map((measure): ChosenMeasure => ({ measure, reasons: reasons(measure) }))
      .sort(byScore)
    const special = all.filter((one) => scoreOf(one) > 0).slice(0, mostOfIssue)
    const general = all.filter((one) => scoreOf(one) === 0 && !one.measure.group)
    return [...special, ...general.slice(0, Math.max(0, mostGeneral - special.length))]
  })
}
