import { seededRandom } from '../../../domain/random.ts'

/** What people of a simulated sample ranked, compared and rated: 3 strata × 12 units × 12 people, unequal weights. */
export interface ClusteredPeople {
  readonly [name: string]: (string | number | null)[]
}

export const thingNames = ['roads', 'schools', 'clinics', 'parks', 'jobs']
const strata = 3
const unitsPerStratum = 12
const peoplePerUnit = 12

/** Order of the things for one person: Gumbel noise around worths that differ by unit, as Plackett and Luce have it. */
function orderOf(worths: readonly number[], random: () => number): number[] {
  const heard = worths.map((worth) => worth - Math.log(-Math.log(random() || 0.5)))
  return [...heard.keys()].sort((a, b) => heard[b]! - heard[a]!)
}

/** A sample that is the same for the same seed. */
export function clusteredPeople(seed: number): ClusteredPeople {
  const random = seededRandom(seed)
  const people: Record<string, (string | number | null)[]> = {}
  const add = (name: string, value: string | number | null): void => {
    people[name] = [...(people[name] ?? []), value]
  }
  for (let h = 0; h < strata; h++)
    for (let unit = 0; unit < unitsPerStratum; unit++) {
      const local = thingNames.map((_, k) => 0.5 * (2 - k) + 0.8 * (random() - 0.5))
      for (let person = 0; person < peoplePerUnit; person++) {
        add('stratum', `s${h}`)
        add('unit', `u${h}.${unit}`)
        add('w', 1 + 2 * random())
        add('age', 1 + Math.floor(4 * random()))
        const order = orderOf(local, random)
        const ranked = order.slice(0, 2 + Math.floor(4 * random()))
        for (let place = 0; place < 5; place++) add(`place${place + 1}`, thingNames[ranked[place] ?? -1] ?? null)
        thingNames.forEach((thing, k) => {
          const at = ranked.indexOf(k)
          add(`rank_${thing}`, at < 0 ? null : at + 1)
          add(`named_${thing}`, Number(order.indexOf(k) < 2))
          add(`unhappy_${thing}`, Number(random() < 0.2 + 0.1 * k + 0.1 * local[k]!))
          add(`concern_${thing}`, 1 + Math.min(4, Math.floor(5 * random() ** (0.5 + 0.2 * k))))
          add(`satisfaction_${thing}`, 1 + Math.min(4, Math.floor(5 * random() ** (1.5 - 0.2 * k))))
        })
        for (let screen = 0; screen < 3; screen++) {
          const left = Math.floor(5 * random())
          const shown = orderOf([0, 0, 0, 0, 0], random).filter((k) => k !== left)
          const liked = order.filter((k) => shown.includes(k))
          shown.forEach((k, at) => {
            add(`shown${screen}_${at}`, thingNames[k]!)
          })
          add(`best${screen}`, thingNames[liked[0] ?? 0]!)
          add(`worst${screen}`, thingNames[liked.at(-1) ?? 0]!)
          const preferred = liked.find((k) => k === shown[0] || k === shown[1])
          add(`chosen${screen}`, thingNames[preferred!]!)
        }
      }
    }
  return people
}
