import type { BlockOf, Setting } from '../setting.ts'
import { declaration, element } from '../xml.ts'
import { chartXml, workbookRelation } from './chart-xml.ts'
import { columnsOf } from './data.ts'
import { chartRelation } from './drawing.ts'
import { chartSize } from './size.ts'
import { workbook } from './workbook.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A chart and the orientation of the page it stands on. */
export type PlacedChart = { block: BlockOf<'chart'>; orientation: Setting['orientation'] }

export type ChartFiles = { chart: string; relations: string; workbook: Uint8Array }

/** The three files of one chart. */
export async function chartFiles({ block, orientation }: PlacedChart, number: number, day: Date): Promise<ChartFiles> {
  return {
    chart: chartXml(block, chartSize(block, orientation)),
    relations: relationToWorkbook(number),
    workbook: await workbook(columnsOf(block), day),
  }
}

export const relationToWorkbook = (number: number) =>
  declaration +
  element('Relationships', { xmlns: packageRelations }, [
    element('Relationship', {
      Id: workbookRelation,
      Type: `${office}/package`,
      Target: `../embeddings/${workbookName(number)}`,
    }),
  ])

export const chartName = (number: number) => `chart${number}.xml`
export const workbookName = (number: number) => `chart${number}.xlsx`

/** What the document's relationships and the package's list of contents say of a chart. */
export const documentRelation = (number: number) =>
  element('Relationship', { Id: chartRelation(number), Type: `${office}/chart`, Target: `charts/${chartName(number)}` })
export const contentType = (number: number) =>
  element('Override', {
    PartName: `/word/charts/${chartName(number)}`,
    ContentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  })
export const workbookType = element('Default', {
  Extension: 'xlsx',
  ContentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})
