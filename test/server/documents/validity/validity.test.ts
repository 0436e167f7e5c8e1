import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { releaseFindings } from '../../../../analysis/disclosure/release-findings.ts'
import { usualPaper } from '../../../../analysis/report/forms/paper.ts'
import { publicReport } from '../../../../analysis/report/forms/public.ts'
import { tableBook } from '../../../../server/documents/book/book.ts'
import { slideDeck } from '../../../../server/documents/slides/deck.ts'
import { wordDocument } from '../../../../server/documents/word.ts'
import { briefOf, instrument, planted, reportOf } from '../../../analysis/report/waves.ts'
import { handmadeReport } from '../../../fixtures/report.ts'
import { chartFaults } from './chart-faults.ts'
import { type Package, packageFaults } from './package-faults.ts'
import { schemaFaults } from './schema.ts'

const findings = planted()
const report = reportOf(findings)
const hostile = handmadeReport({
  title: '<a>&"\' ]]>',
  mark: '&amp; ',
  blocks: handmadeReport().blocks.map((block) =>
    block.kind === 'chart'
      ? { ...block, title: ' <b> ', points: block.points.map((point) => ({ ...point, label: ` &<${point.label}" ` })) }
      : block,
  ),
})
const paper = { ...usualPaper, number: 3, signer: '张三', copies: 60 }
const brief = briefOf(report, releaseFindings(findings), instrument, paper)
const publicPage = (language: 'zh-CN' | 'en') =>
  publicReport({
    findings: releaseFindings(findings),
    instrument,
    issuer: '示例单位',
    date: '2026-10-15',
    language,
  })
const book = (one: typeof report) => tableBook(one, { findings, instrument })

const made: Record<string, () => Promise<Uint8Array>> = {
  'Word: a built report': () => wordDocument(report),
  'Word: a report with each kind of block': () => wordDocument(handmadeReport()),
  'Word: a draft': () => wordDocument(handmadeReport({ mark: '草稿' })),
  'Word: hostile texts': () => wordDocument(hostile),
  'Word: with red head and imprint': () => wordDocument(brief),
  'Word: the page for citizens': () => wordDocument(publicPage('zh-CN')),
  'Word: the page for citizens in English': () => wordDocument(publicPage('en')),
  'slides: a built report': () => slideDeck(report),
  'slides: a report with each kind of block': () => slideDeck(handmadeReport()),
  'slides: hostile texts': () => slideDeck(hostile),
  'tables: a built report': () => book(report),
  'tables: hostile texts': () => book(hostile),
}

const isXml = (name: string) => /\.(?:xml|rels)$/.test(name)

/** Of a package and the workbooks inside it. */
function allFaults(files: Package): string[] {
  const schema = Object.entries(files).flatMap(([name, bytes]) =>
    isXml(name) ? schemaFaults(strFromU8(bytes)).map((fault) => `${name}: ${fault}`) : [],
  )
  const inner = Object.entries(files).flatMap(([name, bytes]) =>
    name.endsWith('.xlsx') ? allFaults(unzipSync(bytes)).map((fault) => `${name} ${fault}`) : [],
  )
  return [...schema, ...packageFaults(files), ...chartFaults(files), ...inner]
}

test.each(Object.entries(made))(
  '%s: every part is valid, typed, reached and at one with its charts',
  async (_, make) => {
    const files = unzipSync(await make())
    expect(Object.keys(files).filter(isXml).length).toBeGreaterThan(8)
    expect(allFaults(files)).toEqual([])
  },
)

describe('a file that was spoilt is found out', async () => {
  const word = unzipSync(await wordDocument(handmadeReport()))
  const deck = unzipSync(await slideDeck(handmadeReport()))
  const table = unzipSync(await book(handmadeReport()))
  const spoilt = (files: Package, name: string, from: string | RegExp, to: string): Package => {
    const before = strFromU8(files[name] ?? new Uint8Array())
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    return { ...files, [name]: strToU8(after) }
  }
  const without = (files: Package, name: string) =>
    Object.fromEntries(Object.entries(files).filter(([one]) => one !== name))
  const chart = 'word/charts/chart1.xml'
  const slide = Object.keys(deck).find((name) => strFromU8(deck[name] ?? new Uint8Array()).includes('<c:chart ')) ?? ''

  test.each<[string, () => Package, RegExp]>([
    [
      'an element out of its place',
      () => spoilt(word, 'word/styles.xml', '<w:keepNext', '<w:jc w:val="left"/><w:keepNext'),
      /keepNext/,
    ],
    ['a value that is none', () => spoilt(word, 'word/styles.xml', 'w:val="both"', 'w:val="justified"'), /justified/],
    [
      'a part of a chart in the wrong order',
      () => spoilt(word, chart, /(<c:idx [^>]*>)(<c:order [^>]*>)/, '$2$1'),
      /order/,
    ],
    ['an unknown element on a slide', () => spoilt(deck, slide, '<a:graphicData', '<a:odd/><a:graphicData'), /odd/],
    ['a range of an unquoted sheet', () => spoilt(table, 'xl/workbook.xml', /'(表1[^']*)'!/, '$1!'), /range is named/],
    ['a cell of no kind', () => spoilt(table, 'xl/worksheets/sheet1.xml', / t="s"/, ' t="text"'), /text/],
    ['a property twice', () => spoilt(word, 'docProps/core.xml', '<dc:title>', '<dc:title/><dc:title>'), /title/],
    ['a relationship to nothing', () => without(word, 'word/styles.xml'), /leads to no word\/styles/],
    ['a part without relationship', () => ({ ...word, 'word/odd.xml': strToU8('<a/>') }), /nothing leads to word\/odd/],
    [
      'a wrong content type',
      () => spoilt(deck, '[Content_Types].xml', 'drawingml.chart+xml', 'theme+xml'),
      /related by/,
    ],
    ['a reference to no relationship', () => spoilt(word, 'word/document.xml', 'rIdChart1', 'rIdChart9'), /rIdChart9/],
    ['one id for two shapes', () => spoilt(deck, slide, / id="3"/, ' id="2"'), /two p:cNvPr/],
    [
      'a chart that shows what its workbook does not hold',
      () => spoilt(word, chart, '<c:v>0.301</c:v>', '<c:v>0.31</c:v>'),
      /is not/,
    ],
  ])('%s', (_, spoil, fault) => {
    expect(allFaults(spoil()).join('\n')).toMatch(fault)
  })

  test('but not what a reader ignores because the part says so', () => {
    const odd =
      'xmlns:odd="urn:odd" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="odd"'
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const fonts = (attributes: string) => `<w:fonts ${w} ${attributes}><odd:new/></w:fonts>`
    expect(schemaFaults(fonts(odd))).toEqual([])
    expect(schemaFaults(fonts('xmlns:odd="urn:odd"'))).not.toEqual([])
  })
})
