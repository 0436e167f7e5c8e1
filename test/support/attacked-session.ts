import type { Highs } from 'highs'
import { attack, type Bounds } from '../../analysis/disclosure/attack.ts'
import type { Figure } from '../../analysis/disclosure/linked-tables.ts'
import { minimumGroupSize } from '../../analysis/disclosure/minimums.ts'
import { mayAsk } from '../../analysis/report/explore/may-ask.ts'
import type { FilterPart } from '../../analysis/report/explore/state.ts'
import { findIssues } from '../../analysis/report/find-issues.ts'
import { valuesOf } from '../../analysis/weight/margin-cells.ts'
import { codebook } from '../../domain/codebook.ts'
import { asLp } from '../analysis/disclosure/oracle.ts'
import { type ExploredWave, exploredSmall } from './explored-wave.ts'
import { fromGroups, fromMap, fromMethod, fromTable, type Published } from './published-answers.ts'
import { inputOf, simulatedWave } from './simulated-findings.ts'

export type Random = () => number
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!

/** Numbers of a linear congruential generator, the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A wave in which many cells are small, with what its people are divided by. */
export interface AttackedWave extends ExploredWave {
  readonly dividers: readonly string[]
}

/** Columns of codes that are unlike each other and rarer in some sectors. */
function leaning(wave: ExploredWave, random: Random) {
  return (codes: number, pull: number, isSilent: boolean) =>
    Int16Array.from({ length: wave.scope.dataset.size }, (_, i) => {
      if (isSilent && random() < 0.04) return -2
      // Sectors lean to different codes, so that some combinations are rare.
      const lean = (wave.scope.sectorPlace[i]! * pull) / 3
      return 1 + Math.min(codes - 1, Math.floor(random() ** (1.5 + lean) * codes))
    })
}

/** Three dividers, and some who left one out. */
export function smallWave(seed: number, people = 200): AttackedWave {
  const groups = ['age', 'sex', 'education']
  const column = leaning(exploredSmall(people, { groups }), randomFrom(seed))
  const changed = { age: column(5, 1, false), sex: column(2, 0.5, false), education: column(4, -0.7, true) }
  return { ...exploredSmall(people, { groups }, changed), dividers: groups }
}

/** Three dividers, one of which nearly everybody has the same code of. */
export function rareWave(seed: number, people = 200): AttackedWave {
  const groups = ['age', 'sex', 'education']
  const random = randomFrom(seed + 9)
  const column = leaning(exploredSmall(people, { groups }), random)
  const shares = [0.82, 0.94, 0.97, 0.985]
  const education = Int16Array.from(column(1, 0, false), () => {
    const place = random()
    return 1 + shares.filter((share) => place > share).length
  })
  const changed = { age: column(5, 1, false), sex: column(2, 0.5, false), education }
  return { ...exploredSmall(people, { groups }, changed), dividers: groups }
}

/** One or two dividers, and the streets in which people live. */
export function streetWave(seed: number, people = 200, groups: readonly string[] = ['age', 'sex']): AttackedWave {
  const by = { groups, place: 'street' }
  const column = leaning(exploredSmall(people, by), randomFrom(seed))
  const changed = { age: column(5, 1, false), sex: column(2, 0.5, false), street: column(10, 0.6, true) }
  return { ...exploredSmall(people, by, changed), dividers: [...by.groups, by.place] }
}

/** Everybody's combination of sector and codes, as an unknown of the attacker. */
export interface Unknowns {
  readonly size: number
  /** The codes of a name; the last stands for none. */
  readonly codesOf: (name: string) => readonly number[]
  readonly cellsOf: (parts: readonly FilterPart[], valid?: string) => number[]
  readonly countOf: (cells: readonly number[]) => number
}

export function unknownsOf({ instrument, scope, dividers }: AttackedWave): Unknowns {
  const names = ['@sector', ...dividers]
  const codes = names.map((name) =>
    name === '@sector'
      ? [...scope.sectorCodes]
      : [
          ...codebook(instrument)
            .find((one) => one.name === name)!
            .codes!.map(({ code }) => code),
          -1,
        ],
  )
  const size = codes.reduce((product, list) => product * list.length, 1)
  const codesAt = (cell: number) => {
    let rest = cell
    return codes.map((list) => {
      const code = list[rest % list.length]!
      rest = Math.floor(rest / list.length)
      return code
    })
  }
  const all = Array.from({ length: size }, (_, cell) => codesAt(cell))
  const people = new Int32Array(size)
  const values = names.map((name) => valuesOf(name, scope.dataset)!)
  for (let i = 0; i < scope.dataset.size; i++) {
    let [cell, step] = [0, 1]
    codes.forEach((list, v) => {
      const at = list.indexOf(values[v]![i]!)
      cell += (at < 0 ? list.length - 1 : at) * step
      step *= list.length
    })
    people[cell]! += 1
  }
  return {
    size,
    codesOf: (name) => codes[names.indexOf(name)]!,
    cellsOf: (parts, valid) =>
      all.flatMap((own, cell) => {
        const isIn = parts.every(({ variable, codes: some }) => some.includes(own[names.indexOf(variable)]!))
        return isIn && (!valid || own[names.indexOf(valid)]! >= 0) ? [cell] : []
      }),
    countOf: (cells) => cells.reduce((sum, cell) => sum + people[cell]!, 0),
  }
}

