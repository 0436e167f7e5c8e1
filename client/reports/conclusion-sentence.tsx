import { confidenceStep } from '../../analysis/report/confidence-step.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import { percent, points } from '../../analysis/report/phrases/numbers.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { listed } from '../i18n/listed.ts'
import { reportWords } from '../i18n/reports/words.ts'
import type { Conclusion } from './conclusions.ts'
import { groupLabels, shortIssueName, whyUnranked } from './labels.ts'

const named = 4

interface Props {
  readonly conclusion: Conclusion
  readonly findings: Findings
  readonly instrument: Instrument
}

export function ConclusionSentence({ conclusion, findings, instrument }: Props) {
  const { bold, text } = sentence(conclusion, findings, instrument)
  const [before = '', after = ''] = bold ? text.split(bold, 2) : [text]
  const confidence = confidenceStep(conclusion.confidence)
  return (
    <li>
      {before}
      {bold && <b>{bold}</b>}
      {after}
      {confidence && <span class="confidence">{reportWords(confidence)}</span>}
    </li>
  )
}

function sentence(conclusion: Conclusion, findings: Findings, instrument: Instrument) {
  if (conclusion.kind === 'no_difference') return { bold: '', text: reportWords('sayNoDifference') }
  const { isProbability } = findings.weighting
  if (conclusion.kind === 'no_test')
    return { bold: '', text: reportWords(isProbability ? 'sayNoTestYet' : 'sayNoTest') }
  if (conclusion.kind === 'no_ranking') return { bold: '', text: whyUnranked(findings) }
  if (conclusion.kind === 'difference') {
    const bold = shortIssueName(instrument, conclusion.issue)
    const text = reportWords(conclusion.difference > 0 ? 'sayHigher' : 'sayLower', {
      issues: bold,
      group: groupLabels(findings, instrument, conclusion.variable).of(conclusion.code),
      share: percent(conclusion.share),
      points: points(Math.abs(conclusion.difference)),
    })
    return { bold, text }
  }
  const { issues, kind } = conclusion
  if (issues.length === 0) return { bold: '', text: reportWords('sayNothingUrgent') }
  const bold = shortList(issues.map((issue) => shortIssueName(instrument, issue)))
  const topKey = issues.length > 1 ? 'sayTopTier' : 'sayOneTop'
  const key = kind === 'urgent' ? 'sayUrgent' : topKey
  return { bold, text: reportWords(key, { issues: bold, count: issues.length }) }
}

function shortList(names: readonly string[]): string {
  const issues = listed(names.slice(0, named))
  return names.length > named ? reportWords('andOthers', { issues, count: names.length }) : issues
}
