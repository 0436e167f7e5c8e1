import { expect, test } from 'vitest'
import type { Released } from '../../../analysis/disclosure/released.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { trendsOf } from '../../../analysis/report/trends/trends-of.ts'
import { page } from '../../../server/documents/page.ts'
import { certainPlaces, planted, reportOf } from '../../analysis/report/waves.ts'
import { estimateOf, volunteers, wholeWave, withIssue } from '../../fixtures/findings.ts'
import { simulatedFindings, simulatedWave } from '../../support/simulated-findings.ts'
import { type PdfWord, readPdf } from './pdf-text.ts'

const height = (page.height - page.margin.top - page.margin.bottom) / 20
const dense = (text: string) => text.replace(/[\s\u{3000}\u{200B}]/gu, '')

/** Lines of a page with how far down the type area they begin, 0..1. */
function placedLines(words: readonly PdfWord[]): { text: string; at: number }[] {
  const lines = new Map<number, string>()
  for (const { text, y } of words) lines.set(Math.round(y), (lines.get(Math.round(y)) ?? '') + text)
  const top = (page.height - page.margin.top) / 20
  return [...lines].map(([y, text]) => ({ text: dense(text), at: Math.max(0, (top - y) / height) }))
}

/** Where, in pages from the first, each of some lines stands; the first of several. */
async function placesOf(report: Released<Report>, starts: readonly string[]): Promise<number[]> {
  const { pages } = await readPdf(report)
  const lines = pages.flatMap((words, number) => placedLines(words).map(({ text, at }) => ({ text, at: number + at })))
  return starts.map((start) => {
    const found = lines.filter(({ text }) => text.startsWith(dense(start))).sort((a, b) => a.at - b.at)[0]
    if (!found) throw new Error(`no line begins with ${start}`)
    return found.at
  })
}

const chapters = ['一、', '二、', '三、', '四、', '五、', '六、', '七、'] as const
/** Pages that reports of this kind give each part. */
const usual: Readonly<Record<(typeof chapters)[number], readonly [number, number]>> = {
  '一、': [1, 2],
  '二、': [1, 2],
  '三、': [2, 3],
  '四、': [6, 10],
  '五、': [2, 3],
  '六、': [2, 2],
  '七、': [3, 5],
}
/** A table or figure that does not fit leaves the rest of its page empty, and moves what follows by as much. */
const tolerance = 0.35

/** A wave like those of the demo, with one before it from which two issues differ. */
function twoWaves(): Released<Report> {
  const findings = simulatedFindings()
  const { instrument } = simulatedWave()
  const earlier = ['C10', 'F02'].reduce(
    (wave, issue, i) => withIssue(wave, issue, () => ({ mention: estimateOf(0.1 + 0.1 * i) })),
    findings,
  )
  const waves = [
    { id: 'w1', name: '2025年调查', findings: earlier, instrument },
    { id: 'w2', name: '2026年调查', findings, instrument },
  ]
  return reportOf(findings, { trends: trendsOf(waves) })
}

test('every part of a report has its usual length', async () => {
  const report = twoWaves()
  const titles = report.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))
  const own = chapters.map((start) => titles.find((title) => title.startsWith(start)) ?? start)
  const places = await placesOf(report, [...own, '附件：1.'])
  const lengths = chapters.map((chapter, i) => [chapter, (places[i + 1] ?? 0) - (places[i] ?? 0)] as const)
  const wrong = lengths.filter(([chapter, length]) => {
    const [least, most] = usual[chapter]
    return length < least - tolerance || length > most + tolerance
  })
  expect(wrong).toEqual([])
})

test('the title page is one page and the summary another, whatever was found', async () => {
  const reports = [twoWaves(), ...[wholeWave(), planted(), certainPlaces(), volunteers()].map((one) => reportOf(one))]
  for (const report of reports) {
    const [summary = 0, overview = 0] = await placesOf(report, ['摘要（领导参阅）', '一、调查概况'])
    expect([Math.floor(summary), Math.floor(overview)]).toEqual([1, 2])
  }
})
