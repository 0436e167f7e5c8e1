import { readXlsx } from 'hucre'
import { beforeAll, describe, expect, test } from 'vitest'
import { chartsOfReport, handmadeReport } from '../../fixtures/report.ts'
import { attribute, elements, type Opened, opened, paragraphsOf } from './opened.ts'

let word: Opened
let body: string
beforeAll(async () => {
  word = await opened(handmadeReport())
  body = word.text('word/document.xml')
})

const cached = (reference: string) => ({
  range: /<c:f>(.*?)<\/c:f>/.exec(reference)?.[1] ?? '',
  values: [...reference.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value = '']) => value),
})
const references = (xml: string) => [...elements(xml, 'c:numRef'), ...elements(xml, 'c:strRef')].map(cached)

/** Cells of a range as `Sheet1!$B$2:$D$2`, by rows. */
function cellsOf(rows: readonly (readonly unknown[])[], range: string): string[] {
  const [from = '', to = from] = range
    .replace(/^Sheet1!/, '')
    .replaceAll('$', '')
    .split(':')
  const place = (name: string) => [name.charCodeAt(0) - 65, Number(name.slice(1)) - 1] as const
  const [[left, top], [right, bottom]] = [place(from), place(to)]
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index)
  return rows.slice(top, bottom + 1).flatMap((row) => columns.map((column) => String(row[column])))
}

test('there is one native chart for each chart block', () => {
  expect(elements(body, 'c:chart').map((one) => attribute(one, 'r:id'))).toEqual(['rIdChart1', 'rIdChart2'])
  expect(word.names.filter((name) => /charts\/chart\d\.xml$/.test(name))).toHaveLength(2)
})

describe.each([1, 2])('chart %i', (number) => {
  const chart = () => word.text(`word/charts/chart${number}.xml`)

  test('has a relationship, a content type and a workbook of its own', () => {
    expect(word.text('word/_rels/document.xml.rels')).toContain(`Target="charts/chart${number}.xml"`)
    expect(word.text('[Content_Types].xml')).toContain(`/word/charts/chart${number}.xml`)
    expect(word.text(`word/charts/_rels/chart${number}.xml.rels`)).toContain(`embeddings/chart${number}.xlsx`)
    expect(chart()).toContain('<c:externalData r:id="rId1">')
  })

  test('shows what its workbook holds', async () => {
    const { sheets } = await readXlsx(word.bytes(`word/embeddings/chart${number}.xlsx`))
    const rows = sheets[0]?.rows ?? []
    const found = references(chart())
    expect(sheets[0]?.name).toBe('Sheet1')
    expect(found.length).toBeGreaterThan(2)
    for (const { range, values } of found) expect(cellsOf(rows, range), range).toEqual(values)
  })

  test('holds the values and names of its block', async () => {
    const block = chartsOfReport[number - 1]
    const { sheets } = await readXlsx(word.bytes(`word/embeddings/chart${number}.xlsx`))
    const rows = sheets[0]?.rows.slice(1) ?? []
    expect(rows.map(([name]) => name)).toEqual(block?.points.map(({ label }) => label))
    expect(rows.map(([, value]) => value)).toEqual(block?.points.map(({ value }) => value))
  })

  test('names Chinese and Latin faces', () => {
    expect(chart()).toContain('<a:ea typeface="仿宋_GB2312"/>')
    expect(chart()).toContain('<a:latin typeface="Times New Roman"/>')
  })

  test('is read to those who cannot see it', () => {
    const descriptions = elements(body, 'wp:docPr').map((one) => attribute(one, 'descr'))
    expect(descriptions[number - 1]).toBe(chartsOfReport[number - 1]?.summary)
  })
})

test('dots have their intervals as lines from low to high', () => {
  const block = chartsOfReport[0]
  const lines = elements(word.text('word/charts/chart1.xml'), 'c:ser')
    .filter((one) => /<c:tx><c:strRef><c:f>Sheet1!\$A/.test(one))
    .map((one) => cached(elements(one, 'c:xVal')[0] ?? '').values.map(Number))
  expect(lines).toEqual(block?.points.map(({ low, high }) => [low, high]))
})

test('rules part the tiers of dots', () => {
  const dashed = elements(word.text('word/charts/chart1.xml'), 'c:ser').filter((one) => one.includes('sysDash'))
  const starts = chartsOfReport[0]?.points.filter(({ band }, at, all) => at > 0 && band !== all[at - 1]?.band)
  expect(dashed).toHaveLength(starts?.length ?? 0)
  expect(dashed.length).toBeGreaterThan(0)
})

test('shares are printed as percentages and counts as whole numbers', () => {
  expect(word.text('word/charts/chart1.xml')).toContain('<c:numFmt formatCode="0%"')
  expect(word.text('word/charts/chart2.xml')).toContain('<c:numFmt formatCode="#,##0"')
})

test('a chart stands in a line that grows with it, with title and note below', () => {
  const paragraphs = paragraphsOf(body)
  const at = paragraphs.findIndex(({ xml }) => xml.includes('<w:drawing>'))
  const styles = word.text('word/styles.xml')
  const chartStyle = elements(styles, 'w:style').find((one) => attribute(one, 'w:styleId') === 'Chart') ?? ''
  expect(paragraphs.slice(at, at + 3).map(({ style }) => style)).toEqual(['Chart', 'FigureTitle', 'Note'])
  expect(paragraphs[at + 1]?.text).toBe(chartsOfReport[0]?.title)
  expect(chartStyle).toContain('w:lineRule="auto"')
})

test('a chart of many rows still leaves room on its page', async () => {
  const points = Array.from({ length: 60 }, (_, index) => ({ label: `问题${index}`, value: 0.3, low: 0.2, high: 0.4 }))
  const block = chartsOfReport[0]
  if (!block) throw new Error('no chart')
  const { text } = await opened(handmadeReport({ blocks: [{ ...block, points }] }))
  const height = Number(attribute(elements(text('word/document.xml'), 'wp:extent')[0] ?? '', 'cy'))
  expect(height).toBeLessThan((16838 - 2098 - 1984) * 635 * 0.8)
})
