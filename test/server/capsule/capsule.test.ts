import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCapsule } from '../../../server/capsule/make-capsule.ts'
import { openCapsule } from '../../../server/capsule/open-capsule.ts'
import { verifyCapsule } from '../../../server/capsule/verify-capsule.ts'
import type { StoredWave } from '../../../server/stored-wave.ts'
import { capsuleInput, storedWave, type Texts, tampered, textsIn, zipOf } from '../../support/capsules.ts'

const folder = mkdtempSync(join(tmpdir(), 'minyi-capsule-'))
let wave: StoredWave
let capsule: Uint8Array

beforeAll(() => {
  wave = storedWave()
  capsule = makeCapsule(capsuleInput(wave))!
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function differencesOf(bytes: Uint8Array): Promise<string[]> {
  return (await verifyCapsule(bytes)).flatMap(({ differences }) => differences)
}

/** A line of a CSV with one cell changed. */
const withCell = (row: number, cell: number, change: (text: string) => string) => (text: string) =>
  text
    .split('\r\n')
    .map((line, i) =>
      i === row
        ? line
            .split(',')
            .map((one, c) => (c === cell ? change(one) : one))
            .join(',')
        : line,
    )
    .join('\r\n')

const columnOf = (name: string) => textsIn(capsule)['answers.csv']!.split('\r\n')[0]!.split(',').indexOf(name)

describe('a capsule', () => {
  test('is made again from its answers and design, and every number agrees', async () => {
    const parts = await verifyCapsule(capsule)
    expect(parts.flatMap(({ differences }) => differences)).toEqual([])
    expect(parts.reduce((sum, { agree }) => sum + agree, 0)).toBeGreaterThan(20_000)
  })

  test('has the same bytes whatever the order of the units', () => {
    const last = wave.units.length - 1
    const turned = {
      ...wave,
      units: [...wave.units].reverse(),
      unit: wave.unit.map((u) => last - u),
    }
    expect(Buffer.compare(makeCapsule(capsuleInput(wave))!, capsule)).toBe(0)
    expect(textsIn(makeCapsule(capsuleInput(turned))!)['answers.csv']).toBe(textsIn(capsule)['answers.csv'])
  })

  test('is not made of findings of another state of the wave', () => {
    const input = capsuleInput(wave)
    const codes = wave.codes.slice()
    const row = codes.length / wave.unit.length
    codes.copyWithin(0, row, 2 * row)
    expect(makeCapsule({ ...input, wave: { ...wave, codes } })).toBeNull()
  })

  test('holds no name of a unit, and of what people wrote only what was released and words that are counted', () => {
    const { findings, given } = capsuleInput(wave)
    const all = Object.values(textsIn(capsule)).join('\n')
    expect(all).not.toMatch(/云河第\d+单位/)
    const [quote] = given.quotes
    const written = [...new Set(findings.comments.map(({ text }) => text))].filter((text) => text.trim().length > 8)
    expect(written.length).toBeGreaterThan(20)
    expect(written.filter((text) => all.includes(text) && text !== quote?.text)).toEqual([])
  })
})

// What is changed, and where verify must say so even when somebody has corrected the manifest.
const changes = [
  [
    'one answer',
    'answers.csv',
    (text: string) => withCell(9, columnOf('sex'), (one) => (one === '1' ? '2' : '1'))(text),
    /^manifest\.json\/dataHash/,
  ],
  [
    'the unit of one row',
    'answers.csv',
    withCell(9, 2, (one) => (one === '1' ? '2' : '1')),
    /^manifest\.json\/dataHash/,
  ],
  [
    'one final weight',
    'weights.csv',
    withCell(9, 2, (one) => String(Number(one) * 1.001)),
    /^weights\.csv\/9\/final_weight/,
  ],
  [
    'a known population',
    'design.json',
    (text: string) => text.replace(/"population": (\d+)/, '"population": 9$1'),
    /^manifest\.json\/dataHash/,
  ],
  [
    'the value of a claim',
    'claims.csv',
    (text: string) => text.replace(/(\/mention,)0\.\d/, '$10.9'),
    /^claims\.csv\/.*\/value/,
  ],
  [
    'a printed number',
    'report.json',
    (text: string) => text.replace(/"text": "\d\d\.\d%"/, '"text": "99.9%"'),
    /^report\.json\/claims\//,
  ],
  ['a sentence', 'report.json', (text: string) => text.replace('本次调查', '上次调查'), /^report\.json\/blocks\//],
  [
    'an estimate',
    'findings.json',
    (text: string) => text.replace(/"standardError": 0\.0\d/, '"standardError": 0.09'),
    /^findings\.json\//,
  ],
  [
    'a measure',
    'given.json',
    (text: string) => text.replace(/"date": "2026-10-15"/, '"date": "2026-10-16"'),
    /^report\.json\/date/,
  ],
  ['the reading page', 'viewer.html', (text: string) => text.replace(/\d\d\.\d%/, '99.9%'), /^viewer\.html/],
  ['the plan', 'plan.json', (text: string) => text.replace(/"population": /, '"population": 9'), /^plan\.json/],
] as const

describe.each(changes)('%s that was changed', (_, file, change, place) => {
  test('is found by the hash of the file', () => {
    const { hashes } = openCapsule(tampered(capsule, { file, change, isResealed: false }))
    expect(hashes.differences.map((line) => line.split(':')[0])).toEqual([file])
  })

  test('is found although the manifest was corrected', async () => {
    const found = await differencesOf(tampered(capsule, { file, change, isResealed: true }))
    expect(found.filter((line) => place.test(line))).not.toEqual([])
  })
})

test('a file that was taken away or put in is named', async () => {
  const { 'claims.csv': _, ...rest } = textsIn(capsule)
  const faultsOf = (texts: Texts) => openCapsule(zipOf(texts)).hashes.differences.join()
  expect(faultsOf(rest)).toContain('claims.csv')
  for (const name of ['more.txt', 'constructor'])
    expect(faultsOf({ ...textsIn(capsule), [name]: '' })).toContain(`${name}: 清单里没有`)
  expect(await differencesOf(zipOf(rest))).not.toEqual([])
})

test.each([
  ['design.json', () => '{}', 'design.json: 格式不对 · not as it should be, design, units, issued'],
  ['report.json', () => '[]', 'report.json: 格式不对 · not as it should be'],
  ['instrument.json', () => '{}', 'instrument.json: 不是问卷 · no questionnaire'],
  ['answers.csv', () => '', 'answers.csv: 没有答卷 · no answers'],
  ['answers.csv', withCell(3, 2, () => '99999'), 'answers.csv, row 3, unit: 99999'],
  ['answers.csv', withCell(3, 4, () => '99999'), 'answers.csv, row 3: cannot pack '],
] as const)('%s that holds something else is named with what is wrong, %#', async (file, change, words) => {
  const [hashes, ...others] = await verifyCapsule(tampered(capsule, { file, change, isResealed: true }))
  expect(hashes!.differences).toEqual([])
  expect(others.map(({ differences }) => differences)).toEqual([[expect.stringContaining(words)]])
})

test('the command line ends with 0 or 1 and says how many numbers agree', () => {
  const run = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const { status, stdout } = spawnSync(process.execPath, ['server/minyi.mjs', 'verify', path], { encoding: 'utf8' })
    return { status, last: stdout.trimEnd().split('\n').at(-1) }
  }
  const good = run('good.zip', capsule)
  expect(good.status).toBe(0)
  expect(good.last).toMatch(/^\d{5,} numbers agree, 0 differ$/)
  const [, file, change] = changes[0]
  const bad = run('bad.zip', tampered(capsule, { file, change, isResealed: true }))
  expect(bad.status).toBe(1)
  expect(bad.last).toMatch(/^\d+ numbers agree, [1-9]\d* differ$/)
  expect(run('none.zip', Buffer.from('no archive')).status).toBe(1)
})
