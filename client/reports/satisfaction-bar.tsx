import type { IssueFinding } from '../../analysis/report/findings.ts'
import { percent, score } from '../../analysis/report/phrases/numbers.ts'
import { type Instrument, itemsOf } from '../../domain/instrument.ts'
import { listed } from '../i18n/listed.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { local } from './labels.ts'

/** Orange for dissatisfied, grey for the middle, blue for satisfied; with letters that can be read on each. */
const looks = [
  { fill: 'var(--d3)', ink: 'var(--surface)' },
  { fill: 'var(--d2)', ink: 'var(--on-mid)' },
  { fill: 'var(--c-mute)', ink: 'var(--on-mid)' },
  { fill: 'var(--d-2)', ink: 'var(--on-mid)' },
  { fill: 'var(--d-3)', ink: 'var(--surface)' },
]

/** Words of the scale as the questionnaire has them, dissatisfied first. */
function scaleWords(instrument: Instrument): string[] {
  const item = itemsOf(instrument).find(({ id }) => instrument.analysis.satisfaction.includes(id))
  const categories = item && 'categories' in item ? item.categories : []
  return categories.filter(({ code }) => code > 0).map(({ label }) => local(label))
}

/** Shares of satisfaction 1..5, centred on the middle category: to the left dissatisfied, to the right satisfied. */
export function SatisfactionBar({ issue, instrument }: { issue: IssueFinding; instrument: Instrument }) {
  const { satisfaction, satisfactionShares: shares, dontKnow } = issue
  const words = scaleWords(instrument)
  return (
    <section>
      <h3>
        {reportWords('satisfaction')}
        <span>
          {satisfaction.isEstimable
            ? reportWords('meanAndDontKnow', {
                mean: score(satisfaction.value),
                share: dontKnow.isEstimable ? percent(dontKnow.value) : '—',
              })
            : reportWords('notEstimable')}
        </span>
      </h3>
      {shares.length === 5 && <Stack shares={shares} words={words} />}
    </section>
  )
}

function Stack({ shares, words }: { shares: readonly number[]; words: readonly string[] }) {
  const share = (index: number) => shares[index] ?? 0
  const left = share(0) + share(1) + share(2) / 2
  const reach = Math.max(left, 1 - left)
  const summary = listed(shares.map((value, index) => `${words[index] ?? index + 1} ${percent(value)}`))
  return (
    <>
      <div class="satisfaction" role="img" aria-label={reportWords('satisfactionSummary', { shares: summary })}>
        <div
          class="satisfaction-bar"
          style={{ width: `${50 / reach}%`, marginLeft: `${((reach - left) * 50) / reach}%` }}
        >
          {shares.map((value, index) => (
            <span
              key={index}
              style={{ width: `${value * 100}%`, background: looks[index]?.fill, color: looks[index]?.ink }}
            >
              {value >= 0.12 / (0.5 / reach) / 2 ? Math.round(value * 100) : ''}
            </span>
          ))}
        </div>
        <span class="satisfaction-middle" />
      </div>
      <div class="satisfaction-words">
        <span>{words[0] ?? reportWords('mostDissatisfied')}</span>
        <span>{words[2] ?? reportWords('neutral')}</span>
        <span>{words[4] ?? reportWords('mostSatisfied')}</span>
      </div>
    </>
  )
}
