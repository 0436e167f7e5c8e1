import { describe, expect, test } from 'vitest'
import { releaseFindings } from '../../../analysis/disclosure/release-findings.ts'
import { usualPaper } from '../../../analysis/report/forms/paper.ts'
import { publicReport } from '../../../analysis/report/forms/public.ts'
import { statementsOf } from '../../../analysis/report/review/statements.ts'
import { trendsOf } from '../../../analysis/report/trends/trends-of.ts'
import { allWaves } from '../../analysis/report/all-waves.ts'
import { briefOf, instrument, planted, reportOf } from '../../analysis/report/waves.ts'
import { simulatedFindings } from '../../support/simulated-findings.ts'
import { attribute, elements, opened, paragraphsOf, wordsOf } from './opened.ts'
import { readPdf } from './pdf-text.ts'

const millimetres = (points: number) => (points / 72) * 25.4
const issuer = '中共满洲里市委宣传部'
const brief = () => {
  const findings = planted()
  const paper = { ...usualPaper, number: 3, issuer, copies: 60 }
  return briefOf(reportOf(findings), releaseFindings(findings), instrument, paper)
}

describe('the red head', () => {
  test('stands in Word as name, number, issuer and date, red, with a red rule, two lines above the title', async () => {
    const word = await opened(brief())
    const paragraphs = paragraphsOf(word.text('word/document.xml'))
    expect(paragraphs.slice(0, 4).map(({ style, text }) => [style, text])).toEqual([
      ['HeadMark', '社情民意调查专报'],
      ['HeadNumber', '第3期'],
      ['HeadLine', '　中共满洲里市委宣传部2026年10月15日　'],
      ['Title', '关于2026年满洲里市干部群众关心的热点问题的调查分析报告'],
    ])
    const styles = elements(word.text('word/styles.xml'), 'w:style')
    const mark = styles.find((one) => attribute(one, 'w:styleId') === 'HeadMark') ?? ''
    expect(mark).toContain('w:eastAsia="方正小标宋简体"')
    expect(mark).toContain('<w:color w:val="FF3333"/>')
    expect(attribute(elements(paragraphs[2]?.xml ?? '', 'w:bottom')[0] ?? '', 'w:color')).toBe('FF3333')
    expect(attribute(elements(paragraphs[3]?.xml ?? '', 'w:spacing')[0] ?? '', 'w:before')).toBe('1158')
  })

  test('begins in the PDF 35 mm below the type area, its rule 4 mm below the date', async () => {
    const { pages } = await readPdf(brief())
    const [mark] = (pages[0] ?? []).filter(({ text }) => text.includes('社情民意') || text === '社')
    const top = millimetres((mark?.page.height ?? 0) - (mark?.y ?? 0)) - 37
    // The word's place is its base line: signs of 40 pt reach 0.88 of their size above it.
    expect(top - millimetres(40 * 0.88)).toBeGreaterThan(34)
    expect(top - millimetres(40 * 0.88)).toBeLessThan(36.5)
    expect((pages[0] ?? []).map(({ text }) => text).join('')).toContain('第3期')
  })
})

/** A simulated city with a wave before it: everything that a 专报 may speak of. */
const demo = () => {
  const wave = { name: '第一期', findings: releaseFindings(simulatedFindings()), instrument }
  const trends = trendsOf([
    { ...wave, id: 'w1' },
    { ...wave, id: 'w2' },
  ])
  const paper = { ...usualPaper, issuer, signer: '张三', copies: 60 }
  return briefOf(reportOf(wave.findings, { trends }), wave.findings, instrument, paper, { trends })
}

describe('the whole 专报', () => {
  const atFoot = /报：市委、市政府领导.*送：各责任单位.*共印60份.*中共满洲里市委宣传部.*2026年10月15日印发/s

  test('has two to four pages in the PDF, 版记 at the foot of the last', async () => {
    const { pages, text } = await readPdf(demo())
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(pages.length).toBeLessThanOrEqual(4)
    expect(text).toContain('（三）没有可以确认的变化')
    const last = pages.at(-1) ?? []
    expect(last.map((word) => word.text).join('')).toMatch(atFoot)
    const printed = last.filter((word) => word.text.includes('印发')).map(({ y }) => millimetres(y))
    // The type area ends 35 mm above the edge of the paper.
    expect(printed[0]).toBeGreaterThan(35)
    expect(printed[0]).toBeLessThan(39)
  })

  test('has 版记 in Word as a table at the foot, its rules of 0.35 and 0.25 mm', async () => {
    const xml = (await opened(demo())).text('word/document.xml')
    const table = elements(xml, 'w:tbl').at(-1) ?? ''
    const [place = ''] = elements(table, 'w:tblpPr')
    expect([attribute(place, 'w:vertAnchor'), attribute(place, 'w:tblpYSpec')]).toEqual(['margin', 'bottom'])
    expect(paragraphsOf(table).map(({ text }) => text)).toEqual([
      '　报：市委、市政府领导　',
      '　送：各责任单位共印60份　',
      '　中共满洲里市委宣传部2026年10月15日印发　',
    ])
    const rules = elements(table, 'w:tcBorders').map((one) => [
      Number(attribute(elements(one, 'w:top')[0] ?? '', 'w:sz')) / 8,
      Number(attribute(elements(one, 'w:bottom')[0] ?? '', 'w:sz')) / 8,
    ])
    expect(rules).toEqual([
      [1, 0.75],
      [0.75, 0.75],
      [0.75, 1],
    ])
  })

  test('names who signs beside its number, and sets what leads a paragraph in 楷体', async () => {
    const xml = (await opened(demo())).text('word/document.xml')
    expect(paragraphsOf(xml)[1]?.text).toBe('　第1期签发人：张三　')
    const led = paragraphsOf(xml).find(({ text }) => text.startsWith('（一）'))?.xml ?? ''
    const faces = elements(led, 'w:rFonts').map((one) => attribute(one, 'w:eastAsia'))
    expect(faces).toEqual(['楷体_GB2312', undefined])
  })
})

/** Sentences and rows without the spaces that lines and cells add. */
const dense = (text: string) => text.replace(/[\s\u{3000}\u{200B}]/gu, '')

test('every sentence and row of the 专报 stands in Word and can be read out of the PDF', async () => {
  const report = demo()
  const said = statementsOf(report)
    .filter(({ kind, claims }) => kind === 'sentence' || (kind === 'row' && claims.length > 0))
    .map(({ text }) => dense(text.replace(/^表1　责任分解一体表（节选）：/, '').replaceAll(' · ', '')))
  expect(said.length).toBeGreaterThan(25)
  const word = dense(wordsOf((await opened(report)).text('word/document.xml')))
  const pdf = dense((await readPdf(report)).text.replace(/合成数据(?!，)|— ?\d+ ?—/gu, ''))
  expect(said.filter((one) => !word.includes(one))).toEqual([])
  expect(said.filter((one) => !pdf.includes(one))).toEqual([])
})

describe.each(allWaves)('the page for citizens of %s', (_, make) => {
  test.each(['zh-CN', 'en'] as const)('fills one sheet of the PDF at most (%s)', async (language) => {
    const about = { instrument, issuer: '中共满洲里市委宣传部', date: '2026-10-15', language }
    const { pages, text } = await readPdf(publicReport({ ...about, findings: releaseFindings(make()) }))
    expect(pages).toHaveLength(1)
    expect(text).not.toMatch(/— ?1 ?—/)
  })
})
