import { printedNumber } from '../../analysis/report/claims/printed-text.ts'
import type { Inline } from '../../analysis/report/model.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Link } from '../ui/link.tsx'
import type { Reading } from './reader.tsx'
import { claimAddress } from './report-state.ts'

/** Words with their numbers; each number leads to where it comes from. */
export function Inlines({ inlines, report, chosen }: Reading & { inlines: readonly Inline[] }) {
  return (
    <>
      {inlines.map((inline) => {
        if (typeof inline === 'string') return inline
        const text = printedNumber(inline, report.claims)
        return (
          // A link, since a button would not let a full stop stay on its line.
          <Link
            key={inline.claim}
            to={claimAddress(inline.claim === chosen ? null : inline.claim)}
            class="claim"
            isCurrent={inline.claim === chosen}
            title={reportWords('showEvidence', { text })}
          >
            {text}
          </Link>
        )
      })}
    </>
  )
}
