import { expect, test } from 'vitest'
import type { Inline, Report } from '../../../analysis/report/model.ts'
import { wholeWave, withIssue } from '../../fixtures/findings.ts'
import { printed } from './report-text.ts'
import { reportOf, instrument as seed } from './waves.ts'

interface Piece {
  readonly text: string
  readonly sources: readonly string[]
}

/** Cells, and sentences of paragraphs, each with the sources of its numbers. */
function piecesOf(report: Report): Piece[] {
  const piece = (inlines: readonly Inline[]): Piece => ({
    text: printed(report, inlines),
    sources: inlines.flatMap((inline) =>
      typeof inline === 'string' ? [] : (report.claims[inline.claim]?.source ?? []),
    ),
  })
  const sentences = (inlines: readonly Inline[]) => {
    const parts: Inline[][] = [[]]
    for (const inline of inlines) {
      const pieces = typeof inline === 'string' ? inline.split(/(?<=[。；])/) : [inline]
      for (const part of pieces) {
        parts.at(-1)?.push(part)
        if (typeof part === 'string' && /[。；]$/.test(part)) parts.push([])
      }
    }
    return parts
  }
  return report.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return sentences(block.inlines).map(piece)
    if (block.kind === 'table') return block.rows.flat().map(piece)
    return [{ text: JSON.stringify(block), sources: block.kind === 'chart' ? ['chart'] : [] }]
  })
}

test.each(['mention', 'satisfaction', 'concern', 'dissatisfied', 'dontKnow'] as const)(
  'another value of %s changes only what stands on it',
  (measured) => {
    const issue = 'F02'
    const before = piecesOf(reportOf(wholeWave()))
    const changed = withIssue(wholeWave(), issue, (one) => {
      const old = one[measured]
      return old.isEstimable ? { [measured]: { ...old, value: old.value - 0.0123 } } : {}
    })
    const after = piecesOf(reportOf(changed))
    expect(after).toHaveLength(before.length)
    const different = before.filter(({ text }, i) => text !== after[i]?.text)
    expect(different.length).toBeGreaterThan(0)
    const strangers = different.filter(
      ({ sources }) => !sources.some((source) => source === 'chart' || source.includes(`issues/${issue}/${measured}`)),
    )
    expect(strangers).toEqual([])
  },
)

test('another city gets its own title and no word of the seed', () => {
  const instrument = structuredClone(seed)
  instrument.title['zh-CN'] = '《北山县居民关心的问题问卷调查》'
  const report = reportOf(wholeWave(), { instrument, issuer: '北山县社情民意调查中心' })
  expect(report.title).toBe('关于2026年北山县居民关心的问题的调查分析报告')
  const own = report.blocks.flatMap((block) => (block.kind === 'paragraph' ? [printed(report, block.inlines)] : []))
  expect(own.join('\n')).not.toContain('满洲里')
})
