import type { Block } from '../../analysis/report/model.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { FigureFiles } from '../ui/figure-files.tsx'
import { Figure } from './figure.tsx'

type Chart = Extract<Block, { kind: 'chart' }>

/** What is drawn, as numbers: shares in percent. */
function cellsOf({ title, unit, points }: Chart): (string | number)[][] {
  const cell = (value: number | undefined) =>
    value === undefined ? '' : Number((unit === 'share' ? value * 100 : value).toFixed(4))
  return [
    [title, unit === 'share' ? `${reportWords('value')} %` : reportWords('value'), '≥', '≤'],
    ...points.map(({ label, value, low, high }) => [label, cell(value), cell(low), cell(high)]),
  ]
}

/** A figure of the report with its title and note, and on the screen its files. */
export const ReportFigure = ({ chart }: { chart: Chart }) => (
  <figure class="report-figure" id={chart.id}>
    <figcaption>{chart.title}</figcaption>
    <Figure chart={chart} />
    {chart.note && <p class="report-note">{chart.note}</p>}
    <div class="report-figure-files no-print">
      <FigureFiles
        title={chart.title}
        note={chart.note ?? ''}
        cells={cellsOf(chart)}
        draw={({ title = chart.title, note = '' }) => <Figure chart={chart} title={title} note={note} />}
      />
    </div>
  </figure>
)
