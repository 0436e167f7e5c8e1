import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CommentedWave, readComments } from '../../../../analysis/report/comments/read-comments.ts'
import { commentsSchema } from '../../../../analysis/report/comments/schema.ts'
import { findThemes } from '../../../../analysis/report/comments/theme-findings.ts'
import { scopeOf } from '../../../../analysis/report/find/scope.ts'
import { hash32, seededRandom, shuffled } from '../../../../domain/random.ts'
import { anyPeople, type Person, person, smallDesign, smallInstrument, waveOf } from '../../small-wave.ts'

// Enough for a handful of texts; the server uses SHA-256.
const fingerprint = (text: string) => `${hash32(text)}${hash32(`${text}/`)}`.padEnd(16, '0')
const tools = { fingerprint, segment: (text: string) => text.split(/(?<=，)|(?=，)| /) }
const commented = (people: readonly Person[]): CommentedWave => ({
  instrument: smallInstrument,
  scope: scopeOf(waveOf(people), smallDesign, null),
  strata: smallDesign.strata,
  isSynthetic: false,
})
const everything = { wave: 'w', group: null, sector: null }
const read = (people: readonly Person[], filter = {}) =>
  readComments(commented(people), { ...everything, ...filter }, tools)

/** Forty of each sector; those of the first speak of heat, the others of buses, all of the price. */
const city = Array.from({ length: 120 }, (_, i) => {
  const unit = i % 6
  return person({ unit, comment: unit < 2 ? `暖气 不热 价格 ${i}号` : `公交 太少 价格 ${i}号` })
})

describe('comments of a wave', () => {
  test('set apart the words of one sector, and only these', () => {
    const { keywords } = read(city)
    expect(
      keywords
        .find(({ sector }) => sector === 1)
        ?.words.map(({ word }) => word)
        .sort(),
    ).toEqual(['不热', '暖气'])
    expect(keywords.flatMap(({ words }) => words.map(({ word }) => word))).not.toContain('价格')
  })

  test('are in clusters that are weighted shares of those who wrote', () => {
    const silent = Array.from({ length: 60 }, (_, i) => person({ unit: i % 6 }))
    const { clusters, writers, respondents } = read([...city, ...silent])
    expect([writers, respondents, clusters.length]).toEqual([120, 180, 2])
    const bySector = smallDesign.strata.map(({ population }) => population)
    const heat = clusters.find(({ words }) => words.includes('暖气'))?.share
    // The sector of a sixth of the people has a sixth of the weight, though it is a third of those who wrote.
    expect(heat).toMatchObject({ isEstimable: true, baseSize: 120 })
    const share = bySector[0]! / bySector.reduce((sum, one) => sum + one, 0)
    expect(heat?.isEstimable && Math.abs(heat.value - share)).toBeLessThan(0.02)
  })

  test('do not depend on the order of the people', () => {
    expect(read(shuffled(city, seededRandom(5)))).toEqual(read(city))
  })

  test('are shown from fifteen people on, and by sector where that has as many', () => {
    expect(read(city.slice(0, 14)).comments).toEqual([])
    const few = city.filter(({ unit }, i) => unit >= 2 || i < 12)
    expect(read(few, { sector: 1 }).comments).toEqual([])
    expect(read(few).comments.flatMap(({ sectors }) => sectors)).not.toContain(1)
    expect(read(few).sectors.map(({ code }) => code)).not.toContain(1)
  })

  test('of whatever was written fit their contract', () => {
    fc.assert(
      fc.property(anyPeople, fc.constantFrom(null, 1, 2, 3, 9), (people, sector) => {
        if (people.length === 0) return
        const found = commentsSchema.parse(read(people, { sector }))
        expect(JSON.stringify(found)).not.toMatch(/NaN|:null,"interval/)
        const total = found.clusters.reduce((sum, one) => sum + one.people, 0)
        const rare = found.comments.filter(({ cluster }) => cluster === null).reduce((sum, one) => sum + one.people, 0)
        expect(total + rare).toBe(found.writers)
      }),
      { numRuns: 50 },
    )
  })
})

test('what is settled decides the share of a theme; what is not is no answer', () => {
  const { comments } = read(city)
  const ids = comments.map(({ id }) => id)
  const isHeat = new Set(comments.filter(({ text }) => text.includes('暖气')).map(({ id }) => id))
  const settled = Object.fromEntries(ids.slice(0, 60).map((id) => [id, isHeat.has(id) ? ['heat'] : []]))
  const coded = { wave: 'w', themes: ['heat', 'never'], pairs: {}, settled }
  const found = findThemes(commented(city), coded, fingerprint)
  expect(found).toMatchObject({ comments: 120, settled: 60, codedByTwo: 0, alphaOfSets: null })
  expect(found.themes.map(({ share }) => share.isEstimable && share.baseSize)).toEqual([60, 60])
  expect(found.themes[1]).toMatchObject({ share: { value: 0 }, agreement: { alpha: null, kappa: null } })
})
