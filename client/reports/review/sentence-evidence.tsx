import type { Claim, Report } from '../../../analysis/report/model.ts'
import type { Statement } from '../../../analysis/report/review/statements.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Link } from '../../ui/link.tsx'
import { AxisLabels } from '../axis-labels.tsx'
import { DotInterval } from '../dot-interval.tsx'
import { axisPercent } from '../numbers.ts'
import { claimAddress } from '../report-state.ts'
import { linearScale, ticksTo } from '../scales.ts'

interface Row {
  readonly claim: Claim
  /** Words of the sentence that lead to the number. */
  readonly lead: string
}

const leadOf = (before: unknown): string =>
  typeof before === 'string'
    ? (before
        .split(/[、，：；。（）]/)
        .filter((piece) => piece.trim() !== '')
        .at(-1)
        ?.trim()
        .slice(-10) ?? '')
    : ''

const rowsOf = ({ inlines }: Statement, report: Report): Row[] =>
  inlines.flatMap((one, index) => {
    const claim = typeof one === 'string' ? undefined : report.claims[one.claim]
    return claim ? [{ claim, lead: leadOf(inlines[index - 1]) }] : []
  })

const hasDot = ({ kind, estimate }: Claim): boolean => kind === 'share' && estimate?.isEstimable === true

const highOf = ({ claim: { estimate } }: Row): number =>
  estimate?.isEstimable ? (estimate.interval95?.high ?? estimate.value) : 0

/** The numbers of a sentence side by side; each leads to its own evidence. */
export function SentenceEvidence({ sentence, report }: { sentence: Statement; report: Report }) {
  const rows = rowsOf(sentence, report)
  if (rows.length === 0) return null
  const shares = rows.filter(({ claim }) => claim.kind === 'share')
  const highest = Math.max(0.01, ...shares.map(highOf))
  const scale = linearScale([0, highest * 1.1], [2, 98])
  const ticks = ticksTo(highest, 3).filter((tick) => tick <= highest * 1.1)
  return (
    <div class="sentence-evidence">
      {rows.map(({ claim, lead }) => (
        <div key={claim.id} class={hasDot(claim) ? 'sentence-number' : 'sentence-number has-no-dot'}>
          <span lang="zh-CN">{lead}</span>
          {hasDot(claim) && claim.estimate && (
            <DotInterval estimate={claim.estimate} scale={scale} ticks={ticks} height={20} />
          )}
          <Link to={claimAddress(claim.id)} title={reviewWords('showEvidence', { text: claim.text })}>
            {claim.text}
          </Link>
        </div>
      ))}
      {rows.some(({ claim }) => hasDot(claim)) && (
        <div class="sentence-number">
          <span />
          <AxisLabels ticks={ticks} scale={scale} text={axisPercent} />
          <span />
        </div>
      )}
    </div>
  )
}