function published(wave: AttackedWave, random: Random): Published[] {
  const { dividers } = wave
  const all = ['@sector', ...dividers]
  const codesOf = (name: string) =>
    name === '@sector'
      ? wave.scope.sectorCodes
      : codebook(wave.instrument)
          .find((one) => one.name === name)!
          .codes!.map(({ code }) => code)
  const filter = Array.from({ length: Math.floor(random() * 3) }, () => {
    const variable = pick(all, random)
    const codes = new Set([
      pick(codesOf(variable), random),
      ...(random() < 0.2 ? [pick(codesOf(variable), random)] : []),
    ])
    return `${variable}:${[...codes].sort((a, b) => a - b).join()}`
  }).join(';')
  const banner = [...new Set([pick(all, random), ...(random() < 0.5 ? [pick(all, random)] : [])])]
  const row = pick([...dividers, ...dividers, 'priority'], random)
  const asked = {
    filter,
    banner: banner.join(),
    row,
    weighted: random() < 0.7 ? 'no' : 'yes',
    level: pick(['0.9', '0.95', '0.99'] as const, random),
  } as const
  const place = pick(all, random)
  const page = random()
  if (!mayAsk(wave, page < 0.2 ? { ...asked, banner: '', place } : asked)) return []
  if (page < 0.2) return dividers.some((name) => name === row) ? fromMap(wave, { ...asked, place }) : []
  if (page < 0.3) return fromMethod(wave, asked, all)
  return page < 0.45 ? fromGroups(wave, asked) : fromTable(wave, asked)
}

/** The findings of all sectors and of each: pages, report and files print these numbers and no others of people. */
export function fromFindings({ instrument, scope, design, dividers }: AttackedWave): Published[] {
  return [null, ...scope.sectorCodes].flatMap((sector) => {
    const input = { ...inputOf(simulatedWave(1, 200)), instrument, design, dataset: scope.dataset, sector }
    const page = sector === null ? [] : [{ variable: '@sector', codes: [sector] }]
    const { fieldwork, sample } = findIssues(input)
    return [
      { parts: page, value: fieldwork.valid },
      ...sample.flatMap(({ variable, code, baseSize }) =>
        baseSize === null || !['@sector', ...dividers].includes(variable)
          ? []
          : [{ parts: [...page, { variable, codes: [code] }], value: baseSize }],
      ),
    ]
  })
}

/** Everything that a session of so many questions publishes. */
export function session(wave: AttackedWave, questions: number, random: Random): Published[] {
  return [...fromFindings(wave), ...Array.from({ length: questions }, () => published(wave, random)).flat()]
}

/** A small count, what an attacker finds of it, and how far apart the bounds must be. */
export interface Opened {
  readonly parts: readonly FilterPart[]
  readonly value: number
  readonly bounds: Bounds
}

/** Every small count over at most two dividers and the sector, with the narrowest that its bounds may be. */
function* targets(wave: AttackedWave, { cellsOf, countOf }: Unknowns, findings: readonly Published[]) {
  const valuesFor = (name: string) =>
    name === '@sector'
      ? wave.scope.sectorCodes
      : codebook(wave.instrument)
          .find((one) => one.name === name)!
          .codes!.map(({ code }) => code)
  const { dividers } = wave
  const pairs = dividers.flatMap((a, k) => [[a], ...dividers.slice(k + 1).map((b) => [a, b])])
  for (const names of pairs.flatMap((pair) => [pair, ['@sector', ...pair]])) {
    const ways = names.reduce<FilterPart[][]>(
      (list, variable) =>
        list.flatMap((one) => valuesFor(variable).map((code) => [...one, { variable, codes: [code] }])),
      [[]],
    )
    for (const parts of ways) {
      const cells = cellsOf(parts)
      const value = countOf(cells)
      if (value === 0 || value >= minimumGroupSize) continue
      // Nobody can think of more people in a part of a group than the group is known to have.
      const wholes = findings.flatMap(({ parts: whole, value: size }) => {
        const isPart = whole.every(({ variable, codes }) =>
          parts.some((one) => one.variable === variable && codes.includes(one.codes[0]!)),
        )
        return isPart && whole.some(({ variable }) => variable !== '@sector') ? [size / 2] : []
      })
      yield { parts, cells, value, width: Math.min(minimumGroupSize, ...wholes) }
    }
  }
}

/**
 * Small counts that somebody with everything published works out: exactly, or to bounds too near each other. With our
 * own solver, or with HiGHS for each `every`th of them.
 */
export function openedBy(
  wave: AttackedWave,
  all: readonly Published[],
  solver: Highs | null = null,
  every = 1,
): Opened[] {
  const unknowns = unknownsOf(wave)
  const seen = new Map<string, Figure>()
  for (const { parts, valid, value } of all) {
    const cells = unknowns.cellsOf(parts, valid)
    if (unknowns.countOf(cells) !== value)
      throw new Error(`published ${value} of ${JSON.stringify(parts)}, is ${unknowns.countOf(cells)}`)
    if (cells.length > 0) seen.set(cells.join(), { cells, value, kind: 'shown', minimum: 0 })
  }
  const figures = [...seen.values()]
  const exact = solver ? null : attack({ size: unknowns.size, figures }, () => true)
  const extreme = (cells: readonly number[], sense: 'Maximize' | 'Minimize') =>
    solver!.solve(asLp(figures, cells, sense)).ObjectiveValue
  const boundsOf = (cells: readonly number[]): Bounds =>
    exact ? exact.of(cells) : { low: extreme(cells, 'Minimize'), high: extreme(cells, 'Maximize') }
  const found: Opened[] = []
  for (const { parts, cells, value, width } of [...targets(wave, unknowns, fromFindings(wave))].filter(
    (_, k) => k % every === 0,
  )) {
    const bounds = boundsOf(cells)
    // Bounds in whole people may be one nearer to each other than those in fractions.
    if (bounds.high - bounds.low < Math.floor(width) - (exact ? 1 : 0.01) || bounds.low >= bounds.high)
      found.push({ parts, value, bounds })
  }
  return found
}
