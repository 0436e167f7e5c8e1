import { reportWords } from '../i18n/reports/words.ts'
import { parts } from './hot-issues-state.ts'
import type { IndexMove } from './index-moves.ts'

/** The places as a file: every change of a weight in a column of its own. */
export const moveCells = (moves: readonly IndexMove[], name: (issue: string) => string): (string | number)[][] => [
  [
    reportWords('issue'),
    reportWords('placeNow'),
    ...parts.flatMap((part) => [
      reportWords('weight_halved', { part: reportWords(part) }),
      reportWords('weight_doubled', { part: reportWords(part) }),
      reportWords('onlyPart', { part: reportWords(part) }),
    ]),
    `${reportWords('placesFar')} ≥`,
    `${reportWords('placesFar')} ≤`,
  ],
  ...moves.map(({ issue, rank, ranks, far }) => [
    name(issue),
    rank,
    ...parts.flatMap((part) => [ranks[part].halved ?? '', ranks[part].doubled ?? '', ranks[part].alone ?? '']),
    far.best,
    far.worst,
  ]),
]

/** The places behind the bars, as numbers. */
export function IndexMovesTable({ moves, name }: { moves: readonly IndexMove[]; name: (issue: string) => string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={reportWords('tornadoTitle')}>
      <table class="table tornado-table">
        <thead>
          <tr>
            <th scope="col">{reportWords('issue')}</th>
            <th scope="col" class="number">
              {reportWords('placeNow')}
            </th>
            {parts.map((part) => (
              <th key={part} scope="col" class="number">
                {reportWords('halvedDoubled', { part: reportWords(part) })}
              </th>
            ))}
            {parts.map((part) => (
              <th key={part} scope="col" class="number">
                {reportWords('onlyPart', { part: reportWords(part) })}
              </th>
            ))}
            <th scope="col" class="number">
              {reportWords('placesFar')}
            </th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ issue, rank, ranks, far }) => (
            <tr key={issue}>
              <th scope="row" class="row-name">
                {name(issue)}
              </th>
              <td class="number">
                <b>{rank}</b>
              </td>
              {parts.map((part) => (
                <td key={part} class="number">
                  {ranks[part].halved ?? '—'} / {ranks[part].doubled ?? '—'}
                </td>
              ))}
              {parts.map((part) => (
                <td key={part} class="number">
                  {ranks[part].alone ?? '—'}
                </td>
              ))}
              <td class="number">
                {far.best}–{far.worst}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
