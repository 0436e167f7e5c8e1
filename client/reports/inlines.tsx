import type { Inline } from '../../analysis/report/model.ts'
import { reportWords } from '../i18n/reports/words.ts'
import type { Reading } from './reader.tsx'

/** Words with their numbers; each number is a button that shows where it comes from. */
export function Inlines({ inlines, report, chosen, onChoose }: Reading & { inlines: readonly Inline[] }) {
  return (
    <>
      {inlines.map((inline) => {
        if (typeof inline === 'string') return inline
        const text = report.claims[inline.claim]?.text ?? ''
        return (
          <button
            type="button"
            key={inline.claim}
            class="claim"
            aria-pressed={inline.claim === chosen ? 'true' : 'false'}
            title={reportWords('showEvidence', { text })}
            onClick={() => onChoose(inline.claim === chosen ? null : inline.claim)}
          >
            {text}
          </button>
        )
      })}
    </>
  )
}
