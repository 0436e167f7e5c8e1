import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '../../analysis/dataset.ts'
import { designCsv } from '../../analysis/export/design-csv.ts'
import type { PlanResults } from '../../analysis/plan/run-plan.ts'
import { exploreMethod, exploreTable } from '../../analysis/report/explore/explore.ts'
import { scopeOf } from '../../analysis/report/find/scope.ts'
import { codebook } from '../../domain/codebook.ts'
import { analyzeFiles } from '../../server/analyze/analyze-files.ts'
import { type ExploredWave, exploredWave, withColumns } from '../support/explored-wave.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minyi-plan-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What `minyi export --with-design` writes of a dataset. */
function fileOf({ instrument, scope, design }: ExploredWave): string {
  const { dataset } = scope
  const variables = codebook(instrument)
  const received = dataset.units.map((_, u) => dataset.unit.filter((own) => own === u).length)
  const csv = designCsv(
    variables,
    dataset.units.map(({ sector, size }, u) => ({ sector, size, received: received[u]! })),
    design,
  )
  const cellsOf = (data: Dataset, i: number) => variables.map(({ name }) => data.columns.get(name)?.[i] ?? null)
  return csv.head + Array.from(dataset.unit, (unit, i) => csv.line(unit, cellsOf(dataset, i))).join('')
}

const usual = { filter: '', weighted: 'yes', level: '0.95' } as const
type Asked = Parameters<typeof exploreTable>[1]

async function recomputed(wave: ExploredWave, asked: Asked): Promise<PlanResults> {
  const [plan, data] = [join(folder, 'plan.json'), join(folder, 'answers.csv')]
  writeFileSync(plan, exploreMethod(wave, asked).plan)
  writeFileSync(data, fileOf(wave))
  const found = await analyzeFiles({ plan, data }, { reading: () => {}, estimating: () => {} })
  if (!('estimates' in found)) throw new Error(found.join('\n'))
  return found
}

interface Found {
  readonly group?: Readonly<Record<string, string>>
  readonly estimate?: number
  readonly standardError?: number
  readonly interval?: { readonly low: number; readonly high: number }
  readonly baseSize?: number
}

/** Every figure of a table beside what the plan gives for it. */
async function pairs(wave: ExploredWave, asked: Asked) {
  const table = exploreTable(wave, asked)!
  const { estimates } = await recomputed(wave, asked)
  const columns = asked.banner.split(',').map((name) => (name === '@sector' ? 'stratum' : name))
  const found = new Map(estimates.map((one) => [(one.request as { name?: string }).name ?? '', one as object]))
  return table.rows.flatMap(({ variable, code, cells }) => {
    const whole = found.get(`${variable} = ${code}`) as Found
    const { rows } = found.get(`${variable} = ${code} / ${columns.join(' × ')}`) as { rows: readonly Found[] }
    return cells.flatMap(({ figure }, c) => {
      const codes = table.columns[c - 1]?.codes
      const plan = codes
        ? rows.find(({ group }) => columns.every((name, k) => group?.[name] === String(codes[k])))
        : whole
      return figure.isEstimable && figure.standardError ? [{ figure, plan: plan! }] : []
    })
  })
}

