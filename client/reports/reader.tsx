import type { Block, Report } from '../../analysis/report/model.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Figure } from './figure.tsx'
import { headingDepths } from './heading-depths.ts'
import { Inlines } from './inlines.tsx'
import { chooseClaim, chosenClaim } from './report-state.ts'
import { ReportTable } from './report-table.tsx'

export interface Reading {
  readonly report: Report
  readonly chosen: string | null
}

/** The report on paper: an annex begins a new sheet. */
export function Reader(reading: Reading) {
  const sheets = sheetsOf(reading.report.blocks)
  const { report } = reading
  return (
    <section class="sheets" lang="zh-CN" aria-label={report.title} onKeyDown={closeEvidence}>
      {sheets.map((blocks, index) => (
        <article key={index} class={isLandscape(blocks) ? 'sheet sheet-landscape' : 'sheet'}>
          {report.isSynthetic && <span class="sheet-mark">{reportWords('syntheticMark')}</span>}
          {index === 0 && <h2 class="report-title">{report.title}</h2>}
          {blocks.map((block, position) => (
            <BlockView key={position} block={block} reading={reading} />
          ))}
        </article>
      ))}
    </section>
  )
}

const closeEvidence = (event: KeyboardEvent) => {
  if (event.key === 'Escape' && chosenClaim() !== null) chooseClaim(null)
}

const isLandscape = (blocks: readonly Block[]) => blocks[0]?.kind === 'annex' && blocks[0].isLandscape

function sheetsOf(blocks: readonly Block[]): Block[][] {
  const sheets: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'annex') sheets.push([])
    sheets.at(-1)?.push(block)
  }
  return sheets.filter((sheet) => sheet.length > 0)
}

function BlockView({ block, reading }: { block: Block; reading: Reading }) {
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
        <p class={`report-${block.role}`}>
          <Inlines inlines={block.inlines} {...reading} />
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
      return (
        <figure class="report-figure" id={block.id}>
          <figcaption>{block.title}</figcaption>
          <Figure chart={block} />
          {block.note && <p class="report-note">{block.note}</p>}
        </figure>
      )
  }
}

function Heading({ block, depth }: { block: Extract<Block, { kind: 'heading' }>; depth: 1 | 2 | 3 }) {
  const Tag = ({ 1: 'h3', 2: 'h4', 3: 'h5' } as const)[depth]
  return (
    <Tag id={block.id} class={`report-heading${block.level}`}>
      {block.text}
    </Tag>
  )
}
