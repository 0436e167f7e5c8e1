import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FindingsInput, findIssues } from '../../../analysis/report/find-issues.ts'
import { type Findings, findingsSchema } from '../../../analysis/report/findings.ts'
import { inputOf as inputOfWave, simulatedFindings, simulatedWave } from '../../support/simulated-findings.ts'
import {
  anyPeople,
  inputOf,
  type Person,
  person,
  sectors,
  smallDesign,
  smallInstrument,
  waveOf,
} from '../small-wave.ts'

/** Every estimate of the findings. */
const estimatesOf = ({ issues, programmes }: Findings) => [
  ...issues.flatMap(({ mention, concern, satisfaction, dissatisfied, dontKnow, groups }) => [
    mention,
    concern,
    satisfaction,
    dissatisfied,
    dontKnow,
    ...groups.flatMap(({ cells }) => cells.map(({ estimate }) => estimate)),
  ]),
  ...programmes.flatMap(({ known, rating }) => [known, rating]),
]

const many = (count: number, make: (i: number) => Partial<Person>) =>
  Array.from({ length: count }, (_, i) => person(make(i)))
/** Enough people for everything: 240, forty in each unit. */
const ordinary = many(240, (i) => ({
  unit: i % 6,
  age: 1 + (Math.floor(i / 6) % 6),
  sex: 1 + (Math.floor(i / 36) % 2),
  named: [i % 3, 3 + (i % 7)],
  satisfaction: 1 + (i % 5),
  comment: i % 4 === 0 ? `第${i}条` : null,
}))

describe('findings of a simulated wave of 1,500', () => {
  const findings = simulatedFindings()

  test('meet their schema and know all sixty issues', () => {
    expect(findingsSchema.parse(findings)).toEqual(findings)
    expect(findings.issues.map(({ issue }) => issue)).toEqual(simulatedWave().instrument.issues.map(({ id }) => id))
    expect(findings.weighting.warnings).toEqual([])
    expect(findings.programmes.length).toBe(3)
    expect(findings.fieldwork).toMatchObject({ valid: simulatedWave().dataset.size, units: 75 })
  })

  test('give every share of mentions an error, and a narrower interval at 80 % than at 95 %', () => {
    for (const { mention } of findings.issues) {
      if (!mention.isEstimable || !mention.interval95 || !mention.interval80) throw new Error('no interval')
      expect(mention.interval95.low).toBeLessThan(mention.interval80.low)
      expect(mention.interval80.low).toBeLessThan(mention.value)
      expect(mention.value).toBeLessThan(mention.interval80.high)
      expect(mention.interval80.high).toBeLessThan(mention.interval95.high)
      expect(mention.designEffect).toBeGreaterThan(0)
      expect(mention.degreesOfFreedom).toBe(72)
    }
  })

  test('rate each issue by those who were asked about it, two in five', () => {
    for (const { satisfaction, concern, satisfactionShares, dontKnow } of findings.issues) {
      if (!satisfaction.isEstimable || !concern.isEstimable || !dontKnow.isEstimable) throw new Error('no rating')
      expect(concern.baseSize / findings.fieldwork.valid).toBeGreaterThan(0.33)
      expect(concern.baseSize / findings.fieldwork.valid).toBeLessThan(0.46)
      expect(satisfaction.baseSize).toBeLessThan(dontKnow.baseSize)
      const mean = satisfactionShares.reduce((sum, share, i) => sum + share * (i + 1), 0)
      expect(mean).toBeCloseTo(satisfaction.value, 10)
    }
  })

  test('find differences of the sectors that the city has, and none in what it answers by chance', () => {
    const found = findings.issues.flatMap(({ issue, groups }) =>
      groups.flatMap(({ variable, cells }) =>
        cells.flatMap(({ code, difference }) =>
          difference && difference.direction !== 'not_significant' ? [`${issue} ${variable} ${code}`] : [],
        ),
      ),
    )
    expect(found).toContain('C10 @sector 2')
    expect(found).toContain('C04 @sector 3')
    expect(found.filter((one) => /ethnicity|residence/.test(one))).toEqual([])
  })

  test('are the same when they are made again', () => {
    expect(findIssues(inputOfWave(simulatedWave()))).toEqual(findings)
  })

  test('of one sector agree with that sector in the group table', () => {
    const ofSector = simulatedFindings({ sector: 3 })
    expect(findingsSchema.safeParse(ofSector).success).toBe(true)
    expect(ofSector.fieldwork.valid).toBe(findings.sectors.find(({ code }) => code === 3)?.valid)
    ofSector.issues.forEach(({ mention, groups }, k) => {
      const cell = findings.issues[k]?.groups[0]?.cells.find(({ code }) => code === 3)?.estimate
      if (!mention.isEstimable || !cell?.isEstimable) throw new Error('no estimate')
      expect(mention.value).toBeCloseTo(cell.value, 12)
      expect(mention.standardError).toBeCloseTo(cell.standardError ?? Number.NaN, 12)
      expect(mention.interval95?.high).toBeCloseTo(cell.interval95?.high ?? Number.NaN, 10)
      expect(groups.map(({ variable }) => variable)).not.toContain('@sector')
    })
  })

  test('of volunteers have no error, no interval and no rank told apart, anywhere', () => {
    const { design } = simulatedWave()
    const volunteers = simulatedFindings({ design: { ...design, isProbability: false } })
    expect(findingsSchema.safeParse(volunteers).success).toBe(true)
    const keys = new Set<string>()
    JSON.stringify(volunteers, (key, value) => {
      keys.add(key)
      return value
    })
    for (const key of ['standardError', 'interval95', 'interval80', 'designEffect', 'difference'])
      expect([...keys]).not.toContain(key)
    expect(volunteers.weighting.warnings).toContain('not_a_probability_sample')
    expect(volunteers.weighting).toMatchObject({ meanDesignEffect: null, largestHalfWidth: null })
    for (const { rank, tier, quadrant } of volunteers.issues) {
      expect(rank).toMatchObject({ low: 1, high: 60 })
      expect(tier).toBe(1)
      expect(quadrant?.isCertain).toBe(false)
    }
  })
})

