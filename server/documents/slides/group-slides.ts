import type { Report } from '../../../analysis/report/model.ts'
import type { BlockOf } from '../setting.ts'
import { asTitle, findingOf } from './finding.ts'
import { type Group, isListEntry, type Sentence, sentencesOf } from './groups.ts'
import { chartPlace, fitWords, heightOf, inner, smallest, words } from './measures.ts'
import { claimsIn, type Slide } from './slide.ts'
import { tableBelow, tableSlides } from './table-slides.ts'

/** What a group shows, and what is left for the notes. */
export type Told = { slides: readonly Slide[]; untold: readonly Sentence[] }

/** One finding, what belongs to it beside its chart or above its table; prose that does not fit goes to the notes. */
export function groupSlides(group: Group, tables: readonly BlockOf<'table'>[], report: Report): Told {
  const all = sentencesOf(group, report.claims)
  const [chart, ...charts] = group.blocks.filter((block) => block.kind === 'chart')
  const finding = findingOf(
    all.filter(({ isVoice }) => !isVoice),
    report.claims,
  )
  const isShown = finding?.isTelling || chart || tables.length > 0 || all.some(({ isEntry }) => isEntry)
  if (!isShown) return { slides: [], untold: all }
  const said = all.filter((one) => !isPointer(one) && !(finding?.isWhole && one === finding.sentence))
  const { shares, untold } = spread(said, chart ? words.width : inner.width)
  const kicker = group.section === group.heading || !group.section ? '' : group.section
  const base = { layout: 'content', note: '', words: [] } as const
  const named = { ...base, kicker, title: group.heading }
  const first: Slide = {
    ...named,
    ...shares[0],
    ...(finding && { kicker: group.heading, title: finding.title, words: [finding.sentence.text] }),
    chart,
    note: chart ? `${chart.title}。${chart.note}` : '',
    claims: [...claimsIn(finding?.sentence.inlines ?? []), ...shares[0].claims],
  }
  const more = shares.slice(1).map((share) => continued(named, share))
  const written = withTables([first, ...more], tables, report)
  const left = all.filter((one) => isPointer(one) || untold.includes(one))
  return { slides: [...written, ...charts.map((one) => alone(one, kicker))], untold: left }
}

/** What only says where something stands: on a screen that is elsewhere or under the eyes. */
const isPointer = ({ text, inlines, isEntry }: Sentence) =>
  !isEntry && claimsIn(inlines).length === 0 && /见(?:[表图]|附件)\d+[^：]*$/u.test(text)

/** What goes on from a slide: by the sentence that leads to its list, or else by the heading. */
function continued(named: Omit<Slide, keyof Share>, share: Share): Slide {
  const [lead = '', ...lines] = share.lines
  return /：$/u.test(lead) && lines.length > 0
    ? { ...named, ...share, lines, kicker: named.title, title: asTitle(lead), words: [lead] }
    : { ...named, ...share, title: `${named.title}（续）` }
}

const alone = (chart: BlockOf<'chart'>, kicker: string): Slide => ({
  layout: 'content',
  kicker,
  title: chart.title,
  lines: [chart.summary],
  size: 20,
  chart,
  note: chart.note,
  claims: [],
  words: [],
})

type Share = Pick<Slide, 'lines' | 'size' | 'claims'>

/** Sentences of a first slide and, while a list goes on, of more; the rest is left. */
function spread(sentences: readonly Sentence[], width: number) {
  const { led, before } = fromList(sentences, width)
  const shares: [Share, ...Share[]] = [fitted(led, width)]
  let untold = led.slice(shares[0].lines.length)
  while (untold.some(isListed)) {
    const share = fitted(untold, inner.width)
    shares.push(share)
    untold = untold.slice(share.lines.length)
  }
  const size = Math.min(...shares.map((share) => share.size))
  const even = shares.map((share) => ({ ...share, size })) as typeof shares
  return { shares: even, untold: [...before, ...untold] }
}

const isListed = ({ isEntry, isVoice }: Sentence) => isEntry && !isVoice

/** Prose that leaves a list no room gives way to the list and the sentence that leads to it. */
function fromList(sentences: readonly Sentence[], width: number) {
  const list = sentences.findIndex(isListed)
  const isCrowded = list > 1 && fitted(sentences, width).lines.length <= list
  const start = isCrowded ? list - 1 : 0
  return { led: sentences.slice(start), before: sentences.slice(0, start) }
}

function fitted(sentences: readonly Sentence[], width: number): Share {
  const lines = sentences.map(({ text }) => text)
  const isList = width === inner.width && sentences.filter(isListed).length > 1
  const room = { width, height: chartPlace.height, least: isList ? smallest.list : smallest.words }
  const count = wholeLists(sentences, fitWords(lines, room).count)
  const shown = lines.slice(0, count)
  const { size } = fitWords(shown, room)
  return { lines: shown, size, claims: sentences.slice(0, count).flatMap(({ inlines }) => claimsIn(inlines)) }
}

/** A list that does not fit goes elsewhere with the sentence that leads to it; that sentence never ends a slide. */
function wholeLists(sentences: readonly Sentence[], most: number): number {
  if (most >= sentences.length) return most
  const lead = sentences.slice(0, most).findLastIndex(({ text }) => /[：:]$/u.test(text))
  const isList = lead + 1 === most || (sentences[lead + 1]?.isEntry === true && sentences[most]?.isEntry === true)
  return lead > 0 && isList ? lead : most
}

/** Words that find nothing stand in the notes of the table that they explain. */
function besides(written: readonly Slide[], tables: readonly Slide[]): Slide[] {
  const [text, ...more] = written
  const [table, ...others] = tables
  const isIdle = text && !text.chart && text.words.length === 0 && more.length === 0
  const isList = text?.lines.some((line) => isListEntry.test(line))
  if (!isIdle || isList || !table) return [...written, ...tables]
  return [{ ...table, kicker: text.title, words: text.lines, claims: [...text.claims, ...table.claims] }, ...others]
}

/** Words and the one table that they are about share a slide where they can; other tables have their own. */
function withTables(written: readonly Slide[], tables: readonly BlockOf<'table'>[], report: Report): Slide[] {
  const text = written.at(-1)
  const [table, ...more] = tables
  const alone = () =>
    besides(
      written,
      tables.flatMap((one) => tableSlides(one, report)),
    )
  if (!text || !table || text.chart || more.length > 0) return alone()
  const size = Math.min(text.size, 20)
  const below = tableBelow(table, report, inner.height - heightOf(text.lines, inner.width, size))
  if (!below) return alone()
  const claims = [...text.claims, ...table.rows.flat().flatMap(claimsIn)]
  return [...written.slice(0, -1), { ...text, size, table: below, note: `${table.title}。${table.note}`, claims }]
}
