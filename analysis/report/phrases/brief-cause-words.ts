import type { MeasureCause } from '../../../domain/measure.ts'
import { type DraftInline, listed, say } from '../claims/draft.ts'
import { causesHeard } from '../comments-about.ts'
import type { IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'
import type { Led } from './brief-change-words.ts'
import { respectively } from './issue-words.ts'
import { causeNames } from './measure-words.ts'

const enoughHeard = 3
const mostHeard = 2

/** What comments on an issue speak of, the most frequent first; only what several people wrote. */
function heardOf({ findings, names }: ReportContext, issue: string): MeasureCause[] {
  const entry = names.entry(issue)
  if (!entry) return []
  return causesHeard(findings, entry)
    .filter(({ count }) => count >= enoughHeard)
    .slice(0, mostHeard)
    .map(({ cause }) => cause)
}

/** 书面意见中，谈到质量的41条、谈到维护的23条。 Words are counted, not understood. */
function heardWords({ number }: ReportContext, issue: string, heard: readonly MeasureCause[]): DraftInline[] {
  const counts = heard.map((cause) => say`谈到${causeNames[cause]}的${number('count', `heard:${issue}/${cause}`)}条`)
  return say`书面意见中，${listed(counts)}（按用词统计，没有逐条核实）。`
}

function dissatisfiedWords(context: ReportContext, issues: readonly IssueFinding[]): DraftInline[] {
  const known = issues.filter(({ dissatisfied }) => dissatisfied.isEstimable)
  if (known.length === 0) return []
  const { names, numbers } = respectively(context, known, 'dissatisfied', '占')
  const whom = known.length > 1 ? `对${names}` : ''
  return say`了解情况的受访者中${whom}不满意的${numbers}。`
}

const listOf = ({ names }: ReportContext, issues: readonly IssueFinding[]): string =>
  issues.map(({ issue }) => names.shortIssue(issue)).join('、')

/** What was measured of an issue and what people write of it. */
function heardCause(context: ReportContext, issue: IssueFinding, heard: readonly MeasureCause[]): Led {
  return {
    lead: [`${listOf(context, [issue])}：意见谈到${heard.map((cause) => causeNames[cause]).join('和')}。`],
    words: [...dissatisfiedWords(context, [issue]), ...heardWords(context, issue.issue, heard)],
  }
}

/** Issues of which nobody or hardly anybody wrote why. */
function unknownCause(context: ReportContext, issues: readonly IssueFinding[]): Led {
  const why =
    context.findings.commentCount === 0
      ? '受访者没有写下意见，原因不明，建议由牵头单位实地调查。'
      : '书面意见没有集中谈到某一方面，建议由牵头单位实地调查。'
  return {
    lead: [`${listOf(context, issues)}：原因有待查明。`],
    words: [...dissatisfiedWords(context, issues), why],
  }
}

/** Nothing is said to be a cause: what people write of each issue, then the issues of which nothing is known. */
export function briefCauseWords(context: ReportContext, issues: readonly IssueFinding[]): Led[] {
  const all = issues.map((issue) => ({ issue, heard: heardOf(context, issue.issue) }))
  const unknown = all.filter(({ heard }) => heard.length === 0).map(({ issue }) => issue)
  return [
    ...all.flatMap(({ issue, heard }) => (heard.length > 0 ? [heardCause(context, issue, heard)] : [])),
    ...(unknown.length > 0 ? [unknownCause(context, unknown)] : []),
  ]
}
