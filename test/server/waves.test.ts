import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDesign } from '../../domain/seed/design.ts'
import { readSlipCode } from '../../domain/slip-code.ts'
import { addUnits } from '../../server/commands/add-units.ts'
import { createSurvey } from '../../server/commands/create-survey.ts'
import { createWave } from '../../server/commands/create-wave.ts'
import { listUnits } from '../../server/commands/list-units.ts'
import { moveWave } from '../../server/commands/move-wave.ts'
import { printSlips } from '../../server/commands/print-slips.ts'
import { removeUnit } from '../../server/commands/remove-unit.ts'
import { saveDesign } from '../../server/commands/save-design.ts'
import { setOpenLink } from '../../server/commands/set-open-link.ts'
import { mergedDays, waveProgress } from '../../server/commands/wave-progress.ts'
import type { Database } from '../../server/database/connect.ts'
import { getWave, listWaves } from '../../server/repositories/waves.ts'
import { makeSecrets, slipNullifier } from '../../server/secrets.ts'
import { insertResponses } from '../support/insert-responses.ts'
import { memoryDatabase } from '../support/memory-database.ts'
import { plannedWave, unitRow } from '../support/planned-wave.ts'

let db: Database
let close: () => Promise<void>
beforeAll(async () => {
  const opened = await memoryDatabase()
  db = opened.db
  close = opened.close
})
afterAll(() => close())

const page = { search: '', show: 'all', page: 1 } as const
const answered = (unit: string | null, count: number, day = '2026-11-20') =>
  Array.from({ length: count }, (_, seed) => ({ unit, stratum: unit ? '1' : 'open', seed, day, answers: {} }))

