import { useMemo } from 'preact/hooks'
import type { Block, Report } from '../../analysis/report/model.ts'
import { type Statement, statementsOf } from '../../analysis/report/review/statements.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { headingDepths } from './heading-depths.ts'
import { Imprint, RedHead, Title } from './red-head.tsx'
import { ReportFigure } from './report-figure.tsx'
import { chooseClaim, isPanelOpen } from './report-state.ts'
import { ReportTable } from './report-table.tsx'
import { chooseSentence } from './review/chosen-sentence.ts'
import { type Marks, Sentences } from './review/sentences.tsx'

export interface Reading {
  readonly report: Report
  readonly chosen: string | null
}

/** The report on paper: an annex begins a new sheet. */
export function Reader({ marks, ...reading }: Reading & { marks: Marks }) {
  const sentences = useMemo(() => sentencesIn(reading.report), [reading.report])
  const { report } = reading
  const sheets = sheetsOf(report.blocks)
  return (
    <section
      class="sheets"
      lang={report.language ?? 'zh-CN'}
      aria-label={report.title}
      onKeyDown={closeEvidence}
      onClick={marks.isOpen ? openSentence : undefined}
    >
      {sheets.map((blocks, index) => (
        <article key={index} class={sheetClass(report, blocks)}>
          <span class="sheet-mark">
            {[marks.stage, report.isSynthetic && reportWords('syntheticMark')].filter(Boolean).join(' · ')}
          </span>
          {index === 0 && report.head && <RedHead head={report.head} />}
          {index === 0 && <Title title={report.title} />}
          {blocks.map((block, position) => (
            <BlockView key={position} block={block} reading={reading} paper={{ marks, sentences }} />
          ))}
          {index === sheets.length - 1 && report.imprint && <Imprint lines={report.imprint} />}
        </article>
      ))}
    </section>
  )
}

/** Sentences of each paragraph, by the block itself. */
function sentencesIn(report: Report): ReadonlyMap<Block, readonly Statement[]> {
  const found = new Map<Block, Statement[]>()
  for (const one of statementsOf(report)) {
    const block = report.blocks[one.block]
    if (block && one.kind === 'sentence') found.set(block, [...(found.get(block) ?? []), one])
  }
  return found
}

/** A click beside a number opens the sentence, unless words are being marked. */
function openSentence({ target }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest('a') || getSelection()?.isCollapsed === false) return
  const key = target.closest<HTMLElement>('[data-sentence]')?.dataset.sentence
  if (key) chooseSentence(key)
}

interface Paper {
  readonly marks: Marks
  readonly sentences: ReadonlyMap<Block, readonly Statement[]>
}

const closeEvidence = (event: KeyboardEvent) => {
  if (event.key === 'Escape' && isPanelOpen()) chooseClaim(null)
}

const isLandscape = (blocks: readonly Block[]) => blocks[0]?.kind === 'annex' && blocks[0].isLandscape

const sheetClass = (report: Report, blocks: readonly Block[]): string =>
  ['sheet', isLandscape(blocks) && 'sheet-landscape', report.isOnePage && 'sheet-one-page', report.head && 'has-head']
    .filter(Boolean)
    .join(' ')

function sheetsOf(blocks: readonly Block[]): Block[][] {
  const sheets: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'annex') sheets.push([])
    sheets.at(-1)?.push(block)
  }
  return sheets.filter((sheet) => sheet.length > 0)
}

function BlockView({ block, reading, paper }: { block: Block; reading: Reading; paper: Paper }) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} depth={headingDepths(reading.report.blocks).get(block.id) ?? block.level} />
    case 'annex':
      return (
        <h3 class="report-annex" id={block.id}>
          {block.text}
        </h3>
      )
    case 'paragraph':
      return (
        <p id={block.lead} class={block.lead ? 'report-body report-led' : `report-${block.role}`}>
          <Sentences sentences={paper.sentences.get(block) ?? []} reading={reading} marks={paper.marks} />
        </p>
      )
    case 'quote':
      return (
        <blockquote class="report-quote">
          “{block.text}”{block.attribution && `（${block.attribution}）`}
        </blockquote>
      )
    case 'table':
      return <ReportTable table={block} {...reading} />
    case 'chart':
      return <ReportFigure chart={block} />
  }
}

function Heading({ block, depth }: { block: Extract<Block, { kind: 'heading' }>; depth: 1 | 2 | 3 }) {
  const Tag = ({ 1: 'h3', 2: 'h4', 3: 'h5' } as const)[depth]
  return (
    <Tag id={block.id} class={`report-heading${block.level}${block.startsPage ? ' starts-page' : ''}`}>
      {block.text}
    </Tag>
  )
}
