import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Report } from '../../analysis/report/model.ts'
import * as charts from './chart/chart-files.ts'
import { stylesXml } from './styles.ts'
import { declaration, element, escaped } from './xml.ts'

type Files = Record<string, Uint8Array>

/** The same files always give the same bytes: names in order, one date. Midnight of that day, whatever the time zone. */
function zipped(files: Files, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  const mtime = new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day)
  const names = Object.keys(files)
    .filter((name) => !name.endsWith('/'))
    .sort()
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name]])) as Zippable, { mtime, level: 6 })
}

const edited = (files: Files, name: string, edit: (xml: string) => string): Files => ({
  ...files,
  [name]: strToU8(edit(strFromU8(files[name] ?? new Uint8Array()))),
})

const before = (end: string, added: string) => (xml: string) => xml.replace(end, () => added + end)

/** Adds to a packed document its styles, its charts and its fixed properties. */
export async function finished(packed: Uint8Array, report: Report, placed: readonly charts.PlacedChart[]) {
  let files: Files = { ...unzipSync(packed), 'word/styles.xml': strToU8(stylesXml()) }
  files['docProps/core.xml'] = strToU8(coreXml(report))
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

const midnight = (date: string) => `${date}T00:00:00Z`

/** No clock and no machine: the day of the report, and who issues it. */
function coreXml({ title, issuer, date, dataHash }: Report): string {
  const text = (name: string, value: string, attributes = {}) => element(name, attributes, [escaped(value)])
  const moment = midnight(date)
  const kind = { 'xsi:type': 'dcterms:W3CDTF' }
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  const properties = [
    text('dc:title', title),
    text('dc:creator', issuer),
    text('dc:description', `数据版本 ${dataHash}`),
    text('dc:language', 'zh-CN'),
    text('cp:lastModifiedBy', issuer),
    text('cp:revision', '1'),
    text('dcterms:created', moment, kind),
    text('dcterms:modified', moment, kind),
  ]
  return declaration + element('cp:coreProperties', namespaces, properties)
}