describe('findings of any small wave', () => {
  const sectorsToAsk = [null, ...sectors]

  test('meet their schema, without NaN, for every sector and for volunteers', () => {
    fc.assert(
      fc.property(anyPeople, fc.constantFrom(...sectorsToAsk, 9), fc.boolean(), (people, sector, isProbability) => {
        const design = { ...smallDesign, isProbability }
        const findings = findIssues(inputOf(people, { sector, design }))
        // Schema numbers are finite, so this is also the test for NaN.
        expect(findingsSchema.parse(findings)).toEqual(findings)
      }),
      { numRuns: 60 },
    )
  })

  test('show no estimate and no count of fewer than ten people', () => {
    fc.assert(
      fc.property(anyPeople, fc.constantFrom(...sectorsToAsk), (people, sector) => {
        const findings = findIssues(inputOf(people, { sector }))
        for (const estimate of estimatesOf(findings))
          if (estimate.isEstimable) expect(estimate.baseSize).toBeGreaterThanOrEqual(10)
        for (const { baseSize } of findings.sample)
          if (baseSize !== null && baseSize !== 0) expect(baseSize).toBeGreaterThanOrEqual(10)
      }),
      { numRuns: 60 },
    )
  })

  test('hide the same groups in the sample table as in the comparison, or more', () => {
    fc.assert(
      fc.property(anyPeople, fc.constantFrom(...sectorsToAsk), (people, sector) => {
        const { issues, sample } = findIssues(inputOf(people, { sector }))
        for (const { variable, cells } of issues[0]!.groups)
          for (const { code, estimate } of cells) {
            const row = sample.find((one) => one.variable === variable && one.code === code)
            if (row?.baseSize === null) expect(estimate.isEstimable).toBe(false)
          }
      }),
      { numRuns: 40 },
    )
  })

  test('are permuted when the answers to the issues are', () => {
    const order = fc.shuffledSubarray([...Array(10).keys()], { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(anyPeople, order, (people, position) => {
        const before = findIssues(inputOf(people)).issues
        const after = findIssues(inputOf(people, { dataset: waveOf(people, position) })).issues
        const values = before.map(({ mention }) => (mention.isEstimable ? mention.value : 0))
        before.forEach(({ rank, tier, mention }, k) => {
          const moved = after[position[k]!]!
          expect(moved.mention).toEqual(mention)
          expect(moved.rank.point).toBe(rank.point)
          // Issues of one share are drawn in the order of their codes, so only then may a set differ by chance.
          if (new Set(values).size === values.length) expect(moved).toMatchObject({ rank, tier })
        })
      }),
      { numRuns: 40 },
    )
  })

  test('do not depend on the order of the catalogue', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const instrument = { ...smallInstrument, issues: [...smallInstrument.issues].reverse() }
        const before = findIssues(inputOf(people)).issues
        const after = findIssues(inputOf(people, { instrument })).issues
        const of = (issues: Findings['issues']) => issues.map(({ issue, rank, tier }) => ({ issue, rank, tier }))
        expect(of(after).reverse()).toEqual(of(before))
      }),
      { numRuns: 20 },
    )
  })

  test('do not depend on the scale of weights or the order of respondents', () => {
    fc.assert(
      fc.property(anyPeople, fc.double({ min: 0.001, max: 1000, noNaN: true }), (people, scale) => {
        const design = {
          ...smallDesign,
          strata: smallDesign.strata.map((one) => ({ ...one, population: one.population * scale })),
          margins: smallDesign.margins.map((one) => ({
            ...one,
            cells: one.cells.map((cell) => ({ ...cell, population: cell.population * scale })),
          })),
        }
        const before = findIssues(inputOf(people))
        const after = findIssues(inputOf([...people].reverse(), { design }))
        after.issues.forEach(({ mention, satisfaction }, k) => {
          const one = before.issues[k]!
          expect(mention.isEstimable).toBe(one.mention.isEstimable)
          if (mention.isEstimable && one.mention.isEstimable) {
            expect(mention.value).toBeCloseTo(one.mention.value, 8)
            expect(mention.standardError ?? 0).toBeCloseTo(one.mention.standardError ?? 0, 8)
          }
          if (satisfaction.isEstimable && one.satisfaction.isEstimable)
            expect(satisfaction.value).toBeCloseTo(one.satisfaction.value, 8)
        })
        expect(after.comments).toEqual(before.comments)
      }),
      { numRuns: 40 },
    )
  })
})

