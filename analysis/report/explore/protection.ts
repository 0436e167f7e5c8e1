import { codebook } from '../../../domain/codebook.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { isShown, protectCrossings } from '../../disclosure/crossing/protect-crossings.ts'
import { type Divider, type Space, spaceOf } from '../../disclosure/crossing/space.ts'
import { hiddenOfSectors } from '../../disclosure/hidden-line.ts'
import { minimumGroupSize } from '../../disclosure/minimums.ts'
import { protectGroups } from '../../disclosure/protect-groups.ts'
import { valuesOf } from '../../weight/margin-cells.ts'
import { groupings } from '../find/groupings.ts'
import { issueColumns } from '../find/issue-columns.ts'
import { countBySector, type Scope } from '../find/scope.ts'
import type { FilterPart } from './state.ts'

/** What may be said of people chosen by their codes; the same for every question to a state of a wave. */
export interface Protection {
  /** Variables by which people can be chosen: the sector, those that the instrument names, the place. */
  readonly dividers: ReadonlySet<string>
  /** Whether people may be divided by all of these together. */
  mayAsk(variables: readonly string[]): boolean
  /** Whether nothing may be said of those who meet every part, not even how many there are. */
  isHidden(parts: readonly FilterPart[]): boolean
}

interface Named extends Divider {
  readonly codesOf: readonly number[]
}

/**
 * More combinations of codes than this are not held at once; dividers beyond stand alone. Few people can't be divided so
 * finely in any case.
 */
const mostCombinations = (people: number): number => Math.min(300_000, 150 * people)
const sector = '@sector'

function named(name: string, instrument: Instrument, scope: Scope): Named[] {
  const codesOf = codebook(instrument)
    .find((one) => one.name === name)
    ?.codes?.map(({ code }) => code)
  const values = valuesOf(name, scope.dataset)
  if (!codesOf || !values) return []
  const place = new Map(codesOf.map((code, k) => [code, k]))
  const placeOf = Int32Array.from({ length: scope.dataset.size }, (_, i) => place.get(values[i]!) ?? -1)
  return [{ name, codes: codesOf.length, codesOf, placeOf }]
}

type Alone = (code: number, sectorPlace: number | null) => boolean

/** What the findings hide of a variable alone, on the page of each sector (by position) and of all. */
function hiddenAlone({ name, placeOf, codes }: Named, instrument: Instrument, scope: Scope): Alone {
  if (!instrument.analysis.groups.includes(name)) {
    const people = scope.sectorCodes.map(() => new Array<number>(codes + 1).fill(0))
    scope.sectorPlace.forEach((s, i) => {
      people[s]![placeOf[i]! < 0 ? codes : placeOf[i]!]! += 1
    })
    const found = protectGroups({ people, answered: people, minimums: scope.minimums, minimum: scope.minimum })
    return (group, place) => found.isHidden({ sector: place, group })
  }
  const own = { ...instrument, analysis: { ...instrument.analysis, groups: [name] } }
  const answered = issueColumns(instrument, scope.dataset).find(({ mention }) => mention)?.mention
  const flagsOf = (code: number | null) =>
    groupings(own, { ...scope, sector: code }, answered).find(({ variable }) => variable === name)?.isHidden ?? []
  const all = flagsOf(null)
  const bySector = scope.sectorCodes.map(flagsOf)
  return (group, place) => (place === null ? all : bySector[place])?.[group] ?? true
}

/** The dividers whose tables by two can be protected, with the tables. */
function crossed(alone: readonly Named[], hidden: ReadonlyMap<string, Alone>, scope: Scope) {
  const sectors = { name: sector, codes: scope.sectorCodes.length, placeOf: scope.sectorPlace }
  let dividers = [...alone]
  while (dividers.length > 1) {
    const combinations = dividers.reduce((product, { codes }) => product * (codes + 1), sectors.codes)
    if (combinations <= mostCombinations(scope.dataset.size)) {
      const space = spaceOf([sectors, ...dividers], scope.dataset.size)
      const failed = protectCrossings(space, {
        minimum: minimumGroupSize,
        isHidden: (v, code, place) => hidden.get(dividers[v - 1]!.name)!(code, place),
      })
      if (failed.length === 0) return { dividers, space }
      dividers = dividers.filter((_, k) => k + 1 !== failed[0])
    } else dividers = dividers.slice(0, -1)
  }
  return { dividers: [], space: null }
}

