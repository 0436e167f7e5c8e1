import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codebook } from '../../domain/codebook.ts'
import { secondsOf } from '../../domain/duration.ts'
import { itemsOf } from '../../domain/instrument.ts'
import { askedRows } from '../../domain/items/grid.ts'
import { checkInstrument } from '../../domain/logic/check.ts'
import { route } from '../../domain/logic/route.ts'
import { seedDesign } from '../../domain/seed/design.ts'
import { emptyInstrument } from '../../domain/seed/empty.ts'
import { hotIssues2026 } from '../../domain/seed/hot-issues-2026.ts'
import { validAnswer } from '../fixtures/answers.ts'
import { seedInstrument } from '../fixtures/findings.ts'

const instrument = seedInstrument()
const items = itemsOf(instrument)
const grids = items.filter((item) => item.type === 'grid')
const typesOf = (ids: readonly string[]) => ids.map((id) => items.find((item) => item.id === id)?.type)

/** Every answer that opens further items is given, until the path grows no more. */
function longestPath(seed: number) {
  const answers: Record<string, unknown> = {}
  const knowledge = instrument.analysis.programmes.map((programme) => programme.knowledge)
  for (let length = -1; length !== Object.keys(answers).length; ) {
    length = Object.keys(answers).length
    for (const { item } of route(instrument, { seed, answers }))
      answers[item.id] ??= knowledge.includes(item.id) ? 1 : validAnswer(item, { seed, answers }, seed)
  }
  return { steps: route(instrument, { seed, answers }), answers }
}

function* localizedIn(value: unknown, path = ''): Generator<[string, Record<string, string>]> {
  if (value === null || typeof value !== 'object') return
  if ('zh-CN' in value) yield [path, value as Record<string, string>]
  else for (const [key, part] of Object.entries(value)) yield* localizedIn(part, `${path}/${key}`)
}

