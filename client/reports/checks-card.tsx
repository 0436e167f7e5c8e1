import type { Findings } from '../../analysis/report/findings.ts'
import type { Quality } from '../../analysis/report/quality-findings.ts'
import { qualityWords } from '../i18n/quality/words.ts'
import { Card } from '../ui/card.tsx'
import { FigureFiles } from '../ui/figure-files.tsx'
import { count } from './numbers.ts'
import { qualitySource } from './quality-source.ts'

type Id = 'speeding' | 'straight_lining' | 'near_duplicates' | 'contradictions'
const gradeNames = ['grade0', 'grade1', 'grade2', 'grade3'] as const

/** The counts as a file; what may not be shown stays words. */
function checkCells(quality: Quality, minimum: number): (string | number)[][] {
  const shown = (one: Quality['worst'][number]) => (typeof one === 'number' ? one : qualityWords(one, { minimum }))
  return [
    [qualityWords('check'), ...gradeNames.map((name) => qualityWords(name))],
    ...quality.checks.map((check) => [
      qualityWords(check.id as Id),
      ...(check.isMeasured ? check.counts.map(shown) : [qualityWords('notMeasured')]),
    ]),
    // Two grades are counted as one: the number stands under the second.
    [qualityWords('anyCheck'), ...quality.worst.flatMap((one) => ['', shown(one)])],
  ]
}

export function ChecksCard({ quality, findings }: { quality: Quality; findings: Findings }) {
  const minimum = findings.minimumGroupSize
  const title = qualityWords('checksTitle')
  const foot = qualitySource(findings, false, [qualityWords('checksFoot', { minimum })])
  return (
    <Card
      title={title}
      subtitle={qualityWords('checksHelp')}
      tools={<FigureFiles title={title} note={foot} cells={checkCells(quality, minimum)} />}
      foot={foot}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll" tabIndex={0} aria-label={qualityWords('checksTitle')}>
        <table class="table checks-table">
          <thead>
            <tr>
              <th scope="col">{qualityWords('check')}</th>
              {gradeNames.map((name) => (
                <th key={name} scope="col" class="number">
                  {qualityWords(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {quality.checks.map((check) => (
              <tr key={check.id}>
                <th scope="row" class="row-name">
                  {qualityWords(check.id as Id)}
                  <small>{qualityWords(`${check.id as Id}Help`)}</small>
                </th>
                {check.isMeasured ? (
                  <Counts counts={check.counts} minimum={minimum} />
                ) : (
                  <td colSpan={gradeNames.length} class="muted">
                    {qualityWords('notMeasured')}
                  </td>
                )}
              </tr>
            ))}
            <tr class="is-total">
              <th scope="row" class="row-name">
                {qualityWords('anyCheck')}
              </th>
              <Counts counts={quality.worst} minimum={minimum} span={2} />
            </tr>
          </tbody>
        </table>
      </section>
    </Card>
  )
}

function Counts({ counts, minimum, span = 1 }: { counts: Quality['worst']; minimum: number; span?: number }) {
  return (
    <>
      {counts.map((one, grade) => (
        <td key={gradeNames[grade]} class="number" colSpan={span}>
          {typeof one === 'number' ? count(one) : <span class="muted">{qualityWords(one, { minimum })}</span>}
        </td>
      ))}
    </>
  )
}
