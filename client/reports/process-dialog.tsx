import type { Findings } from '../../analysis/report/findings.ts'
import { points } from '../../analysis/report/phrases/numbers.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Dialog } from '../ui/dialog.tsx'
import { marginNames } from './labels.ts'
import { count } from './numbers.ts'

interface Props {
  readonly findings: Findings
  readonly instrument: Instrument
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** 看计算过程: the steps with this wave's own numbers. */
export function ProcessDialog({ findings, instrument, isOpen, onClose }: Props) {
  const { weighting, minimumGroupSize: minimum, dataHash: hash } = findings
  const worst = (side: 'worstErrorBefore' | 'worstErrorAfter') =>
    points(Math.max(0, ...weighting.margins.map((margin) => margin[side])))
  return (
    <Dialog title={reportWords('processTitle')} isOpen={isOpen} onClose={onClose} isWide>
      <ol class="process">
        {weighting.margins.length > 0 && (
          <li>
            {reportWords('processWeights', {
              margins: marginNames(findings, instrument),
              before: worst('worstErrorBefore'),
              after: worst('worstErrorAfter'),
            })}
          </li>
        )}
        <li>
          {weighting.isProbability
            ? reportWords('processVariance', {
                df: weighting.degreesOfFreedom,
                effective: count(weighting.effectiveSize),
              })
            : reportWords('not_a_probability_sample')}
        </li>
        {weighting.isProbability ? (
          <>
            <li>{reportWords('processRanks')}</li>
            <li>{reportWords('processGroups', { minimum })}</li>
            <li>{reportWords('processWords')}</li>
          </>
        ) : (
          <li>{reportWords('processGroupsOpen', { minimum })}</li>
        )}
        <li>{reportWords('processData', { hash })}</li>
      </ol>
    </Dialog>
  )
}
