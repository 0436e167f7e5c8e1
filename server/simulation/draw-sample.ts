import { hash32, type Random, sampled, seededRandom } from '../../domain/random.ts'
import { attributesOf, type City, drawnUnits } from './city.ts'

/** People of one drawn unit: those who were handed a questionnaire and those of them who answered. */
export interface DrawnUnit {
  /** Index in the city. */
  readonly unit: number
  readonly issued: number
  /** Numbers of the people who answered. */
  readonly respondents: readonly number[]
}

/** Systematic draw with probability proportional to size (Madow, 1949), in order of size, so that all sizes are met. */
function drawBySize(units: readonly { index: number; people: number }[], count: number, random: Random): number[] {
  const order = [...units].sort((a, b) => a.people - b.people)
  const step = order.reduce((sum, unit) => sum + unit.people, 0) / count
  let next = random() * step
  let passed = 0
  const drawn: number[] = []
  for (const unit of order) {
    passed += unit.people
    if (next < passed) {
      drawn.push(unit.index)
      next += step
    }
  }
  return drawn
}

/** Older people answer more often, men less: what raking to sex and age has to repair. */
const responseChance = (age: number, sex: number): number => 0.5 + 0.05 * age + (sex === 2 ? 0.08 : 0)

const usualResponse = 0.634

/**
 * Two stages: units by size within sectors, then people at random within units, of whom some do not answer.
 * `responses` is the number expected in all.
 */
export function drawSample(city: City, seed: number, responses: number): DrawnUnit[] {
  const random = seededRandom(hash32(`${city.seed}/sample/${seed}`))
  const all = city.units.map((unit, index) => ({ ...unit, index }))
  const drawn = [1, 2, 3].flatMap((sector) =>
    drawBySize(
      all.filter((unit) => unit.sector === sector),
      drawnUnits(sector),
      random,
    ),
  )
  const perUnit = responses / drawn.length / usualResponse
  return drawn.map((unit) => {
    const people = city.units[unit]?.people ?? 0
    const issued = Math.min(people, Math.round(perUnit))
    const asked = sampled([...Array(people).keys()], issued, random)
    const respondents = asked.filter((person) => {
      const { age, sex } = attributesOf(city, unit, person)
      return random() < responseChance(age, sex)
    })
    return { unit, issued, respondents }
  })
}
