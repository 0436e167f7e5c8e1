import { attack } from '../../analysis/disclosure/attack.ts'
import { minimumGroupSize } from '../../analysis/disclosure/minimums.ts'
import { exploreOpinions } from '../../analysis/report/explore/explore.ts'
import { type FilterPart, readFilter } from '../../analysis/report/explore/state.ts'
import { seededRandom } from '../../domain/random.ts'
import { type AttackedWave, type Opened, type Unknowns, unknownsOf } from './attacked-session.ts'
import { withColumns } from './explored-wave.ts'
import type { Published } from './published-answers.ts'

/** The same people, half of whom choose among the first two groups of issues only; the older rather than the younger. */
export function divided(wave: AttackedWave, seed: number): AttackedWave {
  const { instrument, scope } = wave
  const random = seededRandom(seed)
  const names = [...scope.dataset.columns.keys()].filter((name) => /^priority_\d+$/.test(name))
  const kinds = instrument.issueGroups.map(({ id }) => id)
  const columns = names.map(() => new Int16Array(scope.dataset.size))
  const age = scope.dataset.columns.get('age')!
  for (let i = 0; i < scope.dataset.size; i++) {
    const isFirst = random() < 0.1 + 0.2 * age[i]!
    const own = instrument.issues.flatMap(({ group }, k) => (kinds.indexOf(group) < 2 === isFirst ? [k] : []))
    for (let n = 0; n < 4; n++) columns[own[Math.floor(random() * own.length)]!]![i] = 1
  }
  return { ...wave, ...withColumns(wave, Object.fromEntries(names.map((name, k) => [name, columns[k]!]))) }
}

/** What the page of opinions says of how many people are in a group and have a code. */
interface Said {
  readonly group: number
  readonly parts: readonly FilterPart[]
  readonly valid?: string
  readonly value: number
}

function saidBy(wave: AttackedWave, filter: string): { readonly groups: number; readonly said: Said[] } {
  const found = exploreOpinions(wave, { filter, weighted: 'no', level: '0.95' })!
  const whole = readFilter(filter)
  const said = found.groups.flatMap(({ baseSize, people }, group): Said[] => [
    { group, parts: whole, value: baseSize },
    ...people.flatMap(({ variable, code, figure }): Said[] => {
      const isKnown = variable === '@sector' || wave.dividers.some((name) => name === variable)
      if (!figure.isEstimable || !isKnown) return []
      const parts = [...whole, { variable, codes: [code] }]
      return [
        { group, parts: whole, valid: variable, value: figure.baseSize },
        { group, parts, value: Math.round(figure.value * figure.baseSize) },
      ]
    }),
  ])
  return { groups: found.groups.length, said }
}

/** Every combination once for each group of opinion; the last is of people outside the filter or in no group. */
function widened(unknowns: Unknowns, groups: number) {
  const inGroup = (cells: readonly number[], group: number) => cells.map((cell) => group * unknowns.size + cell)
  return {
    size: unknowns.size * (groups + 1),
    inGroup,
    inAny: (cells: readonly number[]) => Array.from({ length: groups + 1 }, (_, group) => inGroup(cells, group)).flat(),
  }
}

/**
 * Parts of opinion groups of one code that somebody works out to nearly the number of a few people, from all else
 * published and the page of opinions under a filter.
 */
export function openedByOpinions(
  wave: AttackedWave,
  filter: string,
  session: readonly Published[],
): { readonly groups: number; readonly told: number; readonly opened: Opened[] } {
  const unknowns = unknownsOf(wave)
  const { groups, said } = saidBy(wave, filter)
  const { size, inGroup, inAny } = widened(unknowns, groups)
  const shown = (cells: readonly number[], value: number) => ({ cells, value, kind: 'shown' as const, minimum: 0 })
  const exact = attack(
    {
      size,
      figures: [
        ...session.map(({ parts, valid, value }) => shown(inAny(unknowns.cellsOf(parts, valid)), value)),
        ...said.map(({ group, parts, valid, value }) => shown(inGroup(unknowns.cellsOf(parts, valid), group), value)),
      ].filter(({ cells }) => cells.length > 0),
    },
    () => true,
  )
  const opened = said.flatMap(({ group, parts, value }): Opened[] =>
    value > 0 && value < minimumGroupSize
      ? [{ parts, value, bounds: exact.of(inGroup(unknowns.cellsOf(parts), group)) }]
      : [],
  )
  const small = wave.dividers.flatMap((name) => {
    const codes = unknowns.codesOf(name)
    return codes.flatMap((code) => {
      const parts = [...readFilter(filter), { variable: name, codes: [code] }]
      const cells = unknowns.cellsOf(parts)
      return Array.from({ length: groups }, (_, group) => ({ parts, bounds: exact.of(inGroup(cells, group)) }))
    })
  })
  const narrow = small.flatMap(({ parts, bounds }): Opened[] =>
    bounds.low > 0 && bounds.high < minimumGroupSize ? [{ parts, value: bounds.low, bounds }] : [],
  )
  return { groups, told: said.length, opened: [...opened, ...narrow] }
}