describe('a new wave', () => {
  test('has the design of the demo, secret links and no units', async () => {
    const { wave } = await plannedWave(db, [], { from: 'demo' }, true)
    const made = await getWave(db, wave)
    expect(made).toMatchObject({ state: 'planned', opensOn: null, received: 0, design: seedDesign, isSynthetic: false })
    for (const link of [made.openLink, made.slipLink]) expect(link).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
    expect(made.openLink).not.toBe(made.slipLink)
    expect((await listWaves(db)).map(({ id }) => id)).toContain(wave)
  })

  test('of another questionnaire claims no probability sample and no population', async () => {
    const { wave } = await plannedWave(db, [], { from: 'empty', title: '别的调查' })
    expect((await getWave(db, wave)).design).toEqual({
      isProbability: false,
      strata: [{ code: 1, name: '全体', population: 0 }],
      margins: [],
      source: '',
    })
  })

  test('needs a published version', async () => {
    const { id } = await createSurvey(db, { from: 'demo' })
    const wave = { name: '第一期', closesOn: null, hasOpenLink: true }
    await expect(createWave(db, id, wave)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the state of a wave', () => {
  test('goes from planned to open to closed and back to open, and no other way', async () => {
    const { wave } = await plannedWave(db, [unitRow('教育局（示例）')])
    await expect(moveWave(db, wave, 'closed')).rejects.toMatchObject({ code: 'wave_move_refused' })
    const opened = await moveWave(db, wave, 'open')
    expect(opened.opensOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    await expect(moveWave(db, wave, 'planned')).rejects.toMatchObject({ code: 'wave_move_refused' })
    const closed = await moveWave(db, wave, 'closed')
    expect(closed.closesOn).toBe(opened.opensOn)
    await expect(addUnits(db, wave, [unitRow('迟到的单位')])).rejects.toMatchObject({ code: 'wave_closed' })
    const again = await moveWave(db, wave, 'open')
    expect(again).toMatchObject({ state: 'open', opensOn: opened.opensOn, closesOn: null })
  })

  test('stays planned while nobody could get in', async () => {
    const { wave } = await plannedWave(db)
    await expect(moveWave(db, wave, 'open')).rejects.toMatchObject({ code: 'wave_has_no_units' })
    expect((await getWave(db, wave)).state).toBe('planned')
    await setOpenLink(db, wave, false)
    expect((await getWave(db, wave)).openLink).toBeNull()
    const { openLink } = await setOpenLink(db, wave, true)
    expect((await setOpenLink(db, wave, false)).openLink).toBe(openLink)
    await expect(moveWave(db, wave, 'open')).rejects.toMatchObject({ code: 'wave_has_no_units' })
    const open = await plannedWave(db, [], { from: 'demo' }, true)
    expect((await moveWave(db, open.wave, 'open')).state).toBe('open')
    await setOpenLink(db, open.wave, false)
    await moveWave(db, open.wave, 'closed')
    await expect(setOpenLink(db, open.wave, true)).rejects.toMatchObject({ code: 'wave_closed' })
    // Nothing else could be done with it.
    expect((await moveWave(db, open.wave, 'open')).isOpenLinkClosed).toBe(true)
    expect((await setOpenLink(db, open.wave, true)).isOpenLinkClosed).toBe(false)
  })
})

describe('units', () => {
  test('are added all or none, with the faults of each row', async () => {
    const { wave } = await plannedWave(db, [unitRow('教育局')])
    const rows = [unitRow('民政局'), unitRow('教育局'), unitRow('民政局'), unitRow('财政局', { stratum: 7 })]
    await expect(addUnits(db, wave, rows)).rejects.toMatchObject({
      code: 'units_invalid',
      details: {
        rows: [
          { row: 2, code: 'name_exists' },
          { row: 3, code: 'name_twice' },
          { row: 4, code: 'unknown_stratum' },
        ],
      },
    })
    expect((await listUnits(db, wave, page)).units.map(({ name }) => name)).toEqual(['教育局'])
  })

  test('come in pages in the order in which they were added, and can be searched and filtered', async () => {
    const names = Array.from({ length: 120 }, (_, i) => `单位${i + 1}`)
    const { wave } = await plannedWave(
      db,
      names.map((name, i) => unitRow(name, { stratum: 1 + (i % 3) })),
    )
    await addUnits(db, wave, [unitRow('100%_的单位')])
    const pages = await Promise.all([1, 2, 3, 4].map((number) => listUnits(db, wave, { ...page, page: number })))
    expect(pages.flatMap(({ units }) => units.map(({ name }) => name))).toEqual([...names, '100%_的单位'])
    expect(pages.map(({ units, total, pageSize }) => [units.length, total, pageSize])).toEqual([
      [50, 121, 50],
      [50, 121, 50],
      [21, 121, 50],
      [0, 121, 50],
    ])
    expect((await listUnits(db, wave, { ...page, search: ' 单位77 ' })).units.map(({ name }) => name)).toEqual([
      '单位77',
    ])
    expect((await listUnits(db, wave, { ...page, search: '%_' })).total).toBe(1)
    expect((await listUnits(db, wave, { ...page, stratum: 2 })).total).toBe(40)
  })

  test('show no count from 1 to 9 nor one that leads to it, and no filter tells it', async () => {
    const { wave, instrument } = await plannedWave(
      db,
      // Nine are more than half of ten.
      ['零', '九', '十', '多'].map((name) => unitRow(name, name === '九' ? { target: 10 } : {})),
    )
    const { units } = await listUnits(db, wave, page)
    const id = (name: string) => units.find((unit) => unit.name === name)?.id ?? ''
    await insertResponses(db, wave, instrument, [
      ...answered(id('九'), 9),
      ...answered(id('十'), 10),
      ...answered(id('多'), 20),
    ])
    const counted = await listUnits(db, wave, page)
    expect(counted.units.map(({ name, received }) => [name, received])).toEqual([
      ['零', 0],
      ['九', null],
      ['十', null],
      ['多', 20],
    ])
    const behind = await listUnits(db, wave, { ...page, show: 'behind' })
    expect(behind.units.map(({ name }) => name)).toEqual(['零', '九', '十'])
  })

  test('are removed only while nobody has answered', async () => {
    const { wave, instrument } = await plannedWave(db, [unitRow('甲'), unitRow('乙')])
    const { units } = await listUnits(db, wave, page)
    const [first = '', second = ''] = units.map(({ id }) => id)
    await insertResponses(db, wave, instrument, answered(first, 1))
    await expect(removeUnit(db, wave, first)).rejects.toMatchObject({ code: 'unit_has_responses' })
    await removeUnit(db, wave, second)
    await expect(removeUnit(db, wave, second)).rejects.toMatchObject({ code: 'not_found' })
    expect((await listUnits(db, wave, page)).units.map(({ id }) => id)).toEqual([first])
  })

  test('of another wave are not found', async () => {
    const [one, other] = [await plannedWave(db, [unitRow('甲')]), await plannedWave(db, [unitRow('甲')])]
    const unit = (await listUnits(db, one.wave, page)).units[0]?.id ?? ''
    await expect(removeUnit(db, other.wave, unit)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('slips', () => {
  test('carry codes that differ, and nothing that is stored contains one', async () => {
    const secrets = makeSecrets()
    const { wave } = await plannedWave(db, [unitRow('甲', { channel: 'slip' })])
    const unit = (await listUnits(db, wave, page)).units[0]?.id ?? ''
    const first = await printSlips(db, secrets, { wave, unit }, 30)
    const second = await printSlips(db, secrets, { wave, unit }, 20)
    const codes = [...first.codes, ...second.codes]
    expect(new Set(codes).size).toBe(50)
    expect(first.unit).toBe('甲')
    for (const code of codes) expect(readSlipCode(code)).toBe(code)
    const stored = await db.selectFrom('slips').selectAll().where('wave_id', '=', wave).execute()
    expect(stored.length).toBe(50)
    for (const code of codes) expect(JSON.stringify(stored)).not.toContain(code)
    const hashes = (all: readonly string[]) => all.map((code) => slipNullifier(secrets, wave, code)).sort()
    expect(stored.map(({ nullifier }) => nullifier).sort()).toEqual(hashes(codes))
    expect((await listUnits(db, wave, page)).units[0]?.slips).toBe(50)
  })

  test('are refused for a unit that has an open link, and after the end', async () => {
    const { wave } = await plannedWave(db, [unitRow('开'), unitRow('抽', { channel: 'slip' })])
    const [open = '', slip = ''] = (await listUnits(db, wave, page)).units.map(({ id }) => id)
    const secrets = makeSecrets()
    await expect(printSlips(db, secrets, { wave, unit: open }, 5)).rejects.toMatchObject({ code: 'invalid_request' })
    await moveWave(db, wave, 'open')
    await moveWave(db, wave, 'closed')
    await expect(printSlips(db, secrets, { wave, unit: slip }, 5)).rejects.toMatchObject({ code: 'wave_closed' })
  })
})

describe('the sample design', () => {
  test('keeps strata that have units, and margins speak of what is asked', async () => {
    const { wave } = await plannedWave(db, [unitRow('甲', { stratum: 3 })])
    const without = { ...seedDesign, strata: seedDesign.strata.filter(({ code }) => code !== 3) }
    await expect(saveDesign(db, wave, without)).rejects.toMatchObject({
      code: 'invalid_request',
      details: { faults: [{ code: 'stratum_in_use', path: ['strata', 3] }] },
    })
    const unknown = { id: 'm', variables: ['height'], cells: [{ codes: [1, 2], population: 5 }], source: '' }
    await expect(saveDesign(db, wave, { ...seedDesign, margins: [unknown] })).rejects.toMatchObject({
      details: { faults: [{ code: 'unknown_variable' }, { code: 'bad_cell' }] },
    })
    expect((await getWave(db, wave)).design).toEqual(seedDesign)
    await saveDesign(db, wave, { ...seedDesign, isProbability: false })
    expect((await getWave(db, wave)).design.isProbability).toBe(false)
  })
})

describe('progress', () => {
  test('adds up targets beyond two thousand million', async () => {
    const { wave } = await plannedWave(db)
    const most = { people: 1_000_000, target: 1_000_000 }
    for (let part = 0; part < 2; part++)
      await addUnits(
        db,
        wave,
        Array.from({ length: 1200 }, (_, i) => unitRow(`单位 ${part}-${i}`, most)),
      )
    expect((await waveProgress(db, wave)).target).toBe(2_400_000_000)
  })

  test('counts by stratum and day, with the open link apart', async () => {
    const { wave, instrument } = await plannedWave(db, [unitRow('甲'), unitRow('乙', { stratum: 3, target: 60 })])
    const [first = '', second = ''] = (await listUnits(db, wave, page)).units.map(({ id }) => id)
    await insertResponses(db, wave, instrument, [
      ...answered(first, 15, '2026-11-20'),
      ...answered(second, 4, '2026-11-21'),
      ...answered(null, 7, '2026-11-22'),
    ])
    expect(await waveProgress(db, wave)).toEqual({
      received: 19,
      openLink: 7,
      target: 100,
      strata: [
        { code: 1, name: '机关', received: 15, target: 40, units: 1 },
        { code: 2, name: '社区', received: 0, target: 0, units: 0 },
        { code: 3, name: '企业', received: 4, target: 60, units: 1 },
      ],
      days: [
        { day: '2026-11-20', received: 15 },
        { day: '2026-11-22', received: 11 },
      ],
    })
  })

  test('names no day with fewer than ten', () => {
    const days = [3, 4, 5, 20, 9, 2, 1].map((received, i) => ({ day: `2026-11-0${i + 1}`, received }))
    expect(mergedDays(days)).toEqual([
      { day: '2026-11-03', received: 12 },
      { day: '2026-11-04', received: 20 },
      { day: '2026-11-06', received: 11 },
    ])
  })
})
