import { describe, expect, test } from 'vitest'
import { releaseFindings } from '../../../analysis/disclosure/release-findings.ts'
import { briefReport } from '../../../analysis/report/forms/brief.ts'
import { publicReport } from '../../../analysis/report/forms/public.ts'
import { allWaves } from '../../analysis/report/all-waves.ts'
import { instrument } from '../../analysis/report/waves.ts'
import { handmadeReport } from '../../fixtures/report.ts'
import { attribute, elements, opened, paragraphsOf } from './opened.ts'
import { readPdf } from './pdf-text.ts'

const millimetres = (points: number) => (points / 72) * 25.4
const brief = () => briefReport(handmadeReport(), 3)

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

  test('begins in the PDF 35 mm below the type area, its rule 4 mm below the date', { timeout: 60_000 }, async () => {
    const { pages } = await readPdf(brief())
    const [mark] = (pages[0] ?? []).filter(({ text }) => text.includes('社情民意') || text === '社')
    const top = millimetres((mark?.page.height ?? 0) - (mark?.y ?? 0)) - 37
    // The word's place is its base line: signs of 40 pt reach 0.88 of their size above it.
    expect(top - millimetres(40 * 0.88)).toBeGreaterThan(34)
    expect(top - millimetres(40 * 0.88)).toBeLessThan(36.5)
    expect((pages[0] ?? []).map(({ text }) => text).join('')).toContain('第3期')
  })
})

describe.each(allWaves)('the page for citizens of %s', (_, make) => {
  test.each(['zh-CN', 'en'] as const)(
    'fills one sheet of the PDF at most (%s)',
    { timeout: 60_000 },
    async (language) => {
      const about = { instrument, issuer: '中共满洲里市委宣传部', date: '2026-10-15', language }
      const { pages, text } = await readPdf(publicReport({ ...about, findings: releaseFindings(make()) }))
      expect(pages).toHaveLength(1)
      expect(text).not.toMatch(/— ?1 ?—/)
    },
  )
})
