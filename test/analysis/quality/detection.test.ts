import { beforeAll, describe, expect, test } from 'vitest'
import { flaggedGrade } from '../../../analysis/quality/checks/check.ts'
import { type Graded, gradeResponses } from '../../../analysis/quality/grade-responses.ts'
import { type Behaviour, behaviourOf, behaviours } from '../../../server/simulation/behave.ts'
import { drawSample } from '../../../server/simulation/draw-sample.ts'
import { simulatedWave } from '../../support/simulated-findings.ts'

/** More waves than CI needs: DETECTION_WAVES=20. */
const waves = Number(process.env.DETECTION_WAVES ?? 2)
const careless = 0.1

/** What a person is in truth. Who was copied answered with care, but stands beside the copy: nobody can tell them apart. */
type Kind = Behaviour | 'copied'
interface Known {
  readonly kinds: readonly Kind[]
  readonly graded: Graded
}

function knownWave(seed: number): Known {
  const wave = simulatedWave(seed, 1500, careless)
  const kinds = drawSample(wave.city, seed, 1500).flatMap(({ unit, respondents }) => {
    const own = respondents.map((person): Kind => behaviourOf(seed, { unit, person }, careless))
    own.forEach((kind, k) => {
      const other = k === 0 ? 1 : 0
      if (kind === 'copy' && own[other] === 'careful') own[other] = 'copied'
    })
    return own
  })
  return { kinds, graded: gradeResponses(wave) }
}

/** Share of people of a kind with at least this grade, by check; `any` is the highest. */
function shareOf(all: readonly Known[], kind: Kind, check: string, grade = flaggedGrade): number {
  let [people, found] = [0, 0]
  for (const { kinds, graded } of all) {
    const grades = check === 'any' ? graded.worst : graded.checks.find(({ id }) => id === check)!.flags!.grades
    kinds.forEach((one, i) => {
      if (one !== kind) return
      people++
      if (grades[i]! >= grade) found++
    })
  }
  return found / people
}

describe(`over ${waves} simulated waves of which one person in ten takes no care`, () => {
  let all: Known[] = []
  beforeAll(() => {
    all = Array.from({ length: waves }, (_, k) => knownWave(k + 1))
    const checks = [...all[0]!.graded.checks.map(({ id }) => id), 'any']
    const kinds: Kind[] = [...behaviours, 'copied']
    const lines = kinds.map((kind) => {
      const cells = checks.map((check) => `${(100 * shareOf(all, kind, check)).toFixed(1)} %`)
      return `| ${[kind, ...cells].join(' | ')} |`
    })
    console.log([`| grade 2 or 3 | ${checks.join(' | ')} |`, ...lines].join('\n'))
  }, 600_000)

  test.each([
    ['speeder', 'speeding', 0.65],
    ['straight_liner', 'straight_lining', 0.55],
    ['copy', 'near_duplicates', 0.9],
  ] as const)('a %s is found by %s in most cases', (kind, check, least) => {
    expect(shareOf(all, kind, check)).toBeGreaterThan(least)
  })

  test('of people who take care at most one in a hundred is flagged, by all checks together', () => {
    expect(shareOf(all, 'careful', 'any')).toBeLessThan(0.01)
    expect(shareOf(all, 'careful', 'any', 1)).toBeLessThan(0.05)
  })
})
