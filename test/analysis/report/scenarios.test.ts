import { describe, expect, test } from 'vitest'
import { releaseFindings } from '../../../analysis/disclosure/release-findings.ts'
import type { Findings } from '../../../analysis/report/findings.ts'
import { smallInstrument } from '../small-wave.ts'
import { findingsOf, type Law, positions } from './planted-wave.ts'
import { textOf } from './report-text.ts'
import { briefOf, instrument, oneUnit, reportOf } from './waves.ts'

const saidOf = (findings: Findings) => textOf(reportOf(findings, { instrument: smallInstrument, measures: [] }))
const namesDifference = /[高低]于其他受访者/
const namesOrder = /依次|居首位|居第|高出第二位|第一梯队只有/
const seeds = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i)

describe('a wave in which all follow one law', () => {
  const reports = seeds(1, 20).map((seed) => saidOf(findingsOf(() => 0.25, seed)))
  const alike = reports.filter((text) => !namesDifference.test(text))

  test('names a difference of groups in no more than one of twenty by design, so in at most four', () => {
    expect(alike.length).toBeGreaterThanOrEqual(16)
  })

  test('is said to have none, in the summary, the chapter and the inferences', () => {
    for (const text of alike) {
      expect(text).toContain('各群体之间没有发现具有统计学意义的差异。')
      expect(text).toContain('结果没有发现具有统计学意义的差异。')
      expect(text).not.toMatch(/（把握/)
    }
  })

  test('has no order of issues named, and no tier that holds them all', () => {
    expect(reports.filter((text) => namesOrder.test(text)).length).toBeLessThanOrEqual(4)
    expect(reports.filter((text) => text.includes('不足以把全部10项问题分成梯队')).length).toBeGreaterThanOrEqual(16)
    for (const text of reports.filter((one) => /不足以把.+分成梯队/.test(one)))
      expect(text).not.toMatch(/(?:同属|属于)第一梯队|第一梯队[有的]|虚线分隔梯队/)
  })
})

/** Planted: issue at a position, how many more or fewer of a group name it. */
const planted = [
  { position: 0, variable: '@sector', code: 2, by: 0.3 },
  { position: 4, variable: 'age', code: 6, by: -0.22 },
  { position: 4, variable: '@sector', code: 1, by: 0.3 },
  { position: 7, variable: 'sex', code: 2, by: 0.28 },
  { position: 9, variable: 'age', code: 1, by: 0.35 },
] as const

const law: Law = ({ sector, age, sex }, position) => {
  const codeOf = { '@sector': sector, age, sex }
  const lift = planted
    .filter((one) => one.position === position && codeOf[one.variable] === one.code)
    .reduce((sum, { by }) => sum + by, 0)
  return Math.min(0.9, Math.max(0.02, 0.25 + lift))
}

const issueAt = (position: number) => smallInstrument.issues[position]!
const shares = {
  '@sector': [1 / 6, 2 / 6, 3 / 6],
  age: [1000, 1200, 900, 1300, 800, 800].map((n) => n / 6000),
  sex: [3100 / 6000, 2900 / 6000],
}

/** The difference of a group from all others in the whole population, which the law and the margins give exactly. */
function truth(position: number, variable: keyof typeof shares, code: number): number {
  let inside = 0
  let insideWeight = 0
  let outside = 0
  let outsideWeight = 0
  for (const sector of [1, 2, 3])
    for (const age of [1, 2, 3, 4, 5, 6])
      for (const sex of [1, 2]) {
        const weight = shares['@sector'][sector - 1]! * shares.age[age - 1]! * shares.sex[sex - 1]!
        const chance = law({ sector, age, sex }, position)
        if ({ '@sector': sector, age, sex }[variable] === code) {
          inside += weight * chance
          insideWeight += weight
        } else {
          outside += weight * chance
          outsideWeight += weight
        }
      }
  return inside / insideWeight - outside / outsideWeight
}