const kept = new WeakMap<object, Protection>()

/** The protection of a wave; made from everybody at the first question and kept with its data. */
export function protectionOf(instrument: Instrument, scope: Scope): Protection {
  const found = kept.get(scope.dataset) ?? protectionFrom(instrument, scope)
  kept.set(scope.dataset, found)
  return found
}

/** Every choice of one code for each part. */
const singles = (parts: readonly FilterPart[]): FilterPart[][] =>
  parts.reduce<FilterPart[][]>(
    (all, { variable, codes }) =>
      all.flatMap((one) => [...new Set(codes)].map((code) => [...one, { variable, codes: [code] }])),
    [[]],
  )

/** One part for each variable, with the codes that all of its parts allow. */
function merged(parts: readonly FilterPart[]): FilterPart[] {
  const byName = new Map<string, readonly number[]>()
  for (const { variable, codes } of parts)
    byName.set(variable, byName.get(variable)?.filter((code) => codes.includes(code)) ?? codes)
  return [...byName].map(([variable, codes]) => ({ variable, codes }))
}

function protectionFrom(instrument: Instrument, scope: Scope): Protection {
  const { groups, place } = instrument.analysis
  const alone = [...new Set([...groups, ...(place ? [place] : [])])].flatMap((name) => named(name, instrument, scope))
  const hidden = new Map(alone.map((one) => [one.name, hiddenAlone(one, instrument, scope)]))
  const { dividers, space } = crossed(
    alone.filter(({ name }) => groups.includes(name)),
    hidden,
    scope,
  )
  const sectorFlags = hiddenOfSectors({
    counts: countBySector(scope, () => true),
    minimums: scope.minimums,
    minimum: scope.minimum,
  }).inside
  const isOneHidden = (parts: readonly FilterPart[]): boolean => {
    const at = parts.find(({ variable }) => variable === sector)
    const sectorPlace = at ? scope.sectorCodes.indexOf(at.codes[0]!) : null
    const others = parts.filter(({ variable }) => variable !== sector)
    if (sectorPlace !== null && (sectorFlags[sectorPlace] ?? false)) return true
    const [first] = others
    if (!first) return false
    const own = alone.find(({ name }) => name === first.variable)
    const code = own?.codesOf.indexOf(first.codes[0]!) ?? -1
    // Nobody can have a code that there is not.
    if (own && code < 0) return false
    if (others.length === 1) return hidden.get(first.variable)?.(code, sectorPlace) ?? true
    return space === null || !isShownIn(space, dividers, others, sectorPlace)
  }
  return {
    dividers: new Set([sector, ...alone.map(({ name }) => name)]),
    mayAsk: (variables) => {
      const others = [...new Set(variables)].filter((name) => name !== sector)
      const isKnown = others.every((name) => hidden.has(name))
      return (
        isKnown && (others.length < 2 || (others.length === 2 && others.every((name) => isCrossed(name, dividers))))
      )
    },
    isHidden: (parts) => singles(merged(parts)).some(isOneHidden),
  }
}

const isCrossed = (name: string, dividers: readonly Named[]): boolean => dividers.some((one) => one.name === name)

function isShownIn(
  space: Space,
  dividers: readonly Named[],
  parts: readonly FilterPart[],
  sectorPlace: number | null,
): boolean {
  if (parts.length > 2 || parts.some(({ variable }) => !isCrossed(variable, dividers))) return false
  const over = parts.map(({ variable }) => 1 + dividers.findIndex(({ name }) => name === variable))
  const places = parts.map(({ codes }, k) => dividers[over[k]! - 1]!.codesOf.indexOf(codes[0]!))
  if (places.some((place) => place < 0)) return true
  return sectorPlace === null ? isShown(space, over, places) : isShown(space, [0, ...over], [sectorPlace, ...places])
}
