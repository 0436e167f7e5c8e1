import { programmeRule } from '../../../analysis/report/phrases/measure-programme-words.ts'
import type { WaveMeasures } from '../../../domain/api/measures.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { local } from '../labels.ts'
import { areGroundsShown } from './measures-view.ts'

interface Props {
  readonly lessNamed: WaveMeasures['programmes'][number]['lessNamed']
  readonly issueName: (id: string) => string
}

/** By what rule the issues of a programme were put together, and which groups care less for them. */
export function ProgrammeGrounds({ lessNamed, issueName }: Props) {
  return (
    <details class="measure-against programme-grounds" open={areGroundsShown()}>
      <summary>{measureWords('grounds')}</summary>
      <p class="small" lang="zh-CN">
        {programmeRule}。
      </p>
      {lessNamed.length === 0 && <p class="small">{measureWords('nobodyLess')}</p>}
      <ul class="small">
        {lessNamed.map(({ issue, group, value, pAdjusted }) => (
          <li key={`${issue} ${group['zh-CN']}`}>
            {measureWords('lessNamed', {
              group: local(group),
              issue: issueName(issue),
              value: (-value * 100).toFixed(1),
              confidence: measureWords(pAdjusted <= 0.01 ? 'veryConfident' : 'confident'),
            })}
          </li>
        ))}
      </ul>
      <p class="muted small">{measureWords('lessMeans')}</p>
    </details>
  )
}
