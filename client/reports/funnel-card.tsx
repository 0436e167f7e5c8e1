import { useSignal } from '@preact/signals'
import type { Quality } from '../../analysis/report/quality-findings.ts'
import { qualityWords } from '../i18n/quality/words.ts'
import { Card } from '../ui/card.tsx'
import { Segmented } from '../ui/segmented.tsx'
import type { UnitMeasure } from './funnel-layout.ts'
import { FunnelPlot } from './funnel-plot.tsx'

type Id = 'satisfaction' | 'concern' | 'no_opinion' | 'flagged'
const isShare = (id: string): boolean => id === 'no_opinion' || id === 'flagged'
const withSign = (text: string): string => text.replace('-', '−')

/** A difference between units: percentage points of shares, points of the scale of means. */
export const sayDifference = (id: string, value: number): string =>
  withSign(isShare(id) ? String(Number((value * 100).toFixed(1))) : String(Number(value.toFixed(2))))

export function FunnelCard({ quality, minimum }: { quality: Quality; minimum: number }) {
  const chosen = useSignal<string | null>(null)
  const isTable = useSignal(false)
  const measures = quality.units.filter(({ points }) => points.length > 1)
  const measure = measures.find(({ id }) => id === chosen.value) ?? measures[0]
  if (!measure)
    return (
      <Card title={qualityWords('unitsTitle')}>
        <p class="card-body">{qualityWords('noUnits')}</p>
      </Card>
    )
  return (
    <Card
      title={qualityWords('unitsTitle')}
      subtitle={qualityWords('unitsHelp')}
      tools={
        <Segmented
          label={qualityWords('view')}
          value={isTable.value ? 'table' : 'chart'}
          choices={[
            { value: 'chart', label: qualityWords('chart') },
            { value: 'table', label: qualityWords('table') },
          ]}
          onChange={(value) => {
            isTable.value = value === 'table'
          }}
        />
      }
      foot={footOf(measure, minimum)}
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
        <FunnelPlot measure={measure} summary={summaryOf(measure)} say={(value) => sayDifference(measure.id, value)} />
      )}
      <Outside measure={measure} />
    </Card>
  )
}

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

const places = ['inside', 'outside1', 'outside2', 'outside3'] as const

function UnitTable({ measure }: { measure: UnitMeasure }) {
  const rows = [...measure.points].sort((a, b) => b.grade - a.grade || Math.abs(b.value) - Math.abs(a.value))
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
