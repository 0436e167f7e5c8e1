import type { WaveMeasure } from '../../../domain/api/measures.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { local } from '../labels.ts'

type Reason = WaveMeasure['reasons'][number]

const percent = (share = 0) => `${(share * 100).toFixed(1)}%`
const score = (mean = 0) => mean.toFixed(2)

const numbers: Readonly<Record<Reason['kind'], (reason: Reason) => { value: string; line?: string }>> = {
  group: ({ value = 0 }) => ({ value: (value * 100).toFixed(1) }),
  unknown: ({ value }) => ({ value: percent(value) }),
  heard: ({ value = 0 }) => ({ value: String(value) }),
  dissatisfied: ({ value, line }) => ({ value: score(value), line: score(line) }),
  mentioned: ({ value, line }) => ({ value: percent(value), line: percent(line) }),
  adopted: () => ({ value: '' }),
}

/** A reason as a sentence. */
export const reasonText = (reason: Reason): string =>
  measureWords(`reason_${reason.kind}`, {
    ...numbers[reason.kind](reason),
    group: local(reason.group),
    confidence: measureWords((reason.pAdjusted ?? 1) <= 0.01 ? 'veryConfident' : 'confident'),
  })

const quarterWords = ['quarter1', 'quarter2', 'quarter3', 'quarter4'] as const

/** The end of the quarter that lies so many quarters after that of the measure. */
export function dueText({ due }: Pick<WaveMeasure, 'due'>, later = 0): string {
  const index = due.year * 4 + due.quarter - 1 + later
  return measureWords('dueQuarter', {
    year: Math.floor(index / 4),
    quarter: measureWords(quarterWords[index % 4] ?? 'quarter1'),
  })
}
