import type { Findings, IssueFinding } from '../../analysis/report/findings.ts'
import { percent } from '../../analysis/report/phrases/numbers.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { AxisLabels } from './axis-labels.tsx'
import { DotInterval } from './dot-interval.tsx'
import { sectorName } from './labels.ts'
import { axisPercent } from './numbers.ts'
import { linearScale, ticksTo } from './scales.ts'

const shapes = ['circle', 'square', 'diamond'] as const

/** The issue's share in each sector, on one axis. */
export function PanelSectors({ findings, issue }: { findings: Findings; issue: IssueFinding }) {
  const cells = issue.groups.find(({ variable }) => variable === '@sector')?.cells ?? []
  if (cells.length === 0) return null
  // Nothing was compared where people were not drawn at random.
  const tested = cells.flatMap(({ difference }) => difference ?? [])
  const differs = tested.some(({ direction }) => direction !== 'not_significant')
  const highs = cells.map(({ estimate }) => (estimate.isEstimable ? (estimate.interval95?.high ?? estimate.value) : 0))
  const highest = Math.max(0.01, ...highs)
  const scale = linearScale([0, highest * 1.03], [2, 98])
  const ticks = ticksTo(highest, 3).filter((tick) => tick <= highest * 1.02)
  return (
    <section>
      <h3>
        {reportWords('bySector')} {tested.length > 0 && <span>{reportWords(differs ? 'differs' : 'differsNot')}</span>}
      </h3>
      <table class="panel-sectors">
        <tbody>
          {cells.map(({ code, estimate }, index) => (
            <tr key={code}>
              <th scope="row">
                <span>{sectorName(findings, code)}</span>
              </th>
              <td>
                <DotInterval
                  estimate={estimate}
                  scale={scale}
                  ticks={ticks}
                  height={24}
                  color={`var(--c${(index % 3) + 1})`}
                  shape={shapes[index % 3] ?? 'circle'}
                />
              </td>
              <td class="number">
                {estimate.isEstimable ? percent(estimate.value, estimate.baseSize) : reportWords('notEstimable')}
              </td>
            </tr>
          ))}
          <tr>
            <td />
            <td>
              <AxisLabels ticks={ticks} scale={scale} text={axisPercent} />
            </td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  )
}
