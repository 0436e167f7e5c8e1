import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportSchema } from '../../analysis/report/model.ts'
import { forwardSteps } from '../../analysis/report/review/workflow.ts'
import { capsule } from '../../server/cli/capsule.ts'
import { type Command, readValues } from '../../server/cli/command.ts'
import { exportCommand } from '../../server/cli/export.ts'
import { toldOf } from '../../server/cli/problem-words.ts'
import { report } from '../../server/cli/report.ts'
import { againstTruth, simulate } from '../../server/cli/simulate.ts'
import { readConfig } from '../../server/config.ts'
import { openContext } from '../../server/context.ts'
import { insertAccount } from '../../server/repositories/accounts.ts'
import { findPublishedFindings } from '../../server/repositories/publications.ts'
import { insertReportVersion, insertStep } from '../../server/repositories/report-versions.ts'
import { listWaves } from '../../server/repositories/waves.ts'
import { wholeWave } from '../fixtures/findings.ts'

const folder = mkdtempSync(join(tmpdir(), 'minyi-commands-'))
const config = readConfig({ MINYI_DATA: join(folder, 'data'), MINYI_PORT: '4655' })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command with the words that would be typed; returns what it printed. */
async function typed(command: Command, ...words: string[]): Promise<string> {
  const printed: string[] = []
  await command.run(readValues(command, words), { config, print: (line) => printed.push(line), progress: () => {} })
  return printed.join('\n')
}
const file = (name: string) => join(folder, name)

let said = ''
beforeAll(async () => {
  said = await typed(simulate, '--responses', '120', '--seed', '9', '--name', '命令行期次')
})

test('simulate says how many answered, how near the truth is, and what to open', () => {
  const received = Number(/收到 (\d+) 份/.exec(said)?.[1])
  expect(received).toBeGreaterThan(60)
  expect(said).toMatch(/inside their 95 % intervals: \d+ \/ \d+/)
  const wave = /期次 · wave: (\S+)/.exec(said)?.[1]
  expect(said).toContain(`${config.origin}/waves/${wave}/report`)
})

test('a truth that lies beside every interval is counted as such', () => {
  const findings = wholeWave()
  const own = findings.issues.map(({ issue, mention }) => [issue, mention.isEstimable ? mention.value : 0] as const)
  expect(againstTruth(findings, new Map(own))).toContain(': 60 / 60')
  expect(againstTruth(findings, new Map(own.map(([issue, value]) => [issue, value + 0.5])))).toContain(': 0 / 60')
})

test('report writes what the ending of the file says, and nothing over a file', async () => {
  await typed(report, '--wave', 'latest', '--out', file('r.json'))
  const data = reportSchema.parse(JSON.parse(readFileSync(file('r.json'), 'utf8')))
  expect(data.isSynthetic).toBe(true)
  await typed(report, '--out', file('r.docx'))
  expect(readFileSync(file('r.docx')).subarray(0, 2).toString()).toBe('PK')
  for (const [name, start] of Object.entries({ 'r.pdf': '%P', 'r.pptx': 'PK', 'r.xlsx': 'PK' })) {
    await typed(report, '--out', file(name))
    expect(readFileSync(file(name)).subarray(0, 2).toString()).toBe(start)
  }
  await expect(typed(report, '--out', file('r.json'))).rejects.toMatchObject({ exitCode: 2 })
  await typed(report, '--out', file('r.json'), '--force')
})

/** Signs the report that was written as data, by somebody who has an account. */
async function signReport(): Promise<void> {
  const { db, close } = await openContext(config)
  const { id } = (await listWaves(db))[0]!
  await insertAccount(db, { id: 'a', name: '赵分析', role: 'administrator', passwordHash: 'none' })
  const frozen = { report: reportSchema.parse(JSON.parse(readFileSync(file('r.json'), 'utf8'))), edits: [] }
  await insertReportVersion(db, id, 1, { ...frozen, findings: (await findPublishedFindings(db, id, 'all'))!.document })
  for (const step of forwardSteps)
    await insertStep(db, id, { number: 1, step, account: 'a', day: '2026-11-26', reason: null, unread: null })
  await close()
}

test('a signed report is written for somebody, with a number', async () => {
  await signReport()
  expect(await typed(report, '--out', file('s.csv'), '--for', '市委办公室')).toContain('registered: copy 1')
  expect(readFileSync(file('s.csv'), 'utf8')).toContain(',第1份 · 市委办公室\r\n')
})

test('a version that is not there is said in words', async () => {
  const failing = typed(capsule, '--report', '7', '--out', file('none.zip'))
  expect(toldOf(await failing.catch((cause: unknown) => cause))).toMatch(/没有这一版报告.*no such version/)
})

test('export writes the answers and, beside them, the codebook', async () => {
  const printed = await typed(exportCommand, '--out', file('a.csv'))
  const lines = readFileSync(file('a.csv'), 'utf8').trimEnd().split('\r\n')
  expect(printed).toContain(`命令行期次：${lines.length - 1} 份答卷`)
  expect(existsSync(file('a-codebook.csv'))).toBe(true)
  expect(statSync(file('a.csv')).mode & 0o777).toBe(0o600)
  await expect(typed(exportCommand, '--out', file('a.csv'))).rejects.toThrow(/--force/)
})

test.each([
  ['no file', report, [], /--out/],
  ['an ending that nothing writes', report, ['--out', '/tmp/x.odt'], /\.docx/],
  ['a wave that is not there', report, ['--wave', 'nix', '--out', join(folder, 'n.docx')], /命令行期次/],
  ['a folder that is not there', exportCommand, ['--out', '/nowhere/a.csv'], /cannot write/],
  ['a number that is none', simulate, ['--responses', 'many'], /--responses/],
] as const)('%s is a mistake of the caller and said in words', async (_, command, words, message) => {
  const failing = typed(command, ...words)
  await expect(failing).rejects.toThrow(message)
  await expect(failing).rejects.toMatchObject({ exitCode: 2 })
})
