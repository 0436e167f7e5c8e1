import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparedGroups } from '../../../analysis/compare/against-rest.ts'
import { benjaminiHochberg } from '../../../analysis/compare/multiplicity.ts'
import { validWeights } from '../../../analysis/estimate/estimator.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import { normalQuantile } from '../../../analysis/numeric/distributions.ts'
import { bannerOf } from '../../../analysis/report/explore/banner.ts'
import { chosenIn, framesOf, saidIn } from '../../../analysis/report/explore/column-frame.ts'
import { comparePair } from '../../../analysis/report/explore/compare-pair.ts'
import { type Explorable, exploreGroups, exploreTable } from '../../../analysis/report/explore/explore.ts'
import { compareAllGroups } from '../../../analysis/report/explore/search-groups.ts'
import { readFilter, writeFilter } from '../../../analysis/report/explore/state.ts'
import { tableRows } from '../../../analysis/report/explore/table-rows.ts'
import { scopeOf } from '../../../analysis/report/find/scope.ts'
import { sumOfSquares } from '../../../analysis/variance/deviations.ts'
import { psuTotals, varianceOf } from '../../../analysis/variance/linearize.ts'
import { simulatedFindings, simulatedWave } from '../../support/simulated-findings.ts'

const wave = (): Explorable => {
  const { instrument, dataset, design } = simulatedWave()
  return { instrument, scope: scopeOf(dataset, design, null), dataHash: 'x', isSynthetic: true, lastDay: '2026-09-20' }
}
const usual = { filter: '', weighted: 'yes', level: '0.95' } as const

