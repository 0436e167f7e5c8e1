import type { CrossTable as Table } from '../../analysis/report/explore/explored.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { waveWords } from '../i18n/wave/words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { copyTable } from '../ui/copy-table.ts'
import { FigureFiles } from '../ui/figure-files.tsx'
import { HeatDrawing } from '../ui/heat-drawing.tsx'
import { showToast } from '../ui/show-toast.ts'
import type { Words } from './codebook-words.ts'
import { CrossTable } from './cross-table.tsx'
import { heatOf } from './cross-table-drawing.ts'
import { showBanner, showIntervals, showWithin, type View } from './explore-state.ts'
import { footOf } from './figure-text.ts'
import { tableCells } from './table-text.ts'

interface Props {
  readonly table: Table
  readonly row: string
  readonly banner: readonly string[]
  readonly words: Words
  readonly view: View
}

/** Where the table stands, for what leads to it. */
export const tablePlace = 'cross-table'

const pOf = (p: number): string => (p < 0.001 ? exploreWords('pTiny') : p.toFixed(3))

const sourceOf = ({ table, row, words, view }: Props): string =>
  footOf(table, view, [
    table.test !== null &&
      exploreWords('testLine', {
        statistic: table.test.statistic.toFixed(2),
        p: pOf(table.test.p),
        v: table.test.cramersV.toFixed(2),
      }),
    view.isWeighted && exploreWords('weightedBaseLine'),
    exploreWords('wordingLine', { wording: words.wordingOf(row) }),
  ])

function Aspects({ banner, words }: Pick<Props, 'banner' | 'words'>) {
  const [outer, inner = ''] = banner
  const choose = (label: string, value: string, onChange: (name: string) => void, isOptional: boolean) => (
    <label class="row small">
      {label}
      <select class="input select-small" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {isOptional && <option value="">{exploreWords('nothingMore')}</option>}
        {words.groupers
          .filter(({ name }) => !isOptional || name !== outer)
          .map(({ name, label: text }) => (
            <option key={name} value={name}>
              {text}
            </option>
          ))}
      </select>
    </label>
  )
  return (
    <>
      {choose(exploreWords('columns'), outer ?? '', showBanner, false)}
      {choose(exploreWords('within'), inner, (name) => showWithin(name || null), true)}
    </>
  )
}

export function TableCard(props: Props) {
  const { table, banner, words, view, row } = props
  const label = words.questions.find(({ name }) => name === row)?.label ?? row
  const title = exploreWords('tableTitle', {
    question: label,
    banner: banner.map((variable) => words.labelOf(variable)).join(' × '),
  })
  const foot = sourceOf(props)
  const copy = () => {
    const rows = [[title], ...tableCells(table, banner, words, (share) => ({ share })), [foot]]
    showToast(waveWords(copyTable(rows) ? 'copied' : 'notCopied'))
  }
  return (
    <Card
      id={tablePlace}
      title={title}
      subtitle={exploreWords(table.isProbability ? 'tableHelp' : 'tableHelpOpen')}
      foot={foot}
      tools={
        <>
          <Aspects banner={banner} words={words} />
          {table.isProbability && (
            <Button size="small" onClick={() => showIntervals(!view.hasIntervals)}>
              {exploreWords(view.hasIntervals ? 'hideIntervals' : 'showIntervals')}
            </Button>
          )}
          <Button size="small" icon="copy" onClick={copy}>
            {waveWords('copyTable')}
          </Button>
          <span class="table-files">
            <FigureFiles
              title={title}
              note={foot}
              cells={tableCells(table, banner, words)}
              draw={(place) => <HeatDrawing {...place} {...heatOf(table, banner, words)} summary={title} />}
            />
          </span>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll heat-scroll is-tall" tabIndex={0} aria-label={title}>
        <CrossTable table={table} banner={banner} words={words} hasIntervals={view.hasIntervals} caption={title} />
      </section>
    </Card>
  )
}
