import type { CrossTable as Table } from '../../analysis/report/explore/explored.ts'
import { csv } from '../../domain/csv.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { copyText, download } from '../ui/download.ts'
import { showToast } from '../ui/show-toast.ts'
import { axisPercent, type Words } from './codebook-words.ts'
import { CrossTable } from './cross-table.tsx'
import { showBanner, showIntervals, showWithin, type View } from './explore-state.ts'
import { tableCells, tabSeparated } from './table-text.ts'

interface Props {
  readonly table: Table
  readonly row: string
  readonly banner: readonly string[]
  readonly words: Words
  readonly view: View
}

const pOf = (p: number): string => (p < 0.001 ? exploreWords('pTiny') : p.toFixed(3))

function footOf({ table, row, words, view }: Props): string {
  const parts = [
    table.test &&
      exploreWords('testLine', {
        statistic: table.test.statistic.toFixed(2),
        p: pOf(table.test.p),
        v: table.test.cramersV.toFixed(2),
      }),
    !table.isProbability && exploreWords('noErrors'),
    exploreWords('tableFoot', {
      base: table.baseSize?.toLocaleString('en-US') ?? '—',
      weighting: exploreWords(view.isWeighted ? 'weighted' : 'unweighted'),
      level: axisPercent(table.level),
      day: table.lastDay ?? '—',
      hash: table.dataHash,
      wording: exploreWords('wordingLine', { wording: words.wordingOf(row) }),
    }),
    table.isSynthetic && exploreWords('syntheticLine'),
  ]
  return parts.filter(Boolean).join(' ')
}

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
  const copy = async () =>
    showToast(exploreWords((await copyText(tabSeparated(tableCells(table, banner, words)))) ? 'copied' : 'notCopied'))
  const save = () => {
    const marked = table.isSynthetic ? [[exploreWords('syntheticLine')]] : []
    const content = csv([...marked, [title], ...tableCells(table, banner, words), [footOf(props)]])
    download(`${row}-${banner.join('-')}-${table.dataHash}.csv`, new Blob([content], { type: 'text/csv' }))
  }
  return (
    <Card
      title={title}
      subtitle={exploreWords('tableHelp')}
      foot={footOf(props)}
      tools={
        <>
          <Aspects banner={banner} words={words} />
          <Button size="small" onClick={() => showIntervals(!view.hasIntervals)}>
            {exploreWords(view.hasIntervals ? 'hideIntervals' : 'showIntervals')}
          </Button>
          <Button size="small" icon="copy" onClick={copy}>
            {exploreWords('copyTable')}
          </Button>
          <Button size="small" icon="download" onClick={save}>
            {exploreWords('downloadCsv')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll heat-scroll" tabIndex={0} aria-label={title}>
        <CrossTable table={table} banner={banner} words={words} hasIntervals={view.hasIntervals} caption={title} />
      </section>
    </Card>
  )
}
