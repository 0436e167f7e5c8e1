import { useSignal } from '@preact/signals'
import type { Findings } from '../../analysis/report/findings.ts'
import type { Quality } from '../../analysis/report/quality-findings.ts'
import { qualityWords } from '../i18n/quality/words.ts'
import { Card } from '../ui/card.tsx'
import { ChartOrTable } from '../ui/chart-or-table.tsx'
import type { DrawingPlace } from '../ui/drawing-frame.tsx'
import { FigureFiles } from '../ui/figure-files.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { useWidth } from '../ui/use-width.ts'
import type { UnitMeasure } from './funnel-layout.ts'
import { FunnelPlot } from './funnel-plot.tsx'
import { qualitySource } from './quality-source.ts'

type Id = 'satisfaction' | 'concern' | 'no_opinion' | 'flagged'
const isShare = (id: string): boolean => id === 'no_opinion' || id === 'flagged'
const withSign = (text: string): string => text.replace('-', '−')

const places = ['inside', 'outside1', 'outside2', 'outside3'] as const
const byDistance = ({ points }: UnitMeasure) =>
  [...points].sort((a, b) => b.grade - a.grade || Math.abs(b.value) - Math.abs(a.value))

/** A difference between units: percentage points of shares, points of the scale of means. */
export const sayDifference = (id: string, value: number): string =>
  withSign(isShare(id) ? String(Number((value * 100).toFixed(1))) : String(Number(value.toFixed(2))))

export function FunnelCard({ quality, findings }: { quality: Quality; findings: Findings }) {
  const chosen = useSignal<string | null>(null)
  const isTable = useSignal(false)
  const { element, width } = useWidth<HTMLDivElement>(700)
  const measures = quality.units.filter(({ points }) => points.length > 1)
  const measure = measures.find(({ id }) => id === chosen.value) ?? measures[0]
  if (!measure)
    return (
      <Card title={qualityWords('unitsTitle')}>
        <p class="card-body">{qualityWords('noUnits')}</p>
      </Card>
    )
  const title = qualityWords('unitsTitle')
  const foot = qualitySource(findings, false, [
    wordingOf(measure),
    footOf(measure, findings.minimumGroupSize),
    findings.weighting.isProbability ? '' : qualityWords('funnelOpen'),
  ])
  const draw = (place: DrawingPlace) => (
    <FunnelPlot
      {...place}
      measure={measure}
      summary={summaryOf(measure)}
      say={(value) => sayDifference(measure.id, value)}
    />
  )
  return (
    <Card
      title={title}
      subtitle={qualityWords('unitsHelp')}
      tools={
        <>
          <FigureFiles
            title={`${title} · ${qualityWords(measure.id as Id)}`}
            note={foot}
            draw={draw}
            cells={unitCells(measure)}
          />
          <ChartOrTable
            isTable={isTable.value}
            onChange={(chosenTable) => {
              isTable.value = chosenTable
            }}
          />
        </>
      }
      foot={foot}
    >
      <div class="card-body">
        <Segmented
          label={qualityWords('measure')}
          value={measure.id}
          choices={measures.map(({ id }) => ({ value: id, label: qualityWords(id as Id) }))}
          onChange={(value) => {
            chosen.value = value
          }}
        />
      </div>
      {isTable.value ? (
        <UnitTable measure={measure} />
      ) : (
        <div class="figure-place" ref={element}>
          {draw({ width })}
        </div>
      )}
      <Outside measure={measure} />
    </Card>
  )
}

const wordingOf = ({ id }: UnitMeasure): string => qualityWords(`wording_${id as Id}`)

/** Every unit of the drawing as a file: differences of shares in percentage points. */
const unitCells = (measure: UnitMeasure): (string | number)[][] => [
  [
    qualityWords('unit'),
    qualityWords('size'),
    `${qualityWords('difference')} · ${qualityWords(measure.id as Id)}`,
    qualityWords('place'),
  ],
  ...byDistance(measure).map(({ name, size, value, grade }) => [
    name ?? qualityWords('unnamed'),
    size,
    Number((isShare(measure.id) ? value * 100 : value).toFixed(4)),
    qualityWords(places[grade] ?? 'inside'),
  ]),
]

const outsideOf = ({ points }: UnitMeasure) => points.filter(({ grade }) => grade > 1)

const summaryOf = (measure: UnitMeasure): string =>
  qualityWords('funnelSummary', {
    measure: qualityWords(measure.id as Id),
    count: measure.points.length,
    outside: outsideOf(measure).length,
  })

const footOf = ({ small, correlation }: UnitMeasure, minimum: number): string =>
  qualityWords('funnelFoot', {
    minimum,
    small,
    correlation: correlation === null ? '' : qualityWords('correlation', { value: withSign(correlation.toFixed(3)) }),
  })

const sayWithUnit = (id: string, value: number): string =>
  qualityWords(isShare(id) ? 'points' : 'scorePoints', {
    value: (value > 0 ? '+' : '') + sayDifference(id, value),
  })

/** In words what the chart shows by colour. */
function Outside({ measure }: { measure: UnitMeasure }) {
  const outside = outsideOf(measure)
  if (outside.length === 0) return <p class="card-body small">{summaryOf(measure)}</p>
  return (
    <div class="card-body units-outside">
      <h3>{qualityWords('outsideTitle')}</h3>
      <ul>
        {outside.map(({ name, size, value }) => (
          <li key={`${name}${size}${value}`}>
            {name ?? qualityWords('unnamed')} · {qualityWords('size')} {size} · {sayWithUnit(measure.id, value)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function UnitTable({ measure }: { measure: UnitMeasure }) {
  const rows = byDistance(measure)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-scroll units-table" tabIndex={0} aria-label={qualityWords('unitsTitle')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{qualityWords('unit')}</th>
            <th scope="col" class="number">
              {qualityWords('size')}
            </th>
            <th scope="col" class="number">
              {qualityWords('difference')}
            </th>
            <th scope="col">{qualityWords('place')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, size, value, grade }) => (
            <tr key={`${name}${size}${value}`}>
              <th scope="row" class="row-name">
                {name ?? qualityWords('unnamed')}
              </th>
              <td class="number">{size}</td>
              <td class="number">{sayWithUnit(measure.id, value)}</td>
              <td class="no-wrap">{qualityWords(places[grade] ?? 'inside')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