describe('the plan of a table gives its shares and errors from the exported answers', () => {
  test.each([
    ['of a choice by sector', { row: 'priority', banner: '@sector' }, 200],
    ['of ratings by age, at another level', { row: 'satisfaction_e_509', banner: 'age', level: '0.9' as const }, 12],
    ['in nested columns', { row: 'priority_509', banner: '@sector,sex' }, 4],
    ['of a part of the people', { row: 'priority_509', banner: 'sex', filter: 'age:1,2,3' }, 1],
    ['without weights', { row: 'priority_509', banner: 'education', weighted: 'no' as const }, 5],
  ])('%s', async (_, asked, fewest) => {
    const wave = exploredWave()
    expect(exploreMethod(wave, { ...usual, ...asked }).agreement).toBe('exact')
    const compared = await pairs(wave, { ...usual, ...asked })
    expect(compared.length).toBeGreaterThanOrEqual(fewest)
    for (const { figure, plan } of compared) {
      expect(plan.baseSize).toBe(figure.baseSize)
      expect(plan.estimate).toBeCloseTo(figure.value, 9)
      expect(plan.standardError! / figure.standardError!).toBeCloseTo(1, 7)
      // Degrees of freedom differ by a unit where nobody in it was asked.
      expect(Math.abs(plan.interval!.low - figure.low!)).toBeLessThan(0.004)
      expect(Math.abs(plan.interval!.high - figure.high!)).toBeLessThan(0.004)
    }
  })

  test('the shares exactly and errors nearly where some did not say their age', async () => {
    const wave = exploredWave()
    const age = wave.scope.dataset.columns.get('age')!.map((code: number, i: number) => (i % 17 === 0 ? -9 : code))
    const refused = withColumns(wave, { age: age as Int16Array })
    const asked = { ...usual, row: 'priority', banner: '@sector' }
    expect(exploreMethod(refused, asked).agreement).toBe('near')
    for (const { figure, plan } of await pairs(refused, asked)) {
      expect(plan.estimate).toBeCloseTo(figure.value, 7)
      expect(Math.abs(plan.standardError! / figure.standardError! - 1)).toBeLessThan(0.01)
    }
  })

  test('of volunteers without any error', async () => {
    const wave = exploredWave()
    const design = { ...wave.design, isProbability: false }
    const volunteers = { ...wave, design, scope: scopeOf(wave.scope.dataset, design, null) }
    const asked = { ...usual, row: 'priority_509', banner: '@sector' }
    expect(exploreMethod(volunteers, asked).agreement).toBe('no_error')
    const { estimates } = await recomputed(volunteers, asked)
    const table = exploreTable(volunteers, asked)!
    const [all] = table.rows[0]!.cells
    if (!all!.figure.isEstimable) throw new Error('no share')
    expect((estimates[0] as Found).estimate).toBeCloseTo(all!.figure.value, 9)
    expect((estimates[0] as Found).standardError ?? null).toBeNull()
  })
})

describe('the method of a wave', () => {
  const asked = { ...usual, row: 'priority', banner: '@sector' }

  test('tells margins that are met after weighting, and what it cost', () => {
    const { margins, weights, strata, units } = exploreMethod(exploredWave(), asked)
    for (const { isUsed, cells } of margins) {
      expect(isUsed).toBe(true)
      const all = cells.reduce((sum, { population }) => sum + population, 0)
      for (const { population, after } of cells) if (after !== null) expect(after).toBeCloseTo(population / all, 8)
    }
    expect(weights.smallest).toBeLessThan(1)
    expect(weights.largest).toBeGreaterThan(1)
    expect(weights.effectiveSize).toBeLessThan(1515)
    expect(strata.reduce((sum, one) => sum + one.units, 0)).toBe(units)
  })

  test('tells of a margin that was left out, and of few people nothing', () => {
    const wave = exploredWave()
    const extra = { id: 'none', variables: ['education'], source: '', cells: [{ codes: [99], population: 5 }] }
    const rare = wave.scope.dataset.columns.get('sex')!.map((_: number, i: number) => (i < 4 ? 1 : 2)) as Int16Array
    const changed = withColumns(
      { ...wave, design: { ...wave.design, margins: [...wave.design.margins, extra] } },
      { sex: rare },
    )
    const { margins } = exploreMethod(changed, asked)
    expect(margins.find(({ id }) => id === 'none')?.isUsed).toBe(false)
    for (const { baseSize, before } of margins.find(({ id }) => id === 'sex')!.cells) {
      expect(baseSize).toBeNull()
      expect(before).toBeNull()
    }
  })
})
