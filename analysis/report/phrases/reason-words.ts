import type { ChosenMeasure, Reason } from '../choose-measures.ts'
import { type DraftInline, listed, type Said, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'
import { type Difference, significantDifferences } from '../significant-differences.ts'
import { confidenceWord, directionWord } from './difference-words.ts'
import { causeNames } from './measure-words.ts'

/** 社区受访者的提及率高于其他受访者9.1个百分点（把握很大） */
function groupWords({ number, names }: ReportContext, difference: Difference): DraftInline[] {
  const { path, pAdjusted, variable, code } = difference
  const gap = number('points', `absolute:${path}/difference/value`, { pAdjusted })
  return say`${names.people(variable, code)}的提及率${directionWord(difference)}其他受访者${gap}个百分点（${confidenceWord(pAdjusted)}）`
}

function words(context: ReportContext, reason: Reason, { measure }: ChosenMeasure): Said {
  const { number } = context
  const path = `issues/${measure.issue}`
  switch (reason.kind) {
    case 'group':
      return groupWords(context, reason.difference)
    case 'dissatisfied': {
      const line = number('score', 'lines/satisfaction')
      return say`满意度${number('score', `${path}/satisfaction`, { restsOn: [line] })}分，低于平均水平（${line}分）`
    }
    case 'mentioned': {
      const line = number('share', 'lines/mention')
      return say`提及率${number('share', `${path}/mention`, { restsOn: [line] })}，高于平均水平（${line}）`
    }
    case 'unknown':
      return say`${number('share', `${path}/dontKnow`)}的受访者表示不了解`
    case 'heard':
      return say`${number('count', `heard:${measure.issue}/${measure.cause}`)}条意见谈到${causeNames[measure.cause]}方面的情况`
    case 'adopted':
      return '由本市决定采用'
  }
}

const allWords = (context: ReportContext, chosen: ChosenMeasure, reasons: readonly Reason[]): DraftInline[] =>
  listed(
    reasons.map((reason) => words(context, reason, chosen)),
    '；',
  )

/** Why this measure and not another of the issue. */
export const reasonWords = (context: ReportContext, chosen: ChosenMeasure): DraftInline[] =>
  chosen.reasons.length === 0 ? ['问题列入优先办理，没有更具体的数据依据'] : allWords(context, chosen, chosen.reasons)

/** True of the issue, whatever the measure: said once where the issue is introduced. */
const ofIssue = new Set<Reason['kind']>(['dissatisfied', 'mentioned'])

/** What speaks for this measure alone, as a sentence; nothing where only the issue does. */
export function ownReasonWords(context: ReportContext, chosen: ChosenMeasure): DraftInline[] {
  const own = chosen.reasons.filter(({ kind }) => !ofIssue.has(kind))
  return own.length === 0 ? [] : say`选用理由：${allWords(context, chosen, own)}。`
}

/** Groups that name the issue less than others do, for whom it is less pressing. */
export const lessConcerned = (context: ReportContext, issue: string): DraftInline[] =>
  listed(
    significantDifferences(context.findings)
      .filter((one) => one.issue === issue && one.value < 0)
      .map((one) => groupWords(context, one)),
    '；',
  )