describe('the seed survey', () => {
  test('has no fault', () => {
    expect(checkInstrument(hotIssues2026()).faults).toEqual([])
  })

  test('is followed by an empty one, where nothing is missing but the words to be written', () => {
    const { faults } = checkInstrument(emptyInstrument('新的调查'))
    expect(faults.map(({ code, severity, item, path }) => [code, severity, item, path.join('/')])).toEqual([
      ['stand_in_left', 'warning', null, 'organiser/zh-CN'],
      ['stand_in_left', 'warning', null, 'purpose/zh-CN'],
      ['stand_in_left', 'warning', 'item_1', 'sections/0/items/0/text/zh-CN'],
    ])
  })

  test('survives being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(hotIssues2026()))).toEqual(hotIssues2026())
  })

  test('names every variable once', () => {
    const names = codebook(instrument).map((variable) => variable.name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('has sixty issues, ten in each of six groups, and rates each twice', () => {
    for (const { id } of instrument.issueGroups)
      expect(instrument.issues.filter((issue) => issue.group === id)).toHaveLength(10)
    expect(grids.flatMap((item) => item.rows).length).toBeGreaterThanOrEqual(120)
    for (const { id } of instrument.issues)
      expect(grids.filter((item) => item.rows.some((row) => row.issue === id))).toHaveLength(2)
  })

  test('has every text in Chinese, English and Russian', () => {
    const lacking = [...localizedIn(instrument)].filter(([, text]) => !text['zh-CN'] || !text.en || !text.ru)
    expect(lacking.map(([path]) => path)).toEqual([])
  })

  test('writes no Chinese in English or Russian texts', () => {
    const mixed = [...localizedIn(instrument)].filter(([, text]) => /\p{Script=Han}/u.test(`${text.en}${text.ru}`))
    expect(mixed.map(([path]) => path)).toEqual([])
  })

  test('has short names that fit on a chip', () => {
    const long = instrument.issues.filter((issue) => [...issue.shortName['zh-CN']].length > 6)
    expect(long.map((issue) => issue.id)).toEqual([])
    expect(new Set(instrument.issues.map((issue) => issue.shortName['zh-CN'])).size).toBe(60)
  })

  test('finds heating by a synonym, by pinyin and by initials', () => {
    const keywords = instrument.issues.find((issue) => issue.id === 'E09')?.keywords?.split(' ')
    expect(keywords).toEqual(expect.arrayContaining(['暖气', 'dongjigongre', 'djgr', 'nuanqi']))
  })

  test('gives every role of the analysis to an item of its type', () => {
    const { analysis } = instrument
    expect(typesOf([analysis.priority ?? '', analysis.ranking ?? ''])).toEqual(['multiple_choice', 'ranking'])
    expect(new Set(typesOf([...analysis.concern, ...analysis.satisfaction]))).toEqual(new Set(['grid']))
    expect(new Set(typesOf(analysis.comments.map((comment) => comment.item)))).toEqual(new Set(['long_text']))
    expect(new Set(typesOf(analysis.programmes.map((p) => p.knowledge)))).toEqual(new Set(['single_choice']))
    expect(new Set(typesOf(analysis.programmes.map((p) => p.rating)))).toEqual(new Set(['scale']))
    const coded = new Set(
      codebook(instrument)
        .filter((v) => v.kind === 'coded')
        .map((v) => v.name),
    )
    expect(analysis.groups.filter((name) => !coded.has(name))).toEqual([])
  })

  test('uses the same codes for an issue in its grids and in the choice', () => {
    const priority = items.find((item) => item.id === instrument.analysis.priority)
    const chosen = priority && 'categories' in priority ? priority.categories : []
    const codeOf = new Map(chosen.map((category) => [category.issue, category.code]))
    for (const row of grids.flatMap((item) => item.rows)) expect(row.code).toBe(codeOf.get(row.issue))
  })

  test('asks the same four issues for concern and for satisfaction', () => {
    fc.assert(
      fc.property(fc.nat(4_294_967_295), (seed) => {
        instrument.analysis.concern.forEach((id, i) => {
          const of = (name: string | undefined) => grids.find((item) => item.id === name)
          const [concern, satisfaction] = [of(id), of(instrument.analysis.satisfaction[i])]
          if (!concern || !satisfaction) throw new Error(`no pair for ${id}`)
          const codes = askedRows(concern, seed).map((row) => row.code)
          expect(codes).toHaveLength(4)
          expect(askedRows(satisfaction, seed).map((row) => row.code)).toEqual(codes)
        })
      }),
    )
  })

  test('asks each issue of 38 to 42 % of respondents', () => {
    const counts = new Map<number, number>()
    const concern = grids.filter((item) => instrument.analysis.concern.includes(item.id))
    for (let seed = 0; seed < 5_000; seed++)
      for (const item of concern)
        for (const row of askedRows(item, hashed(seed))) counts.set(row.code, (counts.get(row.code) ?? 0) + 1)
    const shares = [...counts.values()].map((count) => count / 5_000)
    expect(shares).toHaveLength(60)
    expect(Math.min(...shares)).toBeGreaterThan(0.38)
    expect(Math.max(...shares)).toBeLessThan(0.42)
  })

  test('takes less than twelve minutes on the longest path', () => {
    const minutes = Array.from({ length: 200 }, (_, i) => {
      const { steps, answers } = longestPath(hashed(i))
      return steps.reduce((sum, { item }) => sum + secondsOf(item, { seed: hashed(i), answers }), 0) / 60
    })
    expect(Math.max(...minutes)).toBeLessThan(12)
    expect(Math.min(...minutes)).toBeGreaterThan(6)
  })

  test('speaks to citizens without words of computers', () => {
    const { purpose, privacy, thanks } = instrument
    for (const text of [purpose, privacy, thanks]) {
      expect(text['zh-CN']).not.toMatch(/[A-Za-z]/)
      expect(Object.values(text).join()).not.toMatch(/cookie/i)
    }
  })

  test('has no more than nine sections in its progress', () => {
    expect(instrument.sections.length).toBeLessThanOrEqual(9)
  })
})

const hashed = (i: number): number => Math.imul(i + 1, 2_654_435_761) >>> 0

describe('the sample design of the demo', () => {
  const sum = (cells: readonly { population: number }[]) => cells.reduce((total, cell) => total + cell.population, 0)

  test('has margins that share one total, that of the strata', () => {
    for (const margin of seedDesign.margins) expect(sum(margin.cells)).toBe(sum(seedDesign.strata))
  })

  test('agrees by sector with the strata', () => {
    const bySector = seedDesign.margins.find((margin) => margin.variables[0] === '@sector')
    for (const stratum of seedDesign.strata)
      expect(sum(bySector?.cells.filter((cell) => cell.codes[0] === stratum.code) ?? [])).toBe(stratum.population)
  })

  test('uses the codes of the questionnaire, each once', () => {
    const codesOf = new Map(codebook(instrument).map((v) => [v.name, v.codes?.map((c) => c.code)]))
    for (const margin of seedDesign.margins.filter((m) => !m.variables[0]?.startsWith('@')))
      expect(margin.cells.map((cell) => cell.codes[0])).toEqual(codesOf.get(margin.variables[0] ?? ''))
    expect(seedDesign.strata.map((stratum) => stratum.code)).toEqual(codesOf.get('sector'))
  })
})
