import type { Person } from './city.ts'
import { onScale } from './contentment.ts'
import { normal } from './normal.ts'
import { pickIndex } from './pick-index.ts'

type Background = (person: Person) => number

/** Codes 1, 2, 3 … with the shares given. */
const coded = (shares: readonly number[], person: Person): number => 1 + pickIndex(shares, person.random)

/** The kind of a unit is the same for most of its people, and the same every time. */
const kindOf =
  (kinds: number, alike: number): Background =>
  (person) => {
    const usual = 1 + (person.unit.number % kinds)
    return person.random() < alike ? usual : 1 + Math.floor(person.random() * kinds)
  }

/** School ended later for the young and for those in offices; half have what anybody may have. */
function educationOf(person: Person): number {
  if (person.random() < 0.5) return 1 + Math.floor(5 * person.random())
  const level = 3.2 - 0.2 * (person.age - 2) + (person.unit.sector === 1 ? 0.9 : 0) + 1.1 * normal(person.random)
  return onScale(level)
}

const [official, employee, student, retired] = [1, 2, 5, 6]

/** How much more usual an occupation is than others; 0 what cannot be at this age. */
function usualness(code: number, { age, unit }: Person): number {
  if (code === retired) return [0, 1, 1, 1.5, 3.5, 3.5][age] ?? 1
  if (code === student) return [2, 1, 1, 1, 0, 0][age] ?? 1
  if (code === official && unit.sector === 1) return 8
  return code === employee && unit.sector === 3 ? 6 : 1
}

function occupationOf(person: Person): number {
  const weights = Array.from({ length: 8 }, (_, k) => usualness(k + 1, person))
  const sum = weights.reduce((all, one) => all + one, 0)
  return coded(
    weights.map((one) => one / sum),
    person,
  )
}

/** What people tell about themselves, by item. What is not here has nothing to do with their views. */
export const backgrounds: Readonly<Record<string, Background>> = {
  unit_office: kindOf(5, 0.95),
  unit_community: kindOf(3, 0.7),
  unit_company: kindOf(4, 0.95),
  street: (person) => person.street + 1,
  education: educationOf,
  occupation: occupationOf,
}
