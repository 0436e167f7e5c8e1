import { Document, Packer } from 'docx'
import type { Released } from '../../analysis/disclosure/released.ts'
import type { Report } from '../../analysis/report/model.ts'
import type { PlacedChart } from './chart/chart-files.ts'
import { finished } from './package.ts'
import { printable } from './printable.ts'
import { type Part, partsOf, sections, withFiguresPlaced } from './sections.ts'

/** A report as a Word file in the layout of GB/T 9704. The same report gives the same bytes. */
export async function wordDocument(report: Released<Report>): Promise<Uint8Array> {
  const clean = printable(report)
  const parts = partsOf(clean.blocks).map((part) => withFiguresPlaced(part, clean.claims))
  const charts = chartsOf(parts)
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: sections(
      clean,
      parts,
      charts.map(({ block }) => block),
    ),
  })
  return finished(await Packer.toBuffer(document), clean, charts)
}

const chartsOf = (parts: readonly Part[]): PlacedChart[] =>
  parts.flatMap(({ orientation, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [{ block, orientation }] : [])),
  )
