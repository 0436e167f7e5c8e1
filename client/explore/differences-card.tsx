import { useSignal } from '@preact/signals'
import type { GroupSearch } from '../../analysis/report/explore/explored.ts'
import { percent, points } from '../../analysis/report/phrases/numbers.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { FigureFiles } from '../ui/figure-files.tsx'
import { leadTo } from '../ui/move-focus.ts'
import { percentCell } from '../ui/percent-cell.ts'
import { isPrinting } from '../ui/printing.ts'
import { Tag } from '../ui/tag.tsx'
import { axisPercent, type Words } from './codebook-words.ts'
import { showBanner, type View } from './explore-state.ts'
import { footOf } from './figure-text.ts'
import { tablePlace } from './table-card.tsx'
import { signed } from './trend-words.ts'

type Found = GroupSearch['found'][number]
const first = 8

/** Why no difference is listed: nobody was compared, or nobody differs. */
function whyNone({ isProbability, comparisons }: GroupSearch): string {
  if (!isProbability) return exploreWords('differencesVolunteers')
  return comparisons === 0 ? exploreWords('differencesTooFew') : exploreWords('differencesNone', { count: comparisons })
}

function Sentence({ found, words }: { found: Found; words: Words }) {
  const { group, share, rest, difference } = found
  return (
    <>
      {exploreWords(difference.value > 0 ? 'higher' : 'lower', {
        group: words.codeLabel(group.variable, group.code),
        category: words.rowLabel(found.variable, found.code),
        share: percent(share),
        rest: percent(rest),
        points: points(Math.abs(difference.value)),
      })}
      <span class="muted">{exploreWords('range', { low: signed(difference.low), high: signed(difference.high) })}</span>
    </>
  )
}

interface Props {
  readonly search: GroupSearch
  readonly row: string
  readonly words: Words
  readonly view: View
}

/** The findings as a file: shares and differences in percent. */
const cellsOf = (found: readonly Found[], words: Words): (string | number)[][] => [
  [
    exploreWords('aspect'),
    exploreWords('group'),
    exploreWords('category'),
    `${exploreWords('groupShare')} %`,
    `${exploreWords('restShare')} %`,
    exploreWords('difference'),
    '≥',
    '≤',
  ],
  ...found.map(({ variable, code, group, share, rest, difference }) => [
    words.labelOf(group.variable),
    words.codeLabel(group.variable, group.code),
    words.rowLabel(variable, code),
    ...[share, rest, difference.value, difference.low, difference.high].map(percentCell),
  ]),
]

/** Groups that differ, the largest difference first; a click opens the table by that aspect. */
export function DifferencesCard({ search, row, words, view }: Props) {
  const isLong = useSignal(false)
  const { found: differences } = search
  const shown = isLong.value || isPrinting.value ? differences : differences.slice(0, first)
  const title = exploreWords('differencesTitle')
  const foot = exploreWords(search.isProbability ? 'differencesFoot' : 'differencesFootOpen', {
    source: footOf(search, view, [exploreWords('wordingLine', { wording: words.wordingOf(row) })]),
    count: search.comparisons,
    rate: axisPercent(1 - search.level),
    level: axisPercent(search.level),
    smallest: Math.round(search.smallestEffect * 100),
  })
  return (
    <Card
      title={title}
      subtitle={search.isProbability && exploreWords('differencesHelp')}
      tools={differences.length > 0 && <FigureFiles title={title} note={foot} cells={cellsOf(differences, words)} />}
      foot={foot}
    >
      {differences.length === 0 && <p class="card-text">{whyNone(search)}</p>}
      <ol class="difference-list">
        {shown.map((found) => (
          <li key={`${found.variable}/${found.code}/${found.group.variable}/${found.group.code}`}>
            <span
              class={found.difference.value > 0 ? 'difference-mark is-up' : 'difference-mark is-down'}
              aria-hidden="true"
            >
              {found.difference.value > 0 ? '▲' : '▼'}
            </span>
            <button
              type="button"
              class="plain-link"
              onClick={() => {
                showBanner(found.group.variable)
                leadTo(tablePlace)
              }}
            >
              {words.labelOf(found.group.variable)}
            </button>
            <span>
              <Sentence found={found} words={words} />
              {found.isSmall && <Tag>{exploreWords('small')}</Tag>}
            </span>
          </li>
        ))}
      </ol>
      {differences.length > first && (
        <div class="card-text no-print">
          <Button
            size="small"
            onClick={() => {
              isLong.value = !isLong.value
            }}
          >
            {isLong.value ? exploreWords('showFewer') : exploreWords('showMore', { count: differences.length - first })}
          </Button>
        </div>
      )}
    </Card>
  )
}
