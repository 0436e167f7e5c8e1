import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../analysis/dataset.ts'
import { answerProfile } from '../../../analysis/quality/answer-profile.ts'
import { candidatePairs, rowsByUnit } from '../../../analysis/quality/candidate-pairs.ts'
import type { CheckInput } from '../../../analysis/quality/checks/check.ts'
import { contradictions } from '../../../analysis/quality/checks/contradictions.ts'
import { qualityChecks } from '../../../analysis/quality/checks/index.ts'
import { nearDuplicates } from '../../../analysis/quality/checks/near-duplicates.ts'
import { speeding } from '../../../analysis/quality/checks/speeding.ts'
import { straightLining } from '../../../analysis/quality/checks/straight-lining.ts'
import { codebook } from '../../../domain/codebook.ts'
import { itemsOf } from '../../../domain/instrument.ts'
import { checkInstrument } from '../../../domain/logic/check.ts'
import { type Random, seededRandom, shuffled } from '../../../domain/random.ts'
import { hotIssues2026 } from '../../../domain/seed/hot-issues-2026.ts'
import { seedInstrument } from '../../fixtures/findings.ts'

const instrument = seedInstrument()
const items = itemsOf(instrument)
const unitOf = { sector: 1, size: 1, people: 100, issued: null }

/** People who answer everything at random and take a random time. */
function wave(size: number, units: number, random: Random): CheckInput & { dataset: Dataset } {
  const columns = new Map(
    codebook(instrument).flatMap(({ name, codes }) => {
      if (!codes) return []
      const isPick = codes.length === 2 && codes[0]?.code === 0
      const pick = () => codes[Math.floor(random() * codes.length)]!.code
      return [[name, Int16Array.from({ length: size }, () => (isPick ? Number(random() < 0.08) : pick()))] as const]
    }),
  )
  columns.set('sector', new Int16Array(size).fill(1))
  const pace = items.map(() => Uint8Array.from({ length: size }, () => 20 + Math.floor(random() * 60)))
  const unit = Int32Array.from({ length: size }, (_, i) => i % units)
  const dataset = { size, columns, texts: new Map(), units: Array.from({ length: units }, () => unitOf), unit, pace }
  return { instrument, dataset }
}

const seed = fc.integer({ min: 1, max: 2 ** 31 })
const gridNames = items.flatMap((item) => ('rows' in item ? item.rows.map(({ code }) => `${item.id}_${code}`) : []))

describe.each(qualityChecks.map((check) => [check.id, check] as const))('the check %s', (_id, check) => {
  test('gives everybody a grade with a named reason, whatever the order of people', () => {
    fc.assert(
      fc.property(seed, (start) => {
        const input = wave(60, 4, seededRandom(start))
        const order = shuffled([...Array(60).keys()], seededRandom(start + 1))
        const turned = <T extends ArrayLike<number>>(list: T): T =>
          (list as unknown as Int16Array).map((_, i) => list[order[i]!]!) as unknown as T
        const dataset = {
          ...input.dataset,
          columns: new Map([...input.dataset.columns].map(([name, column]) => [name, turned(column)])),
          unit: turned(input.dataset.unit),
          pace: input.dataset.pace!.map(turned),
        }
        const [flags, others] = [check.of(input)!, check.of({ instrument, dataset })!]
        flags.grades.forEach((grade, i) => {
          expect([0, 1, 2, 3]).toContain(grade)
          expect(check.reasons[flags.reasons[i]!]).toBeDefined()
        })
        // What is usual in a unit is learnt from neighbours, so that a grade may move by one with the order.
        others.grades.forEach((grade, i) => {
          expect(Math.abs(grade - flags.grades[order[i]!]!)).toBeLessThanOrEqual(check === nearDuplicates ? 1 : 0)
        })
      }),
      { numRuns: 20 },
    )
  })

  test('has nothing to say of nobody', () => {
    expect([...(check.of(wave(0, 1, seededRandom(1)))?.grades ?? [])]).toEqual([])
  })
})