describe('a cross-table of a simulated wave', () => {
  test('says of sectors what the findings say', () => {
    const table = exploreTable(wave(), { ...usual, row: 'priority', banner: '@sector' })!
    const findings = simulatedFindings()
    expect(table.rows.length).toBeGreaterThanOrEqual(60)
    for (const { issue, code, mention, groups } of findings.issues) {
      const row = table.rows.find(({ variable }) => variable === `priority_${code}`)!
      const [all, ...columns] = row.cells
      if (!mention.isEstimable || !all?.figure.isEstimable) throw new Error(`no share of ${issue}`)
      expect(all.figure.value).toBeCloseTo(mention.value, 12)
      expect(all.figure.standardError).toBeCloseTo(mention.standardError!, 12)
      const cells = groups.find(({ variable }) => variable === '@sector')!.cells
      columns.forEach((cell, c) => {
        const estimate = cells[c]!.estimate
        if (!estimate.isEstimable || !cell.figure.isEstimable) throw new Error(`no share of ${issue} in ${c}`)
        expect(cell.figure.value).toBeCloseTo(estimate.value, 12)
        expect(cell.difference!.value).toBeCloseTo(cells[c]!.difference!.value, 12)
      })
    }
  })

  test('gives an error of each nested cell as a domain of the whole design', () => {
    const explorable = wave()
    const { scope } = explorable
    const table = exploreTable(explorable, { ...usual, row: 'satisfaction_e_509', banner: '@sector,sex' })!
    const row = table.rows.find(({ code }) => code === 2)!
    const values = scope.dataset.columns.get('satisfaction_e_509')!
    const sex = scope.dataset.columns.get('sex')!
    let compared = 0
    table.columns.forEach(({ codes }, c) => {
      const cell = row.cells[c + 1]!
      if (!cell.figure.isEstimable || cell.figure.standardError === undefined) return
      const inCell = scope.weights.map((w, i) => (scope.sectorOf[i] === codes[0] && sex[i] === codes[1] ? w : 0))
      const w = validWeights(values, inCell)
      const found = mean.of({ y: Float64Array.from(values, (value) => Number(value === 2)), w })!
      expect(cell.figure.value).toBeCloseTo(found.estimate, 12)
      const variance = varianceOf(psuTotals(found.influence, scope.plan), scope.plan)
      expect(cell.figure.standardError).toBeCloseTo(Math.sqrt(variance), 12)
      compared++
    })
    expect(compared).toBeGreaterThan(3)
  })

  test('has shares of the categories of one variable that add up to 1 in every column', () => {
    const table = exploreTable(wave(), { ...usual, row: 'satisfaction_e_509', banner: 'age' })!
    table.columns.forEach((_, c) => {
      const figures = table.rows.map(({ cells }) => cells[c + 1]!.figure)
      if (figures.some(({ isEstimable }) => !isEstimable)) return
      expect(figures.reduce((sum, one) => sum + (one.isEstimable ? one.value : 0), 0)).toBeCloseTo(1, 10)
    })
    expect(table.test!.p).toBeGreaterThanOrEqual(0)
    expect(table.test!.p).toBeLessThanOrEqual(1)
  })

  test('marks a column only with letters of columns whose share is lower', () => {
    const table = exploreTable(wave(), { ...usual, row: 'priority', banner: 'age' })!
    let marks = 0
    for (const { cells } of table.rows)
      cells.slice(1).forEach(({ above, figure }) => {
        for (const letter of above) {
          const other = cells[1 + table.columns.findIndex((column) => column.letter === letter)]!.figure
          if (!figure.isEstimable || !other.isEstimable) throw new Error('a letter of a hidden cell')
          expect(figure.value).toBeGreaterThan(other.value)
          marks++
        }
      })
    expect(marks).toBeGreaterThan(0)
  })

  test('before weighting has the plain shares of those who answered', () => {
    const explorable = wave()
    const values = explorable.scope.dataset.columns.get('sex')!
    const table = exploreTable(explorable, { ...usual, weighted: 'no', row: 'sex', banner: '@sector' })!
    const answered = [...values].filter((value) => value >= 0)
    const [first] = table.rows
    if (!first?.cells[0]?.figure.isEstimable) throw new Error('no share')
    expect(first.cells[0].figure.value).toBeCloseTo(
      answered.filter((value) => value === first.code).length / answered.length,
      12,
    )
  })

  test('has weighted bases in people of a mean weight, hidden where the base is', () => {
    const explorable = wave()
    const { weights, sectorOf } = explorable.scope
    const total = weights.reduce((sum, one) => sum + one, 0)
    const of = (code: number) => weights.reduce((sum, one, i) => sum + (sectorOf[i] === code ? one : 0), 0)
    const inPeople = (weight: number) => Math.round((weight / total) * weights.length)
    const table = exploreTable(explorable, { ...usual, row: 'priority', banner: '@sector' })!
    expect(table.everybody.weightedBase).toBe(weights.length)
    for (const { codes, weightedBase } of table.columns) expect(weightedBase).toBe(inPeople(of(codes[0]!)))
    const part = exploreTable(explorable, { ...usual, filter: '@sector:2', row: 'priority', banner: 'age,sex' })!
    expect(part.everybody.weightedBase).toBe(inPeople(of(2)))
    const hidden = part.columns.filter(({ baseSize }) => baseSize === null)
    expect(hidden.length).toBeGreaterThan(0)
    for (const column of hidden) expect(column).toMatchObject({ weightedBase: null, effectiveSize: null })
  })

  test('counts everybody once before weighting', () => {
    const table = exploreTable(wave(), { ...usual, weighted: 'no', row: 'priority', banner: 'age,sex' })!
    expect(table.everybody.weightedBase).toBe(table.baseSize)
    for (const { baseSize, weightedBase } of table.columns) expect(weightedBase).toBe(baseSize)
  })

  test('refuses a filter that leaves too few, in or out', () => {
    const table = exploreTable(wave(), { ...usual, filter: 'sex:9', row: 'priority', banner: 'age' })!
    expect(table).toMatchObject({
      baseSize: null,
      everybody: { weightedBase: null, effectiveSize: null },
      columns: [],
      rows: [],
    })
  })

  test('of what does not exist is none', () => {
    expect(exploreTable(wave(), { ...usual, row: 'nothing', banner: 'age' })).toBeNull()
    expect(exploreTable(wave(), { ...usual, row: 'priority', banner: 'comment_e' })).toBeNull()
  })
})

