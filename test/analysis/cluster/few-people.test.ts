import { expect, test } from 'vitest'
import { divideByChoices } from '../../../analysis/cluster/divide-by-choices.ts'
import { samplingDesign } from '../../../analysis/variance/sampling-design.ts'
import { seededRandom } from '../../../domain/random.ts'

test('of few people there is no division, and every number of the trials is one', () => {
  for (let people = 0; people < 14; people++)
    for (const units of [1, 2, 5, 10]) {
      const random = seededRandom(people * 10 + units)
      const chosen = Array.from({ length: 8 }, () => Uint8Array.from({ length: people }, () => Number(random() < 0.3)))
      const kindOf = Int32Array.from({ length: 8 }, (_, thing) => thing % 3)
      const unitOf = Int32Array.from({ length: people }, (_, i) => i % units)
      const design = samplingDesign(
        unitOf,
        unitOf.map((unit) => unit % 2),
      )
      const weights = new Float64Array(people).fill(1)
      const division = divideByChoices({ chosen, kindOf, kinds: 3, weights }, design)
      expect(division.chosen).toBeNull()
      for (const { clarity, stability } of division.trials) {
        expect(Number.isFinite(clarity), `${people} people`).toBe(true)
        expect(Number.isFinite(stability), `${people} people in ${units} units`).toBe(true)
      }
    }
})