const variables = ['@sector', 'age', 'sex'] as const
const codes = { '@sector': [1, 2, 3], age: [1, 2, 3, 4, 5, 6], sex: [1, 2] }
const peopleWords = (variable: (typeof variables)[number], code: number): string =>
  ({
    '@sector': ['系统1', '系统2', '系统3'],
    age: ['18～29岁', '30～39岁', '40～49岁', '50～59岁', '60～69岁', '70岁及以上'],
    sex: ['男性', '女性'],
  })[variable][code - 1]!

/** Every difference in the table of the report, as issue, people, direction and points. */
function differencesIn(findings: Findings) {
  const report = reportOf(findings, { instrument: smallInstrument, measures: [] })
  const text = (inlines: readonly (string | { claim: string })[]) =>
    inlines.map((one) => (typeof one === 'string' ? one : (report.claims[one.claim]?.text ?? ''))).join('')
  return report.blocks.flatMap((block) =>
    block.kind === 'table' && ['difference-table', 'more-differences'].includes(block.id)
      ? block.rows.map((row) => {
          const [issue = '', people = '', , gap = ''] = row.map(text)
          return { issue, people, sign: gap.startsWith('高于') ? 1 : -1, points: Number(gap.slice(2)) }
        })
      : [],
  )
}

describe('a wave with planted differences', () => {
  const waves = seeds(101, 6).map((seed) => findingsOf(law, seed))
  const rows = waves.map(differencesIn)
  const cells = positions.flatMap((position) =>
    variables.flatMap((variable) =>
      codes[variable].map((code) => ({ position, variable, code, true: truth(position, variable, code) })),
    ),
  )
  const cellOf = (row: { issue: string; people: string }) =>
    cells.find(
      ({ position, variable, code }) =>
        issueAt(position).shortName['zh-CN'] === row.issue && row.people.startsWith(peopleWords(variable, code)),
    )

  test('has all of them found', () => {
    for (const found of rows)
      for (const { position, variable, code } of planted) {
        // Of two groups only the higher one is reported.
        const name = issueAt(position).shortName['zh-CN']
        expect(found.some((row) => row.issue === name && row.people.startsWith(peopleWords(variable, code)))).toBe(true)
      }
  })

  test('has every one worded with its true direction and, within four standard errors, its size', () => {
    let far = 0
    for (const [w, found] of rows.entries())
      for (const row of found) {
        const cell = cellOf(row)
        if (!cell) throw new Error(`nobody is called ${row.people}`)
        if (Math.abs(cell.true) < 0.01) continue
        expect(row.sign, `${row.issue} ${row.people}`).toBe(Math.sign(cell.true))
        const error = waves[w]!.issues[cell.position]!.groups.find(
          ({ variable }) => variable === cell.variable,
        )!.cells.find(({ code }) => code === cell.code)!.difference!.standardError
        if (Math.abs(row.sign * row.points - cell.true * 100) > 400 * error) far++
      }
    expect(far).toBe(0)
  })

  test('has hardly any other named', () => {
    const named = rows.flat()
    const without = named.filter((row) => Math.abs(cellOf(row)?.true ?? 0) < 0.001)
    expect(named.length).toBeGreaterThanOrEqual(planted.length * waves.length)
    expect(without.length / named.length).toBeLessThanOrEqual(0.1)
  })

  test('says so in words, each with how sure it is', () => {
    for (const findings of waves) {
      const text = saidOf(findings)
      expect(text).toMatch(/高于其他人的差异共\d+处/)
      expect(text).not.toContain('结果没有发现具有统计学意义的差异')
      const first = issueAt(0).shortName['zh-CN']
      expect(text).toMatch(new RegExp(`${first}的提及率，[^。]*系统2受访者为[\\d.]+%，高于其他受访者[\\d.]+个百分点`))
    }
  })
})

describe('a drawn wave whose answers came from one unit', () => {
  const whole = reportOf(oneUnit())
  const forms = [whole, briefOf(whole, releaseFindings(oneUnit()), instrument)]

  test('has no tiers, no places, no errors and no measures', () => {
    for (const text of forms.map(textOf)) {
      expect(text).not.toMatch(/第[一二三]梯队|置信区间|第1～|把握|显著|统计学|工程。|没有发现差异|随机抽取的，/)
      expect(text).toContain('有效问卷不足以推断到全体，各项问题不排先后。')
    }
  })
})
