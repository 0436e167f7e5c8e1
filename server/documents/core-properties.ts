import type { Report } from '../../analysis/report/model.ts'
import { declaration, element, escaped } from './xml.ts'

export const midnight = (date: string) => `${date}T00:00:00Z`

/** No clock and no machine: the day of the report, and who issues it. */
export function coreXml({ title, issuer, date, dataHash }: Report): string {
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
