import { reportWords } from '../i18n/reports/words.ts'
import type { IndexMove } from './index-moves.ts'

interface Props {
  readonly moves: readonly IndexMove[]
  readonly top: number
  readonly name: (issue: string) => string
}

export const fateMarks = { stays: '', may_leave: '▽', may_enter: '△' } as const

const range = ({ best, worst }: IndexMove['near']): string => (best === worst ? String(best) : `${best}–${worst}`)

export const placesSaid = ({ rank, near, far }: IndexMove): string =>
  reportWords('placesSaid', { rank, near: range(near), far: range(far) })

/** One issue that falls far must not press all others together: the drawing ends at twice the first places. */
export const lastPlace = (moves: readonly IndexMove[], top: number): number =>
  Math.max(top + 1, Math.min(2 * top, Math.max(...moves.map(({ far }) => far.worst))))

/** A row for every issue: its place now, and between which places the weights can move it. */
export function TornadoBars({ moves, top, name }: Props) {
  const last = lastPlace(moves, top)
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
