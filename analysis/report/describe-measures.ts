import {
  type Decision,
  editOf,
  type WantedDecision,
  type WaveMeasure,
  type WaveMeasures,
} from '../../domain/api/measures.ts'
import { codebook } from '../../domain/codebook.ts'
import type { Measure } from '../../domain/measure.ts'
import { canonicalJson } from '../../domain/response.ts'
import type { ReportInput } from './build-report.ts'
import type { ChosenMeasure, Reason } from './choose-measures.ts'
import { valueAt } from './claims/source.ts'
import { quarterNumbers } from './phrases/dates.ts'
import { programmeName } from './phrases/measure-programme-words.ts'
import { namesOf } from './phrases/names.ts'
import { planMeasures } from './plan-measures.ts'
import { textKey } from './review/statements.ts'
import { type Difference, significantDifferences } from './significant-differences.ts'

/** A measure as the city left it. */
export interface LibraryEntry {
  readonly measure: Measure
  readonly decision: Decision
  readonly isEdited: boolean
  readonly isOwn: boolean
}

/** Digest in 16 hex digits of what was decided of a measure and of its words; the same as long as nobody changes either. */
export const standingOf = (decision: WantedDecision, measure: Measure): string =>
  textKey(canonicalJson({ decision, ...editOf(measure) }))

/** Every measure of a wave as data for a page: what speaks for it, in which programme it is, what was decided. */
export function describeMeasures(
  input: Omit<ReportInput, 'measures' | 'decisions' | 'issuer'>,
  library: readonly LibraryEntry[],
): Omit<WaveMeasures, 'units'> {
  const { findings, instrument, date } = input
  const names = namesOf(findings, instrument)
  const decisions = Object.fromEntries(
    library.flatMap(({ measure, decision }) => (decision === 'proposed' ? [] : [[measure.id, decision]])),
  )
  const { programmes, chosen } = planMeasures({ ...input, measures: library.map(({ measure }) => measure), decisions })
  const spokenOf = new Map(chosen.map((one) => [one.measure.id, one]))
  const describe = (entry: LibraryEntry): WaveMeasure => {
    const { measure } = entry
    const found = spokenOf.get(measure.id)
    const place = programmes.findIndex((one) => one.measures.some((other) => other.measure.id === measure.id))
    return {
      ...entry,
      standing: standingOf(entry.decision, measure),
      programme: place < 0 ? null : place,
      reasons: found ? found.reasons.map((reason) => describeReason(input, found, reason)) : [],
      due: quarterNumbers(measure.countedFrom ?? date, measure.quartersToDeadline),
    }
  }
  return {
    measures: library.map(describe),
    programmes: programmes.map((one) => ({
      name: programmeName(one, programmes, names),
      issues: [...one.issues],
      lessNamed: lessNamedBy(input, one.issues),
    })),
    issues: instrument.issues.map(({ id, name, leadUnit }) => ({ id, name, leadUnit })),
    isSynthetic: findings.isSynthetic,
  }
}

type Facts = Pick<ReportInput, 'findings' | 'instrument'>

/** Who names issues of a programme less often than all others do: they may have other wishes. */
const lessNamedBy = (facts: Facts, issues: readonly string[]): WaveMeasures['programmes'][number]['lessNamed'] =>
  significantDifferences(facts.findings)
    .filter(({ issue, value }) => value < 0 && issues.includes(issue))
    .map((one) => ({ issue: one.issue, value: one.value, pAdjusted: one.pAdjusted, group: groupLabel(facts, one) }))

type Measured = Exclude<Reason['kind'], 'group' | 'adopted'>

/** Sources of the numbers of a reason, as in the report. */
const readings: Readonly<Record<Measured, (measure: Measure) => { value: string; line?: string }>> = {
  unknown: ({ issue }) => ({ value: `issues/${issue}/dontKnow` }),
  heard: ({ issue, cause }) => ({ value: `heard:${issue}/${cause}` }),
  dissatisfied: ({ issue }) => ({ value: `issues/${issue}/satisfaction`, line: 'lines/satisfaction' }),
  mentioned: ({ issue }) => ({ value: `issues/${issue}/mention`, line: 'lines/mention' }),
}

function describeReason(facts: Facts, { measure }: ChosenMeasure, reason: Reason): WaveMeasure['reasons'][number] {
  if (reason.kind === 'adopted') return { kind: 'adopted' }
  if (reason.kind === 'group') {
    const { value, pAdjusted } = reason.difference
    return { kind: 'group', value, pAdjusted, group: groupLabel(facts, reason.difference) }
  }
  const { value, line } = readings[reason.kind](measure)
  const [found, compared] = [valueAt(facts, value), line === undefined ? null : valueAt(facts, line)]
  return {
    kind: reason.kind,
    ...(found === null ? {} : { value: found }),
    ...(compared === null ? {} : { line: compared }),
  }
}

function groupLabel({ findings, instrument }: Facts, { variable, code }: Difference) {
  const entry = codebook(instrument).find(({ name }) => name === variable)
  const english = entry?.codes?.find((one) => one.code === code)?.label.en
  return { 'zh-CN': namesOf(findings, instrument).people(variable, code), ...(english ? { en: english } : {}) }
}
