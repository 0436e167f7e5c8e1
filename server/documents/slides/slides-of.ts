import type { Report } from '../../../analysis/report/model.ts'
import { type BlockOf, inlineText } from '../setting.ts'
import { groupSlides } from './group-slides.ts'
import { type Group, groupsOf, type Sentence, sentencesOf } from './groups.ts'
import { fitWords, inner } from './measures.ts'
import { claimsIn, type Slide } from './slide.ts'
import { tableSlides } from './table-slides.ts'

/** What only says what words mean is for whoever speaks, not for the screen. */
const glossary = 'reading'

/** A table of so many rows at most stands with the words about it, others in the appendix. */
const shortTable = 10

/** Sections on how people were asked: who has three minutes sees first what was found. */
const fieldwork = new Set(['overview', 'sample'])
const isFieldwork = ({ id }: Group) => fieldwork.has(id.replace(/-\d+$/, ''))

/**
 * Cover, the findings in the order of the report, who does what, how people were asked, and the long tables as an
 * appendix. What explains without finding anything stands in the notes of the slide that follows.
 */
export function slidesOf(report: Report): Slide[] {
  const groups = groupsOf(report.blocks)
  const turned = turnedTable(report)
  const isShort: IsShort = (table) => table.rows.length <= shortTable
  const body = groups.filter(({ isAnnex }) => !isAnnex)
  const annexes = groups.filter(({ isAnnex }) => isAnnex)
  const tables = [...body.flatMap(tablesOf).filter((table) => !isShort(table)), ...annexes.flatMap(tablesOf)]
  const appendix = tables.filter(({ id }) => id !== turned?.id)
  const isFinding = (group: Group) => !isFieldwork(group)
  const found = withBody([cover(report)], body.filter(isFinding), isShort, report)
  const duties = turned ? tableSlides(turned, report) : []
  return [
    ...withBody([...found, ...duties], body.filter(isFieldwork), isShort, report),
    ...divider(appendix, annexes, report),
    ...appendix.flatMap((table) => tableSlides(table, report).map((slide) => ({ ...slide, isHidden: true }))),
  ]
}

type IsShort = (table: BlockOf<'table'>) => boolean

/** More slides, of groups; words that no slide of theirs has room for go to the notes of the last. */
function withBody(opening: readonly Slide[], groups: readonly Group[], isShort: IsShort, report: Report): Slide[] {
  let slides = opening
  let waiting: readonly Sentence[] = []
  for (const group of groups) {
    const { slides: own, untold } =
      group.id === glossary
        ? { slides: [], untold: sentencesOf(group, report.claims) }
        : groupSlides(group, tablesOf(group).filter(isShort), report)
    const [first, ...more] = own
    if (first) slides = [...slides, ...noted([withNotes(first, waiting), ...more], untold)]
    waiting = first ? [] : [...waiting, ...untold]
  }
  return noted(slides, waiting)
}

/** Slides with more words in the notes of the last. */
const noted = (slides: readonly Slide[], sentences: readonly Sentence[]): Slide[] =>
  slides.map((slide, index) => (index === slides.length - 1 ? withNotes(slide, sentences) : slide))

const withNotes = (slide: Slide, sentences: readonly Sentence[]): Slide => ({
  ...slide,
  words: [...slide.words, ...sentences.map(({ text }) => text)],
  claims: [...slide.claims, ...sentences.flatMap(({ inlines }) => claimsIn(inlines))],
})

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

/** Which tables follow; what the annexes say in words is in its notes. */
function divider(tables: readonly BlockOf<'table'>[], annexes: readonly Group[], report: Report): Slide[] {
  const sentences = annexes.flatMap((group) => sentencesOf(group, report.claims))
  if (tables.length === 0 && sentences.length === 0) return []
  const titles = tables.map(({ title }) => title)
  const { size, count } = fitWords(titles, inner)
  const slide: Slide = {
    layout: 'content',
    kicker: '',
    title: '附录：数据表和方法',
    lines: titles.slice(0, count),
    size,
    note: '以下各表放映时不显示，编辑时可以查看；完整数据见表格文件。',
    claims: [],
    words: [],
  }
  return [withNotes(slide, sentences)]
}
