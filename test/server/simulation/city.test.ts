import { describe, expect, test } from 'vitest'
import { sizeClass } from '../../../domain/sample-design.ts'
import { attributesOf, designOf, makeCity, namedIssues, personOf, trueShares } from '../../../server/simulation/city.ts'
import { drawSample } from '../../../server/simulation/draw-sample.ts'

const issues = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((group) =>
  Array.from({ length: 10 }, (_, i) => `${group}${String(i + 1).padStart(2, '0')}`),
)
const city = makeCity(3, issues)
const known = { sex: 'sex', age: 'age', ageCodes: [1, 2, 3, 4, 5, 6] }

describe('a simulated city', () => {
  test('has 200 units in three sectors and is the same for the same seed', () => {
    expect(city.units.length).toBe(200)
    expect(new Set(city.units.map((unit) => unit.sector))).toEqual(new Set([1, 2, 3]))
    expect(makeCity(3, issues)).toEqual(city)
    expect(makeCity(4, issues)).not.toEqual(city)
    expect(namedIssues(personOf(city, 7, 5))).toEqual(namedIssues(personOf(city, 7, 5)))
  })

  test('has unit names that nobody else has and that say they are examples', () => {
    expect(new Set(city.units.map((unit) => unit.name)).size).toBe(200)
    for (const unit of city.units) expect(unit.name).toContain('示例')
  })

  test('publishes margins that are its own counts', () => {
    const design = designOf(city, known)
    const people = city.units.reduce((sum, unit) => sum + unit.people, 0)
    for (const margin of design.margins)
      expect(margin.cells.reduce((sum, cell) => sum + cell.population, 0)).toBe(people)
    const women = city.units
      .flatMap((unit, u) => Array.from({ length: unit.people }, (_, i) => attributesOf(city, u, i).sex))
      .filter((sex) => sex === 2).length
    expect(
      design.margins.find((margin) => margin.id === 'sex')?.cells.find((cell) => cell.codes[0] === 2)?.population,
    ).toBe(women)
  })

  test('lets people name one to five issues, some far more often than others', () => {
    const shares = trueShares(city)
    expect(shares.reduce((a, b) => a + b, 0)).toBeGreaterThan(3)
    expect(shares.reduce((a, b) => a + b, 0)).toBeLessThan(5)
    expect(Math.max(...shares)).toBeGreaterThan(0.25)
    expect(Math.min(...shares)).toBeGreaterThan(0)
  })
})

describe('a drawn sample', () => {
  test('has about as many answers as wanted, from 75 units of all sizes, never the same person twice', () => {
    const classes = designOf(city, known).margins[0]?.cells.length
    const sizes = [1, 2, 3, 4, 5].map((seed) => {
      const drawn = drawSample(city, seed, 1500)
      expect(new Set(drawn.map((unit) => unit.unit)).size).toBe(75)
      for (const unit of drawn) {
        expect(new Set(unit.respondents).size).toBe(unit.respondents.length)
        expect(unit.respondents.length).toBeLessThanOrEqual(unit.issued)
      }
      const cells = new Set(
        drawn.map(({ unit }) => `${city.units[unit]?.sector}/${sizeClass(city.units[unit]?.people ?? 0)}`),
      )
      expect(cells.size).toBe(classes)
      return drawn.reduce((sum, unit) => sum + unit.respondents.length, 0)
    })
    for (const size of sizes) expect(Math.abs(size - 1500)).toBeLessThan(120)
  })
})
