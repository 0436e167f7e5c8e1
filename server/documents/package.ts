import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Report } from '../../analysis/report/model.ts'
import * as charts from './chart/chart-files.ts'
import { coreXml, midnight } from './core-properties.ts'
import { fontTableXml } from './font-table.ts'
import { stylesOf, stylesXml } from './styles.ts'
import { withoutUnused } from './without-unused.ts'
import { type Files, zipped } from './zipped.ts'

const edited = (files: Files, name: string, edit: (xml: string) => string): Files => ({
  ...files,
  [name]: strToU8(edit(strFromU8(files[name] ?? new Uint8Array()))),
})

const before = (end: string, added: string) => (xml: string) => xml.replace(end, () => added + end)

/** Adds to a packed document its styles, its charts and its fixed properties. */
export async function finished(packed: Uint8Array, report: Report, placed: readonly charts.PlacedChart[]) {
  let files: Files = {
    ...withoutUnused(unzipSync(packed)),
    'word/styles.xml': strToU8(stylesXml(stylesOf(report))),
    'word/fontTable.xml': strToU8(fontTableXml()),
    'docProps/core.xml': strToU8(coreXml(report)),
  }
  files = edited(files, 'word/document.xml', withSmallSectionEnds)
  for (const [index, chart] of placed.entries())
    files = withChart(
      files,
      index + 1,
      await charts.chartFiles(chart, index + 1, new Date(midnight(report.date))),
      report.date,
    )
  if (placed.length > 0)
    files = edited(files, '[Content_Types].xml', (xml) => xml.replace(/(<Types[^>]*>)/, `$1${charts.workbookType}`))
  return zipped(files, report.date)
}

function withChart(files: Files, number: number, { chart, relations, workbook }: charts.ChartFiles, date: string) {
  const name = charts.chartName(number)
  const added: Files = {
    ...files,
    [`word/charts/${name}`]: strToU8(chart),
    [`word/charts/_rels/${name}.rels`]: strToU8(relations),
    [`word/embeddings/${charts.workbookName(number)}`]: zipped(unzipSync(workbook), date),
  }
  const related = edited(
    added,
    'word/_rels/document.xml.rels',
    before('</Relationships>', charts.documentRelation(number)),
  )
  return edited(related, '[Content_Types].xml', before('</Types>', charts.contentType(number)))
}

/** The library closes a section by an empty paragraph; of full height it could open an empty page. */
const withSmallSectionEnds = (xml: string) =>
  xml.replaceAll('<w:p><w:pPr><w:sectPr', '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr')
