import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { releaseOrigins } from '../../analysis/export/origins.ts'
import { codebook } from '../../domain/codebook.ts'
import { csvLine } from '../../domain/csv.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { endingOf, refuseUnwritable, writeWhole } from '../../server/cli/out-file.ts'
import { exportAnswers } from '../../server/commands/export-answers.ts'
import { listUnits } from '../../server/commands/list-units.ts'
import type { Database } from '../../server/database/connect.ts'
import { insertResponses } from '../support/insert-responses.ts'
import { memoryDatabase } from '../support/memory-database.ts'
import { plannedWave, unitRow } from '../support/planned-wave.ts'

let db: Database
let close: () => Promise<void>
let wave: string
let instrument: Instrument
const formula = '=HYPERLINK("两列";"点我")'
beforeAll(async () => {
  const opened = await memoryDatabase()
  db = opened.db
  close = opened.close
  const planned = await plannedWave(db, [unitRow('秘密单位', { stratum: 2, people: 900 })])
  wave = planned.wave
  instrument = planned.instrument
  const unit = (await listUnits(db, wave, { search: '', show: 'all', page: 1 })).units[0]?.id ?? ''
  const day = '2026-11-20'
  await insertResponses(db, wave, instrument, [
    { unit, stratum: '2', seed: 1, day, answers: { sector: 2, comment_e: formula } },
    { unit: null, stratum: 'open', seed: 2, day, answers: { sector: 3 } },
  ])
})
afterAll(() => close())

const textOf = async (withTexts: boolean) => {
  const { lines, codebook: meanings } = await exportAnswers(db, wave, withTexts)
  let text = ''
  for await (const line of lines) text += line
  return { text, meanings, rows: text.replace('\uFEFF', '').trimEnd().split('\r\n') }
}

describe('exported answers', () => {
  test('are codes in codebook order, with the class of the unit and nothing that names it', async () => {
    const { text, rows } = await textOf(false)
    const names = codebook(instrument).filter(({ kind }) => kind !== 'text')
    expect(rows[0]?.split(',')).toEqual(['stratum', 'unit_size', ...names.map(({ name }) => name)])
    expect(
      rows
        .slice(1)
        .map((row) => row.split(',').slice(0, 3).join())
        .sort(),
    ).toEqual([',,2', 'open,,3'])
    for (const row of rows) expect(row.split(',').length).toBe(names.length + 2)
    for (const word of ['秘密单位', '2026-11-20', 'HYPERLINK']) expect(text).not.toContain(word)
    const ids = await db.selectFrom('responses').select(['id', 'leaf']).where('wave_id', '=', wave).execute()
    for (const { id, leaf } of ids) expect(text.includes(id) || text.includes(leaf)).toBe(false)
  })

  test('tell the stratum and the size of a unit only where enough people answered', () => {
    const unit = (stratum: number, size: number, received: number) => ({
      stratum,
      size,
      received,
      channel: 'slip' as const,
    })
    const origins = releaseOrigins([unit(1, 1, 4), unit(1, 2, 40), unit(1, 3, 30), unit(2, 1, 60), unit(3, 1, 6)])
    expect(Object.fromEntries(origins)).toMatchObject({
      '1/1': { stratum: '1', size: null },
      '1/2': { stratum: '1', size: 2 },
      '2/1': { stratum: null, size: null },
      '3/1': { stratum: null, size: null },
    })
    const whole = releaseOrigins([unit(1, 1, 4), unit(1, 2, 40), unit(1, 3, 30)])
    expect([...whole.values()]).toEqual([
      { stratum: '1', size: null },
      { stratum: '1', size: 2 },
      { stratum: '1', size: null },
    ])
  })

  test('hold words only on demand, and never as a formula', async () => {
    const { text } = await textOf(true)
    expect(text).toContain(`"'${formula.replaceAll('"', '""')}"`)
  })

  test('have a codebook that explains every column and code', async () => {
    const { rows, meanings } = await textOf(false)
    const explained = new Set(meanings.split('\r\n').map((line) => line.split(',')[0]))
    for (const name of rows[0]?.split(',').slice(1) ?? []) expect(explained).toContain(name)
    expect(meanings).toContain('\r\nsex,sex,coded,')
    expect(meanings).toContain('*,,missing,缺失码,-8,')
  })

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('begin no text with %j', (text) => {
    expect(csvLine([text]).replace(/^"/, '').startsWith("'")).toBe(true)
    expect(csvLine([-8, 2.5, null])).toBe('-8,2.5,\r\n')
  })
})

describe('the file to write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-out-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'there.csv')

  test('is not overwritten unless that is wanted', () => {
    writeFileSync(path, 'old')
    expect(() => refuseUnwritable(path, false)).toThrow(/--force/)
    expect(() => refuseUnwritable(path, true)).not.toThrow()
    expect(() => refuseUnwritable(folder, true)).toThrow(/folder/)
    expect(() => refuseUnwritable(join(folder, 'nix/a.csv'), false)).toThrow(/cannot write/)
    expect(() => endingOf('report.pdf', ['docx', 'json'])).toThrow(/\.docx \/ \.json/)
  })

  test('stays as it was when writing fails', async () => {
    const failing = writeWhole(path, async (file) => {
      await file.write('half')
      throw new Error('broken off')
    })
    await expect(failing).rejects.toThrow('broken off')
    expect(readFileSync(path, 'utf8')).toBe('old')
    await writeWhole(path, async (file) => {
      await file.write('new')
    })
    expect(readFileSync(path, 'utf8')).toBe('new')
  })
})
