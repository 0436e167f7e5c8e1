import { useSignal } from '@preact/signals'
import { type Findings, quadrants } from '../../analysis/report/findings.ts'
import { percent, score } from '../../analysis/report/phrases/numbers.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { listed } from '../i18n/listed.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Card } from '../ui/card.tsx'
import { ChartOrTable } from '../ui/chart-or-table.tsx'
import type { DrawingPlace } from '../ui/drawing-frame.tsx'
import { FigureFiles } from '../ui/figure-files.tsx'
import { useWidth } from '../ui/use-width.ts'
import { estimateCells } from './estimate-cells.ts'
import { byRank, issueName, shortIssueName, sourceLine } from './labels.ts'
import { Quadrant } from './quadrant.tsx'

export function QuadrantCard({ findings, instrument }: { findings: Findings; instrument: Instrument }) {
  const isList = useSignal(false)
  const name = (issue: string) => shortIssueName(instrument, issue)
  const urgent = byRank(findings).filter(({ quadrant }) => quadrant?.name === 'improve_first' && quadrant.isCertain)
  const summary = reportWords('quadrantSummary', {
    count: findings.issues.length,
    names: listed(urgent.map(({ issue }) => name(issue))) || '—',
  })
  const title = reportWords('quadrantTitle')
  const foot = reportWords('quadrantFoot') + sourceLine(findings, instrument)
  const { element, width } = useWidth<HTMLDivElement>(586)
  const draw = (place: DrawingPlace) => <Quadrant {...place} findings={findings} name={name} summary={summary} />
  return (
    <Card
      title={title}
      subtitle={reportWords(findings.weighting.isProbability ? 'quadrantHelp' : 'quadrantHelpOpen')}
      tools={
        <>
          <FigureFiles title={title} note={foot} draw={draw} cells={quadrantCells(findings, instrument)} />
          <ChartOrTable
            isTable={isList.value}
            onChange={(isTable) => {
              isList.value = isTable
            }}
          />
        </>
      }
      foot={foot}
    >
      {isList.value ? (
        <QuadrantList findings={findings} instrument={instrument} />
      ) : (
        <div class="figure-place" ref={element}>
          {draw({ width })}
        </div>
      )}
    </Card>
  )
}

/** The numbers of the drawing: shares in percent. */
const quadrantCells = (findings: Findings, instrument: Instrument): (string | number)[][] => [
  [
    reportWords('issue'),
    `${reportWords('mention')} %`,
    '≥',
    '≤',
    reportWords('satisfaction'),
    '≥',
    '≤',
    reportWords('quadrant'),
  ],
  ...byRank(findings).map(({ issue, mention, satisfaction, quadrant }) => [
    issueName(instrument, issue),
    ...estimateCells(mention, 100),
    ...estimateCells(satisfaction, 1),
    quadrant ? `${reportWords(quadrant.name)}${quadrant.isCertain ? '' : ` · ${reportWords('uncertain')}`}` : '',
  ]),
]

function QuadrantList({ findings, instrument }: { findings: Findings; instrument: Instrument }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-scroll quadrant-list" tabIndex={0} aria-label={reportWords('quadrantTitle')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{reportWords('issue')}</th>
            <th scope="col" class="number">
              {reportWords('mention')}
            </th>
            <th scope="col" class="number">
              {reportWords('satisfaction')}
            </th>
            <th scope="col">{reportWords('quadrant')}</th>
          </tr>
        </thead>
        {quadrants.map((place) => (
          <tbody key={place}>
            {byRank(findings)
              .filter(({ quadrant }) => quadrant?.name === place)
              .map(({ issue, mention, satisfaction, quadrant }) => (
                <tr key={issue}>
                  <th scope="row" class="row-name">
                    {issueName(instrument, issue)}
                  </th>
                  <td class="number">{mention.isEstimable ? percent(mention.value) : '—'}</td>
                  <td class="number">{satisfaction.isEstimable ? score(satisfaction.value) : '—'}</td>
                  <td>
                    {reportWords(place)}
                    {!quadrant?.isCertain && <span class="muted"> · {reportWords('uncertain')}</span>}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
