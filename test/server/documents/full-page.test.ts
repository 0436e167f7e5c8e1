import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Block } from '../../../analysis/report/model.ts'
import { wordDocument } from '../../../server/documents/word.ts'
import { chartsOfReport, handmadeReport, paragraphOf } from '../../fixtures/report.ts'

const canRender = ['soffice', 'pdftotext'].every((name) => spawnSync(name, ['-v']).error === undefined)

/** Pages as LibreOffice sets them, as lines of text without spaces. */
async function pagesOf(report: Parameters<typeof wordDocument>[0]): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-word-'))
  try {
    writeFileSync(join(folder, 'report.docx'), await wordDocument(report))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')]
    execFileSync('soffice', convert, { stdio: 'ignore', timeout: 90_000 })
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' })
    return text.split('\f').map((page) =>
      page
        .split('\n')
        .map((line) => line.replaceAll(' ', ''))
        .filter((line) => line !== ''),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test.skipIf(!canRender)('a full page has 22 lines of 28 characters and its number', async () => {
  const report = handmadeReport({ isSynthetic: false, blocks: [paragraphOf('国'.repeat(2000))] })
  const [, second = [], third = []] = await pagesOf(report)
  expect(second.slice(0, -1)).toEqual(Array(22).fill('国'.repeat(28)))
  expect([second.at(-1), third.at(-1)]).toEqual(['—2—', '—3—'])
})

test.skipIf(!canRender)('no number is parted at the end of a line', async () => {
  const blocks = Array.from({ length: 28 }, (_, index) =>
    paragraphOf(`${'国'.repeat(index)}占28.5%，比上次高3.6个百分点，共有12345份答卷。`),
  )
  const lines = (await pagesOf(handmadeReport({ blocks }))).flat()
  const parted = lines.filter((line, at) => /^[\d.%]/.test(line) && /[\d.]$/.test(lines[at - 1] ?? ''))
  expect(lines.length).toBeGreaterThan(50)
  expect(parted).toEqual([])
})

test.skipIf(!canRender)('names and cells longer than a page are still set', async () => {
  const long = ['国'.repeat(5000), 'x'.repeat(3000)]
  const charts = chartsOfReport.map((chart) => ({ ...chart, points: long.map((label) => ({ label, value: 0.3 })) }))
  const table: Block = {
    kind: 'table',
    id: 't',
    title: '表',
    note: '注',
    columns: [{ label: '意见', width: 1, align: 'left' }],
    rows: long.map((text) => [[text]]),
    rules: [],
  }
  const pages = await pagesOf(handmadeReport({ blocks: [...charts, table] }))
  const text = pages.flat().join('')
  expect(text.match(/国/g)?.length).toBeGreaterThan(5000)
  expect(pages.length).toBeGreaterThan(4)
})
