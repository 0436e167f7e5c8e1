import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { grouped, shortDay } from './dates.ts'
import { type DayCount, everyDay, roundTop } from './progress-numbers.ts'

const most = 45
const width = 312
const height = 132
const left = 30
const bottom = 22
const top = 10

export function DaysCard({ days }: { days: readonly DayCount[] }) {
  const all = everyDay(days, most)
  if (all.length === 0)
    return (
      <Card title={fieldworkWords('perDay')}>
        <EmptyState title={fieldworkWords('noResponses')}>{fieldworkWords('noResponsesHelp')}</EmptyState>
      </Card>
    )
  return (
    <Card title={fieldworkWords('perDay')} foot={fieldworkWords('perDayFoot')}>
      <div class="days-chart">
        <DayBars days={all} />
      </div>
      <details class="days-table">
        <summary>{fieldworkWords('asTable')}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{fieldworkWords('day')}</th>
              <th scope="col" class="number">
                {fieldworkWords('received')}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ day, received }) => (
              <tr key={day}>
                <td>{shortDay(day)}</td>
                <td class="number">{grouped(received)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  )
}

function DayBars({ days }: { days: readonly DayCount[] }) {
  const largest = Math.max(...days.map(({ received }) => received))
  const ceiling = roundTop(largest)
  const y = (count: number) => height - bottom - (count / ceiling) * (height - bottom - top)
  const step = (width - left) / days.length
  const bar = Math.min(18, step * 0.7)
  const first = days[0]?.day ?? ''
  const last = days.at(-1)?.day ?? ''
  const summary = fieldworkWords('perDaySummary', { from: shortDay(first), to: shortDay(last), most: largest })
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
      {[0, ceiling / 2, ceiling].map((count) => (
        <g key={count}>
          <text x={left - 6} y={y(count) + 4} text-anchor="end">
            {count}
          </text>
          <path d={`M${left} ${y(count)}H${width}`} class="days-line" />
        </g>
      ))}
      {days.map(({ day, received }, i) => (
        <rect
          key={day}
          class="days-bar"
          x={left + i * step + (step - bar) / 2}
          y={y(received)}
          width={bar}
          height={y(0) - y(received)}
          rx={Math.min(1.5, bar / 4)}
        >
          <title>{`${shortDay(day)}: ${received}`}</title>
        </rect>
      ))}
      <text
        x={days.length > 1 ? left : (left + width) / 2}
        y={height - 6}
        text-anchor={days.length > 1 ? 'start' : 'middle'}
      >
        {shortDay(first)}
      </text>
      {days.length > 1 && (
        <text x={width - 2} y={height - 6} text-anchor="end">
          {shortDay(last)}
        </text>
      )}
    </svg>
  )
}
