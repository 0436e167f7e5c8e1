import type { Report } from '../../../analysis/report/model.ts'
import { ems } from '../measure.ts'
import { type BlockOf, inlineText } from '../setting.ts'
import { type Group, groupsOf, type Sentence, sentencesOf } from './groups.ts'
import { chartPlace, fitWords, heightOf, inner, words } from './measures.ts'
import { claimsIn, type Slide } from './slide.ts'
import { tableRoom, tableSlides } from './table-slides.ts'

/** Two lines of a title. */
const longestTitle = 74
/** A table of fewer rows stands after the words about it, others at the end. */
const shortTable = 8

/** Cover, the findings in the order of the report, who does what, and all long tables as an appendix. */
export function slidesOf(report: Report): Slide[] {
  const groups = groupsOf(report.blocks)
  const isLong = ({ rows, id }: BlockOf<'table'>) => rows.length > shortTable && id !== turned?.id
  const turned = turnedTable(report)
  const tables = groups.flatMap(tablesOf)
  const body = groups.flatMap((group) => {
    const own = tablesOf(group).filter((table) => !isLong(table))
    return joined(
      groupSlides(group, report),
      own.flatMap((table) => tableSlides(table, report)),
    )
  })
  return [cover(report), ...body, ...tables.filter(isLong).flatMap((table) => tableSlides(table, report))]
}

/** The table of a turned annex: it is what a meeting decides on, so it keeps its place. */
function turnedTable({ blocks }: Report): BlockOf<'table'> | undefined {
  const at = blocks.findIndex((block) => block.kind === 'annex' && block.isLandscape)
  return blocks.slice(at).find((block) => block.kind === 'table' && at >= 0) as BlockOf<'table'> | undefined
}

const tablesOf = ({ blocks }: Group) => blocks.filter((block) => block.kind === 'table')

function cover({ title, blocks, claims, issuer, date }: Report): Slide {
  const first = blocks.findIndex(({ kind }) => kind === 'heading' || kind === 'annex')
  const opening = blocks
    .slice(0, Math.max(0, first))
    .flatMap((block) => (block.kind === 'paragraph' ? [block.inlines] : []))
  const lines = opening.map((inlines) => inlineText(inlines, claims))
  return {
    layout: 'cover',
    kicker: '',
    title,
    lines: lines.length > 0 ? lines : [`${issuer}　${date}`],
    size: 20,
    note: '',
    claims: opening.flatMap(claimsIn),
    words: [],
  }
}

/** Numbers that say what people think; counts and settings alone are no finding. */
const telling = new Set(['share', 'mean', 'rank', 'tier', 'difference', 'index'])
const pointsElsewhere = /见[表图]/u

/** The first short sentence with a telling number says what was found; a list goes by the name of its heading. */
function findingOf(sentences: readonly Sentence[], claims: Report['claims']): Sentence | undefined {
  if (sentences.filter(({ isEntry }) => isEntry).length > 1) return undefined
  const tells = ({ inlines }: Sentence) => claimsIn(inlines).some((id) => telling.has(claims[id]?.kind ?? ''))
  return sentences.find(
    (one) => !one.isEntry && tells(one) && ems(one.text) <= longestTitle && !pointsElsewhere.test(one.text),
  )
}

function groupSlides(group: Group, report: Report): Slide[] {
  const all = sentencesOf(group, report.claims)
  const charts = group.blocks.filter((block) => block.kind === 'chart')
  const [chart] = charts
  const firstVoice = all.findIndex(({ isVoice }) => isVoice)
  const isApart = chart !== undefined && firstVoice > 0
  const sentences = isApart ? all.slice(0, firstVoice - 1) : all
  if (all.length === 0 && !chart) return []
  const finding = findingOf(sentences, report.claims)
  const rest = sentences.filter((one) => one !== finding)
  const base = { layout: 'content', kicker: finding ? group.heading : '' } as const
  const title = finding ? finding.text.replace(/。$/u, '') : group.heading
  const [first, ...more] = spread(rest, chart ? words.width : inner.width)
  const voices = isApart ? spread(all.slice(firstVoice - 1), inner.width) : []
  return [
    {
      ...base,
      ...first,
      title,
      chart,
      note: chart ? `${chart.title}。${chart.note}` : '',
      claims: [...claimsIn(finding?.inlines ?? []), ...first.claims],
      words: finding ? [finding.text] : [],
    },
    ...more.map(
      (share): Slide => ({ ...base, ...share, title: `${group.heading}（续）`, kicker: '', note: '', words: [] }),
    ),
    ...voices.map(
      (share): Slide => ({ ...base, ...share, title: `${group.heading}：受访者的话`, kicker: '', note: '', words: [] }),
    ),
    ...charts.slice(1).map(
      (one): Slide => ({
        ...base,
        title: one.title,
        lines: [one.summary],
        size: 18,
        chart: one,
        note: one.note,
        claims: [],
        words: [],
      }),
    ),
  ]
}

type Share = { lines: readonly string[]; size: number; claims: readonly string[] }

/** Sentences spread over as many slides as they need, at least one. */
function spread(sentences: readonly Sentence[], width: number): [Share, ...Share[]] {
  const lines = sentences.map(({ text }) => text)
  const { count } = wholeLists(sentences, fitWords(lines, width, chartPlace.height).count)
  const { size } = fitWords(lines.slice(0, count), width, chartPlace.height)
  const share = {
    lines: lines.slice(0, count),
    size,
    claims: sentences.slice(0, count).flatMap(({ inlines }) => claimsIn(inlines)),
  }
  return count >= sentences.length ? [share] : [share, ...spread(sentences.slice(count), inner.width)]
}

/** A list that does not fit goes to the next slide with the sentence that leads to it. */
function wholeLists(sentences: readonly Sentence[], most: number): { count: number } {
  if (most >= sentences.length) return { count: most }
  const lead = sentences.slice(0, most).findLastIndex(({ text }) => /[：:]$/u.test(text))
  const isList = (sentences[lead + 1]?.isEntry ?? false) && sentences[most]?.isEntry === true
  return { count: isList && lead > 1 ? lead : most }
}

/** Words and the one low table that they are about share a slide. */
function joined(written: readonly Slide[], tables: readonly Slide[]): Slide[] {
  const text = written.at(-1)
  const [table, ...more] = tables
  if (!text || !table?.table || text.chart || more.length > 0) return [...written, ...tables]
  const { size, lines } = text
  const smaller = Math.min(size, 18)
  const room = inner.height - tableRoom(table.table) - heightOf(lines, inner.width, smaller)
  if (room < 0) return [...written, ...tables]
  return [
    ...written.slice(0, -1),
    {
      ...text,
      size: smaller,
      table: table.table,
      note: `${table.title}。${table.note}`,
      claims: [...text.claims, ...table.claims],
    },
  ]
}