describe('comments', () => {
  test('name no sector of fewer than 15, nor the one that would be left over', () => {
    const people = [
      ...many(14, () => ({ unit: 0, comment: '甲' })),
      ...many(40, () => ({ unit: 2, comment: '乙' })),
      ...many(60, () => ({ unit: 4, comment: '丙' })),
    ]
    const { comments, commentCount } = findIssues(inputOf(people))
    expect(commentCount).toBe(114)
    expect(new Set(comments.map(({ text, sector }) => `${text}${sector}`))).toEqual(
      new Set(['甲null', '乙null', '丙3']),
    )
    expect(findIssues(inputOf(people, { sector: 1 })).comments).toEqual([])
    expect(findIssues(inputOf(people, { sector: 2 })).comments).toEqual([])
    expect(findIssues(inputOf(people, { sector: 3 })).comments.length).toBe(60)
  })
})

describe('findings without enough to go on', () => {
  const withoutPriority = { ...smallInstrument, analysis: { ...smallInstrument.analysis } }
  delete withoutPriority.analysis.priority
  const cases: [string, Partial<FindingsInput> & { people: readonly Person[] }, string][] = [
    ['nobody', { people: [] }, 'no_respondents'],
    ['one respondent', { people: [person()] }, 'suppressed'],
    ['nine respondents', { people: many(9, (i) => ({ unit: i % 6 })) }, 'suppressed'],
    ['an instrument without priority item', { people: ordinary, instrument: withoutPriority }, 'not_measured'],
    ['nobody who answered', { people: many(60, (i) => ({ unit: i % 6, named: null })) }, 'no_respondents'],
    ['a sector that does not exist', { people: ordinary, sector: 7 }, 'no_respondents'],
    [
      'a sector of few',
      { people: [...many(5, () => ({})), ...many(50, () => ({ unit: 3 }))], sector: 1 },
      'suppressed',
    ],
    [
      'a sector from whose size that of few would follow',
      { people: [...many(5, () => ({})), ...many(50, () => ({ unit: 3 }))], sector: 2 },
      'suppressed',
    ],
  ]

  test.each(cases)('of %s say why', (_, { people, ...changes }, reason) => {
    const findings = findIssues(inputOf(people, changes))
    expect(findingsSchema.parse(findings)).toEqual(findings)
    for (const { mention, rank, tier, groups } of findings.issues) {
      expect(mention).toEqual({ isEstimable: false, reason })
      expect(rank).toMatchObject({ point: 1, low: 1, high: 10 })
      expect(tier).toBe(1)
      expect(groups).toEqual([])
    }
    expect(findings.lines.mention).toBe(0)
  })

  test('of one sampling unit have a value and no error', () => {
    const { issues, weighting } = findIssues(inputOf(many(50, (i) => ({ named: [i % 3] }))))
    expect(issues[0]?.mention).toEqual({ isEstimable: true, value: expect.closeTo(0.34, 10), baseSize: 50 })
    expect(issues[0]?.rank).toMatchObject({ point: 1, low: 1, high: 10 })
    expect(weighting.warnings).toEqual([
      'few_psus',
      'lonely_psu',
      'psu_concentration',
      'small_sample',
      'margin_dropped',
    ])
  })

  test('of issues that nobody names have an upper limit and are not ranked among each other', () => {
    const { issues } = findIssues(
      inputOf(many(120, (i) => ({ unit: i % 6, age: 1 + (i % 5), named: [Math.floor(i / 6) % 2] }))),
    )
    for (const { mention, rank, tier } of issues.slice(2)) {
      if (!mention.isEstimable) throw new Error(mention.reason)
      expect(mention.interval95?.low).toBe(0)
      expect(mention.interval95?.high).toBeGreaterThan(0.02)
      expect(rank).toMatchObject({ point: 3, low: 3, high: 10 })
      expect(tier).toBe(2)
    }
  })

  test('of ratings on which all agree have no interval', () => {
    const { issues } = findIssues(inputOf(many(120, (i) => ({ unit: i % 6, satisfaction: 5 }))))
    expect(issues[0]?.satisfaction).not.toHaveProperty('interval95')
    expect(issues[0]?.satisfaction).toMatchObject({ value: 5 })
  })
})

