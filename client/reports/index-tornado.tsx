import { useSignal } from '@preact/signals'
import type { Findings } from '../../analysis/report/findings.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Segmented } from '../ui/segmented.tsx'
import { type IndexMove, indexMoves, turnovers } from './index-moves.ts'
import { IndexMovesTable } from './index-moves-table.tsx'
import { issueName, shortIssueName } from './labels.ts'

type Tornado = NonNullable<Findings['indexTornado']>

interface Props {
  readonly tornado: Tornado
  readonly instrument: Instrument
}

/** Who is among the first only because of the weights: places when one of these moves. */
export function IndexTornado({ tornado, instrument }: Props) {
  const isList = useSignal(false)
  const moves = indexMoves(tornado)
  return (
    <section class="index-tornado" aria-label={reportWords('tornadoTitle')}>
      <header class="tornado-head">
        <h3>{reportWords('tornadoTitle')}</h3>
        <Segmented
          label={reportWords('view')}
          value={isList.value ? 'table' : 'chart'}
          choices={[
            { value: 'chart', label: reportWords('chart') },
            { value: 'table', label: reportWords('table') },
          ]}
          onChange={(value) => {
            isList.value = value === 'table'
          }}
        />
      </header>
      <Turnovers tornado={tornado} instrument={instrument} />
      {isList.value ? (
        <IndexMovesTable moves={moves} name={(issue) => issueName(instrument, issue)} />
      ) : (
        <Bars moves={moves} top={tornado.top} name={(issue) => issueName(instrument, issue)} />
      )}
    </section>
  )
}

function Turnovers({ tornado, instrument }: Props) {
  const changes = turnovers(tornado)
  const names = (issues: readonly string[]) =>
    issues.map((issue) => shortIssueName(instrument, issue)).join(reportWords('listComma')) || '—'
  if (changes.length === 0) return <p class="tornado-say">{reportWords('tornadoNobody', { top: tornado.top })}</p>
  return (
    <>
      <p class="tornado-say">{reportWords('tornadoSome', { top: tornado.top })}</p>
      <ul class="tornado-turnovers">
        {changes.map(({ part, change, enters, leaves }) => (
          <li key={`${part} ${change}`}>
            {reportWords('tornadoTurnover', {
              change: reportWords(`weight_${change}`, { part: reportWords(part) }),
              enters: names(enters),
              leaves: names(leaves),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

const fateMarks = { stays: '', may_leave: '▽', may_enter: '△' } as const

function Bars({ moves, top, name }: { moves: readonly IndexMove[]; top: number; name: (issue: string) => string }) {
  // One issue that falls far must not press all others together: the drawing ends at twice the first places.
  const last = Math.max(top + 1, Math.min(2 * top, Math.max(...moves.map(({ far }) => far.worst))))
  const along = (place: number): number => ((Math.min(place, last) - 1) / (last - 1)) * 100
  const at = (place: number) => `${along(place)}%`
  const span = ({ best, worst }: IndexMove['near']) => ({
    left: at(best),
    width: `${along(worst) - along(best)}%`,
  })
  return (
    <>
      <ul class="tornado-rows">
        {moves.map((move) => (
          <li key={move.issue} class={`tornado-row is-${move.fate}`}>
            <span class="tornado-name">
              {name(move.issue)}
              {move.fate !== 'stays' && (
                <small>
                  {fateMarks[move.fate]} {reportWords(move.fate)}
                </small>
              )}
            </span>
            <span class="tornado-track" aria-hidden="true">
              <i class="tornado-far" style={span(move.far)} />
              <i class="tornado-near" style={span(move.near)} />
              <i class="tornado-limit" style={{ left: at(top + 0.5) }} />
              <i class="tornado-now" style={{ left: at(move.rank) }} />
              {move.far.worst > last && <i class="tornado-beyond">→</i>}
            </span>
            <span class="tornado-text">{placesSaid(move)}</span>
          </li>
        ))}
      </ul>
      <p class="tornado-key">
        <span>
          <i class="tornado-now" /> {reportWords('placeNow')}
        </span>
        <span>
          <i class="tornado-near" /> {reportWords('placesNear')}
        </span>
        <span>
          <i class="tornado-far" /> {reportWords('placesFar')}
        </span>
        <span>
          <i class="tornado-limit" /> {reportWords('placeLimit', { top, last })}
        </span>
      </p>
    </>
  )
}

const range = ({ best, worst }: IndexMove['near']): string => (best === worst ? String(best) : `${best}–${worst}`)

const placesSaid = ({ rank, near, far }: IndexMove): string =>
  reportWords('placesSaid', { rank, near: range(near), far: range(far) })