test('a second an item is too fast, seconds unlike the others are too, and without seconds nothing is said', () => {
  const input = wave(200, 4, seededRandom(3))
  input.dataset.pace!.forEach((seconds, k) => {
    seconds[0] = 1
    seconds[2] = k < 2 ? 1 : 255
    if (k > 3) seconds[3] = 0
    else seconds[3] = 1
  })
  const { grades, reasons } = speeding.of(input)!
  expect([grades[0], grades[2], grades[3]]).toEqual([3, 0, 0])
  expect(speeding.reasons[reasons[0]!]).toBe('faster_than_reading')
  const slow = { ...input.dataset, pace: input.dataset.pace!.map((one) => one.map((_, i) => (i === 1 ? 30 : 250))) }
  const compared = speeding.of({ instrument, dataset: slow })!
  expect([compared.grades[1], speeding.reasons[compared.reasons[1]!]]).toEqual([3, 'faster_than_others'])
  const { pace: _, ...untimed } = input.dataset
  expect(speeding.of({ instrument, dataset: untimed })).toBeNull()
})

test('whoever stays in one column is flagged; whoever has a level of their own but varies as others do is not', () => {
  const random = seededRandom(5)
  const input = wave(300, 10, random)
  for (const name of gridNames) {
    const column = input.dataset.columns.get(name)!
    column.forEach((_, i) => {
      column[i] = 2 + Math.floor(random() * 3)
    })
    column[0] = 4
    column[1] = Math.min(5, column[1]! + 1)
  }
  const { grades } = straightLining.of(input)!
  expect([grades[0], grades[1]]).toEqual([3, 0])
  expect(grades.filter((grade) => grade > 0)).toHaveLength(1)
})

test('a copy with one answer of ten changed is found beside its original, in small and in large units', () => {
  for (const units of [50, 2]) {
    const random = seededRandom(7)
    const input = wave(1000, units, random)
    for (const column of input.dataset.columns.values()) if (random() < 0.9) column[units] = column[0]!
    const { grades } = nearDuplicates.of(input)!
    expect([grades[0], grades[units]]).toEqual([3, 3])
    expect(grades.filter((grade) => grade >= 2)).toHaveLength(2)
  }
})

test('large units are compared by blocks that hold nearly all twins and few strangers', () => {
  const input = wave(4000, 1, seededRandom(9))
  const random = seededRandom(11)
  for (const column of input.dataset.columns.values())
    for (let i = 0; i < 400; i += 2) if (random() < 0.9) column[i + 1] = column[i]!
  const profile = answerProfile(instrument, input.dataset)
  let pairs = 0
  const twins = new Set<number>()
  candidatePairs(profile, rowsByUnit(input.dataset.unit, 1), (i, j) => {
    pairs++
    const [a, b] = [Math.min(i, j), Math.max(i, j)]
    if (b < 400 && a % 2 === 0 && b === a + 1) twins.add(a)
  })
  expect(twins.size).toBeGreaterThan(195)
  expect(pairs).toBeLessThan((4000 * 3999) / 2 / 50)
})

describe('contradictions', () => {
  const gradeWith = (answers: Record<string, number>) => {
    const input = wave(1, 1, () => 0.5)
    const { dataset } = input
    for (const [name, code] of Object.entries({ occupation: 1, age: 3, ...answers }))
      dataset.columns.get(name)![0] = code
    for (const { knowledge } of instrument.analysis.programmes) dataset.columns.get(knowledge)![0] ??= 2
    return contradictions.of(input)!.grades[0]
  }

  test.each([
    ['nothing of the kind', {}, 0],
    ['retired and under 30', { occupation: 6, age: 1 }, 2],
    ['retired at 65', { occupation: 6, age: 5 }, 0],
    ['a student of 65', { occupation: 5, age: 5 }, 1],
    ['another sector than the unit', { sector: 2 }, 2],
    ['two that cannot be', { sector: 2, occupation: 6, age: 1 }, 3],
    ['pressing, and no concern at all', { priority_501: 1, concern_e_501: 1 }, 1],
    ['pressing, and very satisfied', { priority_501: 1, satisfaction_e_501: 5 }, 0],
  ])('%s', (_name, answers, grade) => {
    expect(gradeWith(answers)).toBe(grade)
  })

  test('a pair that reads a variable which does not exist is a fault of the questionnaire', () => {
    const document = hotIssues2026() as { analysis: { contradictions: object[] } }
    const name = { 'zh-CN': '假' }
    document.analysis.contradictions = [{ name, isImpossible: true, when: { variable: 'nowhere', in: [1] } }]
    const { faults } = checkInstrument(document)
    expect(faults.filter(({ severity }) => severity === 'error').map(({ code, path }) => [code, path[1]])).toEqual([
      ['analysis_unknown_variable', 'contradictions'],
    ])
  })
})
