import type { ComponentChildren } from 'preact'
import type { Findings } from '../../analysis/report/findings.ts'
import { percent, points } from '../../analysis/report/phrases/numbers.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { count } from './numbers.ts'

export function ReliabilityCard({ findings }: { findings: Findings }) {
  const { fieldwork, weighting, sectors } = findings
  return (
    <section class="card reliability" aria-labelledby="reliability">
      <h2 id="reliability" class="card-eyebrow">
        {reportWords('reliability')}
      </h2>
      <dl>
        <Fact term={reportWords('validResponses')}>{reportWords('copies', { count: count(fieldwork.valid) })}</Fact>
        {findings.filter.sector === null && sectors.length > 0 && (
          <Fact term={sectors.map(({ name }) => name).join(' / ')}>
            {sectors.map(({ valid }) => count(valid)).join(' / ')}
          </Fact>
        )}
        <Fact term={reportWords('responseRate')}>
          {fieldwork.issued ? percent(fieldwork.valid / issuedOf(findings)) : reportWords('issuedUnknown')}
        </Fact>
        {fieldwork.openLink > 0 && <Fact term={reportWords('openLinkApart')}>{count(fieldwork.openLink)}</Fact>}
        {weighting.isProbability && (
          <Fact term={reportWords('designEffect')}>{weighting.meanDesignEffect?.toFixed(1) ?? '—'}</Fact>
        )}
        <Fact term={reportWords('effectiveSize')}>{count(weighting.effectiveSize)}</Fact>
        <Fact term={reportWords('largestError')}>
          {weighting.largestHalfWidth === null
            ? reportWords(weighting.isProbability ? 'noErrorYet' : 'noError')
            : reportWords('plusMinusPoints', { points: points(weighting.largestHalfWidth) })}
        </Fact>
      </dl>
      {weighting.warnings.length > 0 && (
        <ul class="reliability-warnings">
          {weighting.warnings.map((code) => (
            <li key={code}>{reportWords(code)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Under a filter the rate is that of the sector. */
function issuedOf({ filter, sectors, fieldwork }: Findings): number {
  const sector = sectors.find(({ code }) => code === filter.sector)
  return (filter.sector === null ? fieldwork.issued : sector?.issued) ?? fieldwork.issued ?? 1
}

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