/** What all comparisons of a search are when the error of each is worked out, which the search does not. */
function allTests(compared: ReturnType<typeof compareAllGroups>) {
  const { instrument, scope } = wave()
  const rows = tableRows('priority', instrument, scope.dataset)
  const variables = [...new Set(compared.map(({ group }) => group.variable))]
  const banners = new Map(variables.map((variable) => [variable, bannerOf([variable], instrument, scope)!]))
  const tests = new Map(
    variables.flatMap((by) =>
      rows.map((row) => {
        const [frame] = framesOf([row], banners.get(by)!, scope)
        return [`${by}/${row.variable}/${row.code}`, comparedGroups(saidIn(chosenIn(row, frame!)))] as const
      }),
    ),
  )
  return compared.map(({ variable, code, group }) => {
    const column = banners.get(group.variable)!.codes.findIndex(([own]) => own === group.code)
    return tests.get(`${group.variable}/${variable}/${code}`)![column]!.difference!
  })
}

describe('a search of all groups', () => {
  test('finds what is significant among all that is compared, the largest first', () => {
    const { instrument, scope } = wave()
    const search = exploreGroups(wave(), { ...usual, row: 'priority' })
    const compared = compareAllGroups({ instrument, scope, row: 'priority', level: 0.95 })
    expect(search.comparisons).toBe(compared.length)
    const tests = allTests(compared)
    const adjusted = benjaminiHochberg(tests.map(({ p }) => p))
    const significant = adjusted.flatMap((p, k) => (p <= 0.05 ? [{ ...tests[k]!, p }] : []))
    expect(search.found.length).toBeGreaterThan(0)
    expect(search.found.length).toBe(significant.length)
    for (const { share, rest, difference, baseSize } of search.found) {
      expect(share - rest).toBeCloseTo(difference.value, 12)
      const same = significant.find((one) => Math.abs(one.value - difference.value) < 1e-12)
      expect(same?.standardError).toBeCloseTo(difference.standardError, 12)
      expect(same?.p).toBeCloseTo(difference.pAdjusted, 12)
      expect(baseSize).toBeGreaterThan(0)
    }
    const sizes = search.found.map(({ difference }) => Math.abs(difference.value))
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })

  test('says nothing of volunteers', () => {
    const { scope, ...rest } = wave()
    const search = exploreGroups({ ...rest, scope: { ...scope, isProbability: false } }, { ...usual, row: 'priority' })
    expect(search).toMatchObject({ found: [], comparisons: 0, isProbability: false })
  })
})

describe('two columns of a table', () => {
  test('are left out of the work only where they cannot be significant', () => {
    const { instrument, scope } = wave()
    const rows = tableRows('priority', instrument, scope.dataset)
    const banner = bannerOf(['age'], instrument, scope)!
    const frames = framesOf(rows, banner, scope)
    const leastZ = normalQuantile(0.975)
    let [skipped, worked] = [0, 0]
    rows.forEach((row, r) => {
      const said = saidIn(chosenIn(row, frames[r]!))
      const known = { ...said, variances: said.deviations.map(sumOfSquares) }
      for (let a = 0; a < banner.codes.length; a++)
        for (let b = a + 1; b < banner.codes.length; b++) {
          const [whole, short] = [comparePair(known, [a, b], 0), comparePair(known, [a, b], leastZ)]
          if (short?.p !== 1 || whole?.p === 1) expect(short).toEqual(whole)
          else expect(whole!.p).toBeGreaterThan(0.05)
          if (short?.p === 1) skipped++
          else worked++
        }
    })
    expect(skipped).toBeGreaterThan(worked)
    expect(worked).toBeGreaterThan(0)
  })
})

test('a filter is read as it was written', () => {
  const parts = fc.uniqueArray(
    fc.record({
      variable: fc.constantFrom('@sector', 'age', 'sex', 'education'),
      codes: fc.uniqueArray(fc.nat(30_000), { minLength: 1, maxLength: 5 }),
    }),
    { selector: ({ variable }) => variable },
  )
  fc.assert(
    fc.property(parts, (filter) => {
      const text = writeFilter(filter)
      expect(writeFilter(readFilter(text))).toBe(text)
      expect(readFilter(text).length).toBe(filter.length)
    }),
  )
})