describe('weighting', () => {
  test('leaves out a margin that is impossible and says so', () => {
    const strange = { id: 'income', variables: ['income'], cells: [{ codes: [1], population: 1 }], source: '' }
    const design = { ...smallDesign, margins: [strange, ...smallDesign.margins] }
    const { weighting } = findIssues(inputOf(ordinary, { design }))
    expect(weighting.warnings).toContain('margin_dropped')
    expect(weighting.margins.map(({ id }) => id)).toEqual(['@sector', 'sex', 'age'])
    for (const { worstErrorAfter } of weighting.margins) expect(worstErrorAfter).toBeLessThan(1e-9)
  })

  test('leaves out a margin that contradicts another and says so', () => {
    const people = many(200, (i) => ({ unit: i % 6, sex: 1 + (i % 2) }))
    const again = {
      ...smallDesign.margins[1]!,
      id: 'sex_again',
      cells: [
        { codes: [1], population: 1 },
        { codes: [2], population: 9 },
      ],
    }
    const design = { ...smallDesign, margins: [smallDesign.margins[1]!, again] }
    const { weighting } = findIssues(inputOf(people, { design }))
    expect(weighting.warnings).toEqual(expect.arrayContaining(['raking_not_converged', 'margin_dropped']))
    expect(weighting.margins.map(({ id }) => id)).toEqual(['sex'])
  })

  test('warns of an open wave, of few respondents and of costly weights', () => {
    const few = findIssues(inputOf(ordinary.slice(0, 90), { isOpen: true })).weighting.warnings
    expect(few).toEqual(expect.arrayContaining(['wave_still_open', 'small_sample']))
    const lopsided = [...many(190, (i) => ({ unit: i % 2 })), ...many(20, (i) => ({ unit: 2 + (i % 4) }))]
    expect(findIssues(inputOf(lopsided)).weighting.warnings).toContain('high_design_effect')
  })
})
