import type { Dataset, Unit } from '../../../analysis/dataset.ts'
import { findIssues } from '../../../analysis/report/find-issues.ts'
import type { Findings } from '../../../analysis/report/findings.ts'
import { seededRandom } from '../../../domain/random.ts'
import { inputOf, type Person, person, sectors, waveOf } from '../small-wave.ts'

const unitsPerSector = 20
const peoplePerUnit = 14
const ages = [1, 2, 3, 4, 5, 6]
export const positions = [...Array(10).keys()]

/** Chance that somebody of this sector, age and sex names the issue at a position. */
export type Law = (who: { sector: number; age: number; sex: number }, position: number) => number

const units: readonly Unit[] = sectors.flatMap((sector) =>
  Array.from({ length: unitsPerSector }, (): Unit => ({ sector, size: 2, people: 200, issued: 20 })),
)

/** Answers of people who follow a law, in sixty units: what is true of groups is known exactly. */
export function findingsOf(law: Law, seed: number): Findings {
  const random = seededRandom(seed)
  const unit: number[] = []
  const people = units.flatMap(({ sector }, u) =>
    Array.from({ length: peoplePerUnit }, (): Person => {
      const who = { sector, age: ages[Math.floor(random() * ages.length)]!, sex: random() < 0.5 ? 1 : 2 }
      const named = positions.filter((position) => random() < law(who, position))
      unit.push(u)
      // `waveOf` knows two units in each sector: the first stands for all of them until they are put in below.
      return person({ ...who, unit: (sector - 1) * 2, named, satisfaction: 1 + Math.floor(random() * 5) })
    }),
  )
  const dataset: Dataset = { ...waveOf(people), units, unit: Int32Array.from(unit) }
  return findIssues(inputOf(people, { dataset, isSynthetic: false }))
}
