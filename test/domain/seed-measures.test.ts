import { expect, test } from 'vitest'
import { codebook } from '../../domain/codebook.ts'
import { outcomeVariable } from '../../domain/issue-variables.ts'
import { measureSchema } from '../../domain/measure.ts'
import { measures } from '../../domain/seed/measures/index.ts'
import { leaderOf, units } from '../../domain/seed/units.ts'
import { seedInstrument } from '../fixtures/findings.ts'

const instrument = seedInstrument()
const variables = new Map(codebook(instrument).map((variable) => [variable.name, variable]))
const ofIssue = (issue: string) => measures.filter((measure) => measure.issue === issue)
const isUnique = (texts: readonly string[]) => new Set(texts).size === texts.length

test('measures of the seed are well formed and have ids of their own', () => {
  for (const measure of measures) expect(measureSchema.safeParse(measure).success, measure.id).toBe(true)
  expect(isUnique(measures.map(({ id }) => id))).toBe(true)
})

test('every issue has at least three measures, and no other has any', () => {
  const ids = new Set(instrument.issues.map(({ id }) => id))
  expect(measures.filter(({ issue }) => !ids.has(issue))).toEqual([])
  for (const id of ids) expect(ofIssue(id).length, id).toBeGreaterThanOrEqual(3)
})

test('measures of an issue differ in what they work on and in when they are due', () => {
  for (const { id } of instrument.issues) {
    const own = ofIssue(id)
    expect(new Set(own.map(({ cause }) => cause)).size, id).toBeGreaterThanOrEqual(2)
    expect(new Set(own.map(({ cause, quartersToDeadline }) => `${cause}/${quartersToDeadline}`)).size, id).toBe(
      own.length,
    )
  }
})

test.each(['text', 'indicator', 'burdens', 'objections', 'reconsider'] as const)(
  'no two measures share their %s',
  (part) => {
    const texts = measures.map((measure) => measure[part])
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([])
  },
)

test('no two measures are nearly the same', () => {
  const pairs = (text: string) => new Set([...text].slice(1).map((sign, i) => `${text[i]}${sign}`))
  const sets = measures.map(({ id, text }) => ({ id, pairs: pairs(text) }))
  const alike = sets.flatMap((a, i) =>
    sets.slice(i + 1).flatMap((b) => {
      const shared = [...a.pairs].filter((pair) => b.pairs.has(pair)).length
      return shared / Math.min(a.pairs.size, b.pairs.size) > 0.5 ? [`${a.id} ${b.id}`] : []
    }),
  )
  expect(alike).toEqual([])
})

test('only known units have work, none twice in a measure, and a leader answers for every lead unit', () => {
  for (const { id, leadUnit, supportUnits, leader } of measures) {
    const all = [leadUnit, ...supportUnits]
    expect(
      all.filter((unit) => !units.includes(unit)),
      id,
    ).toEqual([])
    expect(isUnique(all), id).toBe(true)
    expect(leader, id).toBe(leaderOf(leadUnit))
  }
})

test('the next wave will measure what every measure is for', () => {
  for (const { id, issue, target } of measures)
    expect(variables.has(outcomeVariable(instrument, issue, target.outcome) ?? ''), id).toBe(true)
})

test('groups that measures are meant for exist in the questionnaire', () => {
  const codesOf = (name: string) => variables.get(name === '@sector' ? 'sector' : name)?.codes?.map(({ code }) => code)
  for (const { id, group } of measures)
    for (const { variable, codes } of group?.cells ?? [])
      expect(codesOf(variable), id).toEqual(expect.arrayContaining(codes))
})

test('every issue has something for now and something that takes longer', () => {
  for (const { id } of instrument.issues)
    expect(new Set(ofIssue(id).map(({ term }) => term === 'near')), id).toEqual(new Set([true, false]))
})

test('grades of evidence say no more than what they rest on', () => {
  const speaksOf = { study: /研究|试验/, rule: /规定|制度|政策|要求|条例|国家|机制|职责|规范/ }
  for (const { id, evidence, basis } of measures) {
    expect(/研究|试验/.test(basis), id).toBe(evidence === 'study')
    if (evidence === 'rule') expect(basis, id).toMatch(speaksOf.rule)
  }
})

test('the unit that leads an issue leads one of its measures', () => {
  const without = instrument.issues.filter(
    ({ id, leadUnit }) => !ofIssue(id).some((measure) => leadUnit.startsWith(measure.leadUnit)),
  )
  expect(without.map(({ id }) => id)).toEqual([])
})

test('deadlines fit the terms', () => {
  const most = { near: 4, middle: 8, long: 20 }
  const least = { near: 1, middle: 3, long: 6 }
  for (const { term, quartersToDeadline, id } of measures) {
    expect(quartersToDeadline, id).toBeLessThanOrEqual(most[term])
    expect(quartersToDeadline, id).toBeGreaterThanOrEqual(least[term])
  }
})

test('the wording of measures has no slogans, claims no causes and uses full-width punctuation', () => {
  for (const { id, ...measure } of measures)
    for (const text of [
      measure.text,
      measure.basis,
      measure.indicator,
      measure.burdens,
      measure.objections,
      measure.reconsider,
    ]) {
      expect(text, id).not.toMatch(/[！!?]|高度重视|切实|大力|狠抓|不断提升|进一步|加强领导/)
      expect(text, id).not.toMatch(/导致|造成|使得|由于|致使|引起|引发|因为|源于|归因|归咎|起因/)
      expect(text, id).not.toMatch(/\p{Script=Han}[,;:()]|[,;()]\p{Script=Han}/u)
    }
})
